import { data, Form, redirect } from 'react-router'
import { SelectField } from '../../../design/field.tsx'
import { Empty, Notice, PageHead, Section } from '../../../design/page.tsx'
import { may } from '../../../domain/access/may.ts'
import { copenhagenDate } from '../../../domain/calendar/dates.ts'
import { formatOf } from '../../../messages/format.ts'
import { peopleRoom } from '../../../messages/rooms/people.ts'
import { useTexts } from '../../../messages/use-texts.tsx'
import { askedByActor } from '../../../request/asking.ts'
import { textOf, textsOf } from '../../../request/form-text.ts'
import { isUuid } from '../../../request/is-uuid.ts'
import { inMunicipality } from '../../../store/transaction.ts'
import type { Route } from './+types/organisation-preview.page'
import { choicesOfForm } from './choices-of-form.ts'
import { organisationData } from './organisation-data.ts'
import { PreviewChanges } from './preview-changes.tsx'
import { PreviewChoices } from './preview-choices.tsx'
import { takeInProblem } from './problem-words.ts'
import { decideInReading, discardReading } from './settle-reading.ts'
import { takeInOrganisation } from './take-in-organisation.ts'

/** What a reading would change. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, texts, language, today } = askedByActor(context)
  if (!may(actor, 'take in the organisation')) throw data(null, { status: 403 })
  const words = { t: texts, format: formatOf(language), today }
  const shown = isUuid(params.id)
    ? await inMunicipality(db, actor.municipality, (tx) => organisationData(tx, actor, params.id, words))
    : undefined
  if (!shown) throw data(null, { status: 404 })
  return shown
}

/** Takes in what was ticked, writes down who is who, or forgets the reading. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts, language } = askedByActor(context)
  if (!may(actor, 'take in the organisation')) throw data(null, { status: 403 })
  if (!isUuid(params.id)) throw data(null, { status: 404 })
  const form = await request.formData()
  const intent = textOf(form, 'do')
  if (intent === 'forget') {
    await discardReading(db, actor, params.id)
    return redirect('/organisationen')
  }
  if (intent === 'decide') {
    await decideInReading(db, actor, params.id, decidedIn(form))
    return redirect(`/organisationen/${params.id}`)
  }
  const format = formatOf(language)
  const choices = choicesOfForm(form)
  const answer = await takeInOrganisation(db, actor, {
    reading: params.id,
    taking: new Set(textsOf(form, 'take')),
    choices,
    reason: (on) => texts.organisation.reason(format.date(copenhagenDate(on))),
  })
  if (!('refused' in answer)) return redirect(`/organisationen?taget=${answer.taken}`)
  return data(
    {
      problem: takeInProblem(answer, language),
      taking: textsOf(form, 'take'),
      chosen: Object.fromEntries(
        [...form.entries()].flatMap(([name, value]) =>
          /^(after|heir):/.test(name) && typeof value === 'string' ? [[name, value]] : [],
        ),
      ) satisfies Readonly<Record<string, string>>,
      missing: 'positions' in answer ? answer.positions : [],
    },
    { status: 409 },
  )
}

function decidedIn(form: FormData): ReadonlyMap<string, string> {
  const decided = new Map<string, string>()
  for (const [name, value] of form.entries())
    if (name.startsWith('who:') && typeof value === 'string' && value !== '')
      decided.set(name.slice(4), value)
  return decided
}

export default function OrganisationPreviewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts(peopleRoom)
  const { groups, unclear, left, heirs } = loaderData
  const waiting = left.filter(({ count }) => count > 0).length
  const isEmpty = groups.length === 0 && unclear.length === 0
  const notes = [
    loaderData.found > 0 ? t.organisation.found(loaderData.found) : '',
    loaderData.later > 0 ? t.organisation.later(loaderData.later) : '',
    loaderData.passedOver > 0 ? t.organisation.passedOver(loaderData.passedOver) : '',
  ].filter(Boolean)
  return (
    <>
      <title>{`${t.organisation.previewTitle} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          { label: t.people.title, to: '/mennesker' },
          { label: t.organisation.title, to: '/organisationen' },
        ]}
        title={t.organisation.previewTitle}
        meta={t.organisation.readFrom(loaderData.origin, format.moment(loaderData.readAt))}
      />
      {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      {groups.length === 0 ? null : (
        <p className="lead">
          {t.organisation.summary(
            groups.map(({ group, lines }) => t.organisation.counts[group](lines.length)),
          )}
        </p>
      )}
      {notes.length === 0 ? null : <p className="meta">{notes.join(' ')}</p>}
      {waiting === 0 || actionData ? null : (
        <Notice kind="warn">
          {t.organisation.waiting(waiting)} <a href="#left">{t.organisation.left}</a>
        </Notice>
      )}
      {isEmpty ? (
        <Empty title={t.organisation.nothing}>
          <p>{t.organisation.nothingText}</p>
        </Empty>
      ) : null}
      <div className="stack mt-5">
        {unclear.length === 0 ? null : (
          <Section title={t.organisation.unclear} id="unclear" meta={t.organisation.unclearText}>
            <Form method="post" className="form mt-3">
              {unclear.map((one) => (
                <SelectField
                  key={one.key}
                  name={`who:${one.key}`}
                  label={`${t.organisation.unclearKinds[one.kind]}: ${one.title}`}
                  none={t.organisation.notYet}
                  options={[
                    ...one.candidates.map(({ id, title }) => ({ value: id, label: title })),
                    { value: 'new', label: t.organisation.isNew },
                  ]}
                />
              ))}
              <div className="buttons">
                <button className="button" name="do" value="decide">
                  {t.organisation.decide}
                </button>
              </div>
            </Form>
          </Section>
        )}
        <Form
          method="post"
          className={left.length + heirs.length > 0 ? 'organisation organisation--chosen' : 'organisation'}
        >
          <PreviewChanges groups={groups} taking={actionData?.taking} />
          <div className="organisation__choices stack">
            <PreviewChoices left={left} heirs={heirs} before={actionData} />
            <div className="buttons">
              {groups.length + loaderData.found === 0 ? null : (
                <button className="button button--primary" name="do" value="take">
                  {t.organisation.takeIn}
                </button>
              )}
              <button className="button button--plain" name="do" value="forget">
                {t.organisation.discard}
              </button>
            </div>
          </div>
        </Form>
      </div>
    </>
  )
}
