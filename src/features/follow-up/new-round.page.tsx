import { useRef } from 'react'
import { data, Form, Link, useNavigation, useSubmit } from 'react-router'
import { TextField } from '../../design/field.tsx'
import { Empty, Notice, PageHead } from '../../design/page.tsx'
import { may } from '../../domain/access/may.ts'
import { isIsoDate } from '../../domain/calendar/dates.ts'
import { isWorkday } from '../../domain/calendar/holidays.ts'
import { askedIn, isDone } from '../../domain/follow-up/awaited.ts'
import { proposeRound, whoIsAsked } from '../../domain/follow-up/propose-round.ts'
import { roundInput } from '../../domain/follow-up/round.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import type { ElementId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { refusalText } from '../../parts/refusal-text.ts'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, keptText } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/new-round.page'
import { AskedPeople, Covers } from './round-covers.tsx'
import { openRound } from './rounds.ts'

/** What a round can ask about, what is proposed, and who would be asked by what is chosen in the address. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  if (!may(actor, 'run rounds')) throw data(null, { status: 403 })
  const asked = new URL(request.url).searchParams
  return reading(db, actor, async (view) => {
    const agreements = view.all('agreement').toSorted((a, b) => b.firstYear - a.firstYear)
    const themes = view.all('theme').filter((theme) => theme.responsible && !isDone(view, theme))
    const open = (id: ElementId): number => askedIn(view, { covers: [id] }, new Map()).length
    // A form with nothing chosen says so by its other fields.
    const chosen = asked.has('title')
      ? asked.getAll('covers')
      : agreements.slice(0, 1).map((agreement): string => agreement.id)
    const covers = [...agreements, ...themes].map((one) => one.id).filter((id) => chosen.includes(id))
    const dueOn = asked.get('dueOn') ?? ''
    return {
      proposed: proposeRound(view, today),
      title: asked.get('title') ?? undefined,
      opensOn: asked.get('opensOn') ?? undefined,
      dueOn: dueOn || undefined,
      isOnWeekday: !isIsoDate(dueOn) || isWorkday(dueOn),
      covers,
      agreements: agreements.map(({ id, title }) => ({ id, title, open: open(id) })),
      themes: themes.map(({ id, title }) => ({ id, title })),
      // A round that names nothing would ask about everything; a form that names nothing asks about nothing yet.
      asked: (covers.length === 0 ? [] : whoIsAsked(view, covers)).map(({ position, elements }) => ({
        position: position?.title,
        elements: elements.map((element) => ({ id: element.id, kind: element.kind, name: nameOf(element) })),
      })),
    }
  })
}

/** Opens the round. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, actor, texts } = askedByActor(context)
  const form = await request.formData()
  const kept = keptOf(form)
  const parsed = roundInput.safeParse({
    title: form.get('title'),
    opensOn: form.get('opensOn'),
    dueOn: form.get('dueOn'),
    covers: form.getAll('covers'),
  })
  const fail = (problem: string, status = 400) => data({ problem, kept }, { status })
  if (!parsed.success) return fail(texts.errors.summary)
  if (parsed.data.dueOn < parsed.data.opensOn) return fail(texts.followUp.dueBefore)
  if (parsed.data.covers.length === 0) return fail(texts.followUp.nothingAsked)
  const answer = await openRound(db, actor, parsed.data)
  if ('refused' in answer) return fail(refusalText(answer, texts), 409)
  return new Response(null, { status: 303, headers: { location: `/runder/${answer.id}` } })
}

export default function NewRoundPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts()
  const { proposed } = loaderData
  const kept = actionData?.kept
  const form = useRef<HTMLFormElement>(null)
  const submit = useSubmit()
  const isOpening = useNavigation().formMethod === 'POST'
  // Who is asked follows what is chosen; without scripts the button does the same.
  const preview = () => void submit(form.current, { method: 'get', replace: true, preventScrollReset: true })
  const name = t.followUp.roundName(proposed.number, proposed.year)
  return (
    <>
      <title>{`${t.followUp.newRound} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: t.followUp.title, to: '/runder' }]}
        title={t.followUp.newRound}
        meta={t.followUp.newRoundLead}
      />
      {loaderData.agreements.length + loaderData.themes.length === 0 ? (
        <Empty title={t.followUp.nothingToCover}>
          <p>
            <Link className="button button--primary" to="/import">
              {t.plan.import}
            </Link>
          </p>
        </Empty>
      ) : (
        <div className="two-columns two-columns--even">
          <Form method="post" className="form" ref={form}>
            {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
            <TextField
              name="title"
              label={t.followUp.roundTitle}
              value={keptText(kept, 'title') ?? loaderData.title ?? name}
              isRequired
            />
            <div className="form__pair">
              <TextField
                name="opensOn"
                label={t.followUp.opensOn}
                type="date"
                value={keptText(kept, 'opensOn') ?? loaderData.opensOn ?? proposed.opensOn}
                isRequired
              />
              <TextField
                name="dueOn"
                label={t.followUp.dueOn}
                type="date"
                value={keptText(kept, 'dueOn') ?? loaderData.dueOn ?? proposed.dueOn}
                isRequired
              />
            </div>
            <p className="meta">{loaderData.isOnWeekday ? t.followUp.dueHint : t.followUp.notWeekday}</p>
            <Covers
              title={t.followUp.agreements}
              hint={t.followUp.coversHint}
              choices={loaderData.agreements}
              chosen={loaderData.covers}
              onChange={preview}
            />
            <Covers
              title={t.followUp.themes}
              choices={loaderData.themes}
              chosen={loaderData.covers}
              onChange={preview}
            />
            <div className="buttons">
              <button className="button button--primary" type="submit" disabled={isOpening}>
                {t.followUp.open}
              </button>
              <button className="button" type="submit" formMethod="get">
                {t.followUp.showAsked}
              </button>
            </div>
          </Form>
          <AskedPeople asked={loaderData.asked} />
        </div>
      )}
    </>
  )
}
