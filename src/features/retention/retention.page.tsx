import { useRef } from 'react'
import { data, Form } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { ProblemList, useFocusOnProblem } from '../../design/problem-list.tsx'
import { may } from '../../domain/access/may.ts'
import { type Days, keptKinds, type KeptKind, retentionProposals } from '../../domain/retention/retention.ts'
import { inRoom } from '../../messages/room.ts'
import { retentionRoom } from '../../messages/rooms/retention.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, keptText, textOf } from '../../request/form-text.ts'
import { retentionRules, retentionRuns } from '../../store/retention/retention-rules.ts'
import { whatIsOver } from '../../store/retention/what-is-over.ts'
import { inMunicipality } from '../../store/transaction.ts'
import type { Route } from './+types/retention.page'
import { decideRetention } from './set-retention.ts'

const nights = 10

/** For how long each sort of thing is kept, how much would go now, and what the last nights did. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, now } = askedByActor(context)
  if (!may(actor, 'set retention')) throw data(null, { status: 403 })
  return inMunicipality(db, actor.municipality, async (tx) => {
    const rules = await retentionRules(tx)
    const over = await whatIsOver(tx, rules, now)
    return {
      kinds: keptKinds.map((kind) => ({ kind, days: written(rules[kind]), over: over[kind] })),
      nights: (await retentionRuns(tx, nights)).map(({ onDay, done }) => ({ onDay, done })),
    }
  })
}

/** Decides, or shows the form again with what was chosen. */
export async function action({ request, context }: Route.ActionArgs) {
  const asking = askedByActor(context)
  const t = inRoom(retentionRoom, asking.language).retention
  const form = await request.formData()
  const wanted = new Map(
    keptKinds.flatMap((kind) => {
      const value = textOf(form, fieldOf(kind))
      return value === '' ? [] : [[kind, value === 'good' ? undefined : Number(value)] as const]
    }),
  )
  const answer = await decideRetention(asking, wanted, textOf(form, 'reason'))
  if ('changed' in answer) return data({ saved: true, problem: undefined, kept: undefined })
  if (answer.refused === 'not allowed') throw data(null, { status: 403 })
  const problem =
    answer.refused === 'no reason'
      ? { field: 'reason', text: t.reasonMissing }
      : { field: 'top', text: answer.refused === 'unchanged' ? t.unchanged : t.badChoice }
  return data({ saved: false, problem, kept: keptOf(form) }, { status: 400 })
}

const written = (days: Days): string => (days === undefined ? 'good' : String(days))
const fieldOf = (kind: KeptKind): string => `keep-${kind.replace(' ', '-')}`

export default function RetentionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts(retentionRoom)
  const form = useRef<HTMLFormElement>(null)
  useFocusOnProblem(form, actionData)
  const words = t.retention
  const problem = actionData?.problem
  const nameOf = (days: Days): string => (days === undefined ? words.forGood : words.days(days))
  return (
    <>
      <title>{`${words.title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: t.foundation.title, to: '/grundlag' }]}
        title={words.title}
        meta={words.kept}
      />
      <p className="lead">{words.lead}</p>
      {actionData?.saved ? <Notice kind="good">{words.saved}</Notice> : null}
      {problem?.field === 'top' ? <Notice kind="warn">{problem.text}</Notice> : null}
      {problem?.field === 'reason' ? (
        <ProblemList title={t.foundation.problemCount(1)} problems={[problem]} />
      ) : null}
      <Form method="post" className="mt-4" ref={form} noValidate key={actionData?.saved ? 'saved' : 'form'}>
        <ul className="lines retention">
          {loaderData.kinds.map(({ kind, days, over }) => (
            <li key={kind}>
              <div>
                <h2 className="retention__title">{words.kinds[kind].title}</h2>
                <p className="meta">{words.kinds[kind].why}</p>
              </div>
              <SelectField
                name={fieldOf(kind)}
                label={`${words.howLong}: ${words.kinds[kind].title}`}
                hint={words.proposal(nameOf(retentionProposals[kind].days))}
                value={keptText(actionData?.kept, fieldOf(kind)) ?? days}
                options={retentionProposals[kind].choices.map((choice) => ({
                  value: written(choice),
                  label: nameOf(choice),
                }))}
              />
              <p className="retention__over">
                <span className="meta">{words.today}</span>
                <b>{over === 0 ? words.nothing : format.number(over)}</b>
              </p>
            </li>
          ))}
        </ul>
        <div className="form mt-4">
          <TextField
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            value={keptText(actionData?.kept, 'reason')}
            error={problem?.field === 'reason' ? problem.text : undefined}
            isRequired
          />
          <div className="buttons">
            <button className="button button--primary" type="submit">
              {words.save}
            </button>
          </div>
        </div>
      </Form>
      <div className="stack mt-5">
        <Section title={words.nights} id="nights">
          {loaderData.nights.length === 0 ? <p className="faint">{words.noNights}</p> : null}
          <ul className="lines lines--dense">
            {loaderData.nights.map(({ onDay, done }) => (
              <li key={onDay}>
                <div className="meta">{format.date(onDay)}</div>
                <div>{nightText(done, words, format.number)}</div>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </>
  )
}

function nightText(
  done: Readonly<Record<string, number>> | null,
  words: (typeof retentionRoom)['da']['retention'],
  number: (value: number) => string,
): string {
  if (done === null) return words.nightUnderWay
  const went = keptKinds.filter((kind) => (done[kind] ?? 0) > 0)
  return went.length === 0
    ? words.nightNothing
    : went.map((kind) => words.count(words.kinds[kind].title, number(done[kind] ?? 0))).join('. ')
}
