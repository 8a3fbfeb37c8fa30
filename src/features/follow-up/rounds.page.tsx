import { data, Form, Link } from 'react-router'
import { Field, TextField } from '../../design/field.tsx'
import { Empty, Notice, PageHead, Section } from '../../design/page.tsx'
import { addDays } from '../../domain/calendar/dates.ts'
import { mayRunRounds } from '../../domain/access/may.ts'
import { roundInput, roundState } from '../../domain/follow-up/round.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { refusalText } from '../../parts/refusal-text.ts'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/rounds.page'
import { roundData } from './round-data.ts'
import { openRound } from './rounds.ts'
import { keptOf, keptText } from '../../request/form-text.ts'

/** All rounds, and what a new one can ask about. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  return reading(db, actor, async (view, tx) => {
    const rounds = []
    for (const round of view.rounds()) {
      const { asked, given } = await roundData(tx, view, actor, round, today)
      rounds.push({ ...round, state: roundState(round, today), asked: asked.length, given })
    }
    return {
      rounds,
      mayRun: mayRunRounds(actor),
      today,
      due: addDays(today, 14),
      choices: [
        ...view.all('agreement').map(({ id, title }) => ({ id, title })),
        ...view
          .all('theme')
          .filter((theme) => theme.responsible)
          .map(({ id, title }) => ({ id, title })),
      ],
    }
  })
}

/** Opens a round. */
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

export default function RoundsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts()
  const { rounds } = loaderData
  const kept = actionData?.kept
  return (
    <>
      <title>{`${t.followUp.title} – ${t.common.product}`}</title>
      <PageHead title={t.followUp.title} meta={t.followUp.lead} />
      <div className="two-columns">
        <div>
          {rounds.length === 0 ? (
            <Empty title={t.followUp.noRounds}>
              <p>{t.followUp.noRoundsText}</p>
            </Empty>
          ) : (
            <ul className="waiting">
              {rounds.map((round) => (
                <li key={round.id}>
                  <div>
                    <h2 className="t-4">
                      <Link to={`/runder/${round.id}`}>{round.title}</Link>
                    </h2>
                    <p>
                      {t.followUp.state[round.state]} · {t.followUp.opensOn.toLowerCase()}{' '}
                      {format.date(round.opensOn)} · {t.followUp.dueOn.toLowerCase()}{' '}
                      {format.date(round.dueOn)}
                    </p>
                  </div>
                  <span>{t.followUp.answered(round.given, round.asked)}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
        {loaderData.mayRun ? (
          <aside>
            <Section title={t.followUp.newRound} id="new-round">
              <Form method="post" className="form">
                {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
                <TextField
                  name="title"
                  label={t.followUp.roundTitle}
                  value={keptText(kept, 'title')}
                  isRequired
                />
                <div className="form__pair">
                  <TextField
                    name="opensOn"
                    label={t.followUp.opensOn}
                    type="date"
                    value={keptText(kept, 'opensOn') ?? loaderData.today}
                    isRequired
                  />
                  <TextField
                    name="dueOn"
                    label={t.followUp.dueOn}
                    type="date"
                    value={keptText(kept, 'dueOn') ?? loaderData.due}
                    isRequired
                  />
                </div>
                <Field id="covers" label={t.followUp.covers} hint={t.followUp.coversHint}>
                  {(wiring) => (
                    <div
                      role="group"
                      aria-labelledby={wiring.id}
                      aria-describedby={wiring['aria-describedby']}
                    >
                      {loaderData.choices.map((choice, index) => (
                        <label key={choice.id} className="check check--block">
                          <input
                            type="checkbox"
                            name="covers"
                            value={choice.id}
                            defaultChecked={index === 0}
                          />{' '}
                          {choice.title}
                        </label>
                      ))}
                    </div>
                  )}
                </Field>
                <button className="button button--primary" type="submit">
                  {t.followUp.open}
                </button>
              </Form>
            </Section>
          </aside>
        ) : null}
      </div>
    </>
  )
}
