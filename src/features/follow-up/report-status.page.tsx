import { data, Form, Link, useNavigation } from 'react-router'
import { Choices, TextField } from '../../design/field.tsx'
import { Notice } from '../../design/page.tsx'
import { LightMark } from '../../design/symbols.tsx'
import { mayReport, responsibleFor } from '../../domain/access/may.ts'
import { openRoundFor } from '../../domain/agreement/plan-rows.ts'
import { daysBetween, yearOf } from '../../domain/calendar/dates.ts'
import { currentAmounts } from '../../domain/chain/money-flow.ts'
import { statusInput } from '../../domain/follow-up/status.ts'
import type { ElementId, RoundId } from '../../domain/ids.ts'
import { parseAmountCell } from '../../domain/intake/parse-amount.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { StatusLight } from '../../parts/lights.tsx'
import { refusalText } from '../../parts/refusal-text.ts'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/report-status.page'
import { reportStatus } from './report-status.ts'
import { keptOf, keptText, textOf } from '../../request/form-text.ts'

/** What one reports on, what was said last, and which round asks. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  return reading(db, actor, async (view) => {
    const element = view.element(params.id as ElementId)
    if (!element) throw data(null, { status: 404 })
    if (!mayReport(actor, element)) throw data(null, { status: 403 })
    const round = openRoundFor(view, element.id, today)
    const last = view.latestStatus(element.id)
    const isItem = element.kind === 'agreement item'
    const responsible = responsibleFor(element)
    const amounts = isItem ? currentAmounts(element) : {}
    const year = yearOf(today) in amounts ? yearOf(today) : Number(Object.keys(amounts)[0])
    const amount = amounts[year]
    return {
      id: element.id,
      name: isItem ? `${element.number} ${element.title}` : element.title,
      isIntent: isItem && element.type.kind === 'intent',
      isLight: isItem && element.weight === 'light',
      money:
        typeof amount === 'number' && amount !== 0
          ? { year, amount, last: last?.estimate?.[year] }
          : undefined,
      round: round && { id: round.id, title: round.title, dueOn: round.dueOn },
      last: last && { ...last, daysAgo: daysBetween(last.on, today) },
      onBehalfOf:
        responsible && !actor.positions.includes(responsible) ? view.element(responsible)?.title : undefined,
      isSent: new URL(request.url).searchParams.has('sendt'),
      remaining: view
        .all('agreement item')
        .filter(
          (item) =>
            item.id !== element.id &&
            item.responsible !== undefined &&
            actor.positions.includes(item.responsible) &&
            !item.completed,
        )
        .filter((item) => {
          const asking = openRoundFor(view, item.id, today)
          const status = view.latestStatus(item.id)
          return asking && (!status || status.on < asking.opensOn)
        })
        .map((item) => ({ id: item.id, name: `${item.number} ${item.title}` })),
    }
  })
}

/** Records the status, or shows the form again with all that was written. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts } = askedByActor(context)
  const form = await request.formData()
  const field = (name: string): string => textOf(form, name)
  const light = field('light')
  const kept = keptOf(form)
  const fail = (sentence: string, status = 400) => data({ problem: sentence, kept }, { status })
  if (!light) return fail(texts.followUp.chooseLight)
  const isDone = light === 'done'
  const percent = field('percent')
  const estimate = estimateOf(
    field('holds'),
    field('estimate'),
    Number(field('year')),
    Number(field('amount')),
    Number(field('lastEstimate')),
  )
  if (estimate === 'unreadable') return fail(texts.followUp.estimateUnreadable)
  const parsed = statusInput.safeParse({
    light: isDone ? 'green' : light,
    progress: isDone ? 'completed' : field('progress') || 'in progress',
    ...(percent && !isDone ? { percent: Number(percent) } : {}),
    ...(isDone ? { percent: 100 } : {}),
    ...(field('sentence') ? { sentence: field('sentence') } : {}),
    ...(field('help') ? { helpWanted: field('help') } : {}),
    ...(estimate ? { estimate } : {}),
  })
  if (!parsed.success) return fail(texts.followUp.unreadable)
  const round = field('round')
  const answer = await reportStatus(db, actor, {
    element: params.id as ElementId,
    ...(round ? { round: round as RoundId } : {}),
    content: parsed.data,
  })
  if ('refused' in answer) return fail(refusalText(answer, texts), 409)
  return new Response(null, { status: 303, headers: { location: `/status/${params.id}?sendt` } })
}

/** The estimate of the year: what was agreed, as last, or a figure in mio. kr. */
function estimateOf(holds: string, figure: string, year: number, amount: number, last: number) {
  if (holds === 'yes') return { [year]: amount }
  if (holds === 'last') return { [year]: last }
  if (holds !== 'new') return undefined
  const read = parseAmountCell(figure, 1_000_000)
  return read.kind === 'amount' ? { [year]: read.kroner } : ('unreadable' as const)
}

