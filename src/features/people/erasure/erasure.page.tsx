import { Fragment, useRef } from 'react'
import { data, Form, Link, redirect } from 'react-router'
import { TextField } from '../../../design/field.tsx'
import { Notice, PageHead, Section } from '../../../design/page.tsx'
import { ProblemList, type ShownProblem, useFocusOnProblem } from '../../../design/problem-list.tsx'
import { may } from '../../../domain/access/may.ts'
import type { PersonId } from '../../../domain/ids.ts'
import { inRoom } from '../../../messages/room.ts'
import { peopleRoom } from '../../../messages/rooms/people.ts'
import { useTexts } from '../../../messages/use-texts.tsx'
import { askedByActor } from '../../../request/asking.ts'
import { keptOf, keptText, textOf } from '../../../request/form-text.ts'
import { isUuid } from '../../../request/is-uuid.ts'
import { reading } from '../../../request/reading.ts'
import type { Route } from './+types/erasure.page'
import { erase } from './erase.ts'
import { type ErasedThing, erasurePreview } from './erasure-preview.ts'

const mostShown = 30

/** What erasing somebody would come to, for the administrator. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const asking = askedByActor(context)
  const { db, actor } = asking
  if (!may(actor, 'erase people')) throw data(null, { status: 403 })
  if (!isUuid(params.id)) throw data(null, { status: 404 })
  return reading(db, actor, async (view, tx) => {
    const preview = await erasurePreview(tx, view, asking, params.id)
    if (!preview) throw data(null, { status: 404 })
    const { person, texts, refusal, ...rest } = preview
    return {
      ...rest,
      person: { id: person.id, name: person.name },
      refused: refusal?.refused,
      position:
        refusal?.refused === 'holds a position'
          ? { id: refusal.position, title: view.element(refusal.position)?.title ?? '' }
          : undefined,
      texts: texts.slice(0, mostShown),
      moreTexts: Math.max(0, texts.length - mostShown),
      textCount: texts.length,
    }
  })
}

/** Erases, or shows the form again with what was written. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const asking = askedByActor(context)
  const t = inRoom(peopleRoom, asking.language).erasure
  const form = await request.formData()
  if (!isUuid(params.id)) throw data(null, { status: 404 })
  const fail = (problems: readonly ShownProblem[], status: number) =>
    data({ problems, kept: keptOf(form) }, { status })
  const isSure = form.get('sure') === 'yes'
  if (may(asking.actor, 'erase people') && !isSure) return fail([{ field: 'sure', text: t.sureMissing }], 400)
  const done = await erase(asking, {
    person: params.id as PersonId,
    reason: textOf(form, 'reason'),
    alsoInTexts: form.get('alsoInTexts') === 'yes',
  })
  if (!('refused' in done)) return redirect(`/mennesker/${params.id}?erased`)
  if (done.refused === 'not allowed') throw data(null, { status: 403 })
  if (done.refused === 'unknown person') throw data(null, { status: 404 })
  const isField = done.refused === 'no reason' || done.refused === 'names the person'
  return fail([{ field: isField ? 'reason' : 'top', text: t.problems[done.refused] }], isField ? 400 : 409)
}

export default function ErasurePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts(peopleRoom)
  const form = useRef<HTMLFormElement>(null)
  useFocusOnProblem(form, actionData)
  const { person, refused, position, standIn, goes, stays, texts, documents } = loaderData
  const title = t.erasure.title(person.name)
  const errorOf = (field: string): string | undefined =>
    actionData?.problems.find((problem) => problem.field === field)?.text
  const top = errorOf('top')
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          { label: t.people.title, to: '/mennesker' },
          { label: person.name, to: `/mennesker/${person.id}` },
        ]}
        title={title}
      />
      {refused ? (
        <Notice kind="warn">
          {t.erasure.problems[refused]}{' '}
          <Link to={position ? `/overdragelse/${position.id}` : `/mennesker/${person.id}`}>
            {position ? t.erasure.toHandover(position.title) : t.erasure.toPerson}
          </Link>
        </Notice>
      ) : (
        <>
          <p className="lead">{t.erasure.lead(standIn)}</p>
          {top ? <Notice kind="broken">{top}</Notice> : null}
          {actionData && !top ? (
            <ProblemList
              title={t.foundation.problemCount(actionData.problems.length)}
              problems={actionData.problems}
            />
          ) : null}
          <div className="stack mt-5 personal">
            <Things title={t.erasure.goes} id="goes" things={goes} />
            <Things title={t.erasure.stays} id="stays" note={t.erasure.staysNote} things={stays} />
            <Section
              title={t.erasure.inTexts(loaderData.textCount)}
              id="texts"
              meta={texts.length > 0 ? t.erasure.inTextsNote : undefined}
            >
              {texts.length === 0 ? <p className="faint">{t.erasure.noTexts}</p> : null}
              <ul className="lines lines--dense">
                {texts.map(({ text, to }, at) => (
                  <li key={`${text} ${at}`}>{to ? <Link to={to}>{text}</Link> : text}</li>
                ))}
              </ul>
              {loaderData.moreTexts > 0 ? (
                <p className="meta">{t.erasure.andMore(loaderData.moreTexts)}</p>
              ) : null}
            </Section>
            {documents.length > 0 ? (
              <Section title={t.erasure.documents} id="documents" meta={t.erasure.documentsNote}>
                <ul className="lines lines--dense">
                  {documents.map(({ id, name }) => (
                    <li key={id}>
                      <Link to={`/dokument/${id}`}>{name}</Link>
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
          </div>
          <Form method="post" className="form mt-5" ref={form} noValidate>
            <label className="check">
              <input
                type="checkbox"
                name="alsoInTexts"
                value="yes"
                defaultChecked={
                  actionData ? keptText(actionData.kept, 'alsoInTexts') === 'yes' : loaderData.isSafelyFound
                }
              />
              <span>{t.erasure.alsoInTexts(standIn)}</span>
            </label>
            <TextField
              name="reason"
              label={t.erasure.reason}
              hint={t.erasure.reasonHint}
              value={keptText(actionData?.kept, 'reason')}
              error={errorOf('reason')}
              isRequired
            />
            <label className="check">
              <input
                type="checkbox"
                name="sure"
                value="yes"
                required
                aria-invalid={errorOf('sure') ? true : undefined}
              />
              <span>{t.erasure.sure}</span>
            </label>
            <p className="meta">{t.erasure.backups}</p>
            <div className="buttons">
              <button className="button button--primary" type="submit">
                {t.erasure.button}
              </button>
              <Link className="button button--plain" to={`/mennesker/${person.id}`}>
                {t.common.cancel}
              </Link>
            </div>
          </Form>
        </>
      )}
    </>
  )
}

function Things(props: { title: string; id: string; note?: string; things: readonly ErasedThing[] }) {
  const { t, format } = useTexts(peopleRoom)
  return (
    <Section title={props.title} id={props.id} meta={props.note}>
      <dl className="facts">
        {props.things.map(({ thing, value }) => (
          <Fragment key={thing}>
            <dt>{t.erasure.things[thing as keyof typeof t.erasure.things]}</dt>
            <dd>{typeof value === 'number' ? format.number(value) : value}</dd>
          </Fragment>
        ))}
      </dl>
    </Section>
  )
}