export default function ReportStatusPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts()
  const isSending = useNavigation().state === 'submitting'
  const { last, money, round } = loaderData
  const kept = actionData?.kept
  const title = `${t.plan.giveStatus}: ${loaderData.name}`
  if (loaderData.isSent && last) return <Receipt data={loaderData} />
  const shown = (kroner: number): string => `${format.money(kroner, 'million')} ${format.unit('million')}`
  const lastAs = (shape: string) => (last && lightKey(last) === shape ? { note: t.followUp.asLast } : {})
  return (
    <div className="phone">
      <title>{`${title} – ${t.common.product}`}</title>
      <p className="meta m-0">
        {round ? t.followUp.roundDue(round.title, format.date(round.dueOn)) : t.followUp.betweenRounds}
        {loaderData.onBehalfOf ? ` · ${t.common.onBehalf(loaderData.onBehalfOf)}` : ''}
      </p>
      <h1 className="t-6 mt-1">{loaderData.name}</h1>
      {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      {last ? (
        <div className="last">
          <div className="spread">
            <StatusLight status={last} />
            <span className="meta">{t.followUp.daysAgo(format.date(last.on), last.daysAgo)}</span>
          </div>
          {last.sentence ? <p className="mt-2">»{last.sentence}«</p> : null}
        </div>
      ) : null}
      <Form method="post" replace>
        {round ? <input type="hidden" name="round" value={round.id} /> : null}
        <Choices
          name="light"
          legend={t.followUp.howIsItGoing}
          value={keptText(kept, 'light') ?? (last ? lightKey(last) : undefined)}
          options={(['green', 'amber', 'red', 'done'] as const).map((shape) => ({
            value: shape,
            label: (
              <LightMark shape={shape} word={shape === 'done' ? t.common.done : t.common.light[shape]} />
            ),
            ...lastAs(shape),
          }))}
        />
        {loaderData.isIntent || loaderData.isLight ? null : (
          <Choices
            name="percent"
            legend={t.followUp.howFar}
            isRow
            value={
              keptText(kept, 'percent') ??
              (last?.percent === undefined
                ? undefined
                : String(Math.max(20, Math.round(last.percent / 20) * 20)))
            }
            options={[20, 40, 60, 80, 100].map((percent) => ({
              value: String(percent),
              label: `${percent} %`,
            }))}
          >
            {last?.percent === undefined ? null : (
              <p className="meta mt-2">{t.followUp.lastPercent(last.percent)}</p>
            )}
          </Choices>
        )}
        <TextField
          name="sentence"
          label={t.followUp.sentence}
          hint={t.followUp.sentenceHint}
          rows={3}
          value={keptText(kept, 'sentence')}
        />
        <TextField
          name="help"
          label={t.followUp.help}
          hint={t.followUp.helpHint}
          rows={2}
          value={keptText(kept, 'help')}
        />
        {money ? (
          <>
            <input type="hidden" name="year" value={money.year} />
            <input type="hidden" name="amount" value={money.amount} />
            {typeof money.last === 'number' ? (
              <input type="hidden" name="lastEstimate" value={money.last} />
            ) : null}
            <Choices
              name="holds"
              legend={t.followUp.doesItHold(money.year)}
              hint={t.followUp.agreed(shown(money.amount))}
              value={keptText(kept, 'holds') ?? (typeof money.last === 'number' ? 'last' : 'yes')}
              options={[
                { value: 'yes', label: t.followUp.holds(shown(money.amount)) },
                ...(typeof money.last === 'number'
                  ? [{ value: 'last', label: t.followUp.asLastAmount(shown(money.last)) }]
                  : []),
                { value: 'new', label: t.followUp.newEstimate },
              ]}
            >
              <TextField
                name="estimate"
                label={t.followUp.estimate}
                hint={t.followUp.estimateHint}
                value={keptText(kept, 'estimate')}
              />
            </Choices>
          </>
        ) : null}
        <div className="phone__foot">
          <button className="button button--primary" type="submit" disabled={isSending}>
            {isSending ? t.followUp.sending : t.followUp.send}
          </button>
        </div>
      </Form>
    </div>
  )
}

const lightKey = (status: Readonly<{ light: string; progress: string }>): string =>
  status.progress === 'completed' ? 'done' : status.light

function Receipt({ data: sent }: { data: Route.ComponentProps['loaderData'] }) {
  const { t, format } = useTexts()
  const { last, remaining } = sent
  const next = remaining[0]
  return (
    <div className="phone">
      <title>{`${t.followUp.thanks} – ${t.common.product}`}</title>
      <div className="receipt" role="status">
        <svg viewBox="0 0 48 48" aria-hidden="true">
          <circle cx="24" cy="24" r="21" />
          <path d="M14 25l7 7 13-15" />
        </svg>
        <h1 className="t-6">{t.followUp.thanks}</h1>
        <p className="meta">
          {sent.name} · {last ? format.date(last.on) : ''}
        </p>
      </div>
      {last ? (
        <div className="last">
          <div className="spread">
            <StatusLight status={last} />
            <span>{last.percent === undefined ? '' : `${last.percent} %`}</span>
          </div>
          {last.sentence ? <p className="mt-2">»{last.sentence}«</p> : null}
          <p className="meta mt-2">
            <Link to={`/status/${sent.id}`}>{t.followUp.correct}</Link>
          </p>
        </div>
      ) : null}
      {next ? (
        <div className="stacked mt-5">
          <h2 className="t-5">{t.followUp.left(remaining.length)}</h2>
          <Link className="button button--primary" to={`/status/${next.id}`}>
            {t.followUp.nextItem(next.name)}
          </Link>
          <Link className="button" to="/">
            {t.followUp.later}
          </Link>
        </div>
      ) : (
        <p className="mt-5">
          <Link className="button" to="/">
            {t.errors.toHome}
          </Link>
        </p>
      )}
    </div>
  )
}
