import type { Actor } from '../../../domain/access/actor.ts'
import { may } from '../../../domain/access/may.ts'
import { levelOf, seesOwnWords } from '../../../domain/access/sight.ts'
import type { IsoDate } from '../../../domain/calendar/dates.ts'
import type { ChainView } from '../../../domain/chain/chain-view.ts'
import type { ElementOf } from '../../../domain/chain/element.ts'
import { type Report, reportOf } from '../../../domain/follow-up/report.ts'
import type { PrintedWords } from '../../../domain/follow-up/report-rows.ts'
import { type Round, roundState } from '../../../domain/follow-up/round.ts'
import type { ElementId, RoundId } from '../../../domain/ids.ts'
import { pastChain } from '../../../store/chain-as-of.ts'
import { currentChain } from '../../../store/chain-cache.ts'
import { statusesOfRound } from '../../../store/statuses.ts'
import type { Tx } from '../../../store/transaction.ts'

/** What somebody wants a report of; what isn't said is the newest agreement's plan, for all, now. */
export type ReportChoice = Readonly<{
  agreement?: string | undefined
  round?: string | undefined
  body?: string | undefined
  words?: PrintedWords | undefined
  /** The plan as it stood on a date (R79); a round has its own. */
  asOf?: IsoDate | undefined
}>

/** Why there is no report. */
export type ReportRefusal = Readonly<{
  refused: 'nothing to report' | 'unknown subject' | 'unknown body' | 'not closed'
}>

/**
 * Makes the report that somebody chose, of what they may see. A closed round is read as the chain stood right after the
 * change that closed it, so its report is the same whenever it is made (R27); only what has been closed to the reader since
 * is left out (R48). An open round's report is preliminary and for the coordinator, who alone may see who hasn't answered (R68).
 */
export async function makeReport(
  tx: Tx,
  actor: Actor,
  choice: ReportChoice,
  today: IsoDate,
): Promise<Report | ReportRefusal> {
  const now = (await currentChain(tx)).seenBy(actor)
  const round = choice.round ? now.round(choice.round as RoundId) : undefined
  if (choice.round && !round) return { refused: 'unknown subject' }
  return round ? roundReport(tx, now, actor, choice, round, today) : planReport(tx, actor, choice, today)
}

async function planReport(tx: Tx, actor: Actor, choice: ReportChoice, today: IsoDate) {
  const view = (await pastChain(tx, { on: choice.asOf })).seenBy(actor)
  const agreements = view.all('agreement').toSorted((a, b) => b.firstYear - a.firstYear)
  const agreement = choice.agreement
    ? view.elementOf('agreement', choice.agreement as ElementId)
    : agreements[0]
  if (!agreement && choice.agreement) return { refused: 'unknown subject' } as const
  if (!agreement && view.all('theme').length === 0) return { refused: 'nothing to report' } as const
  const body = bodyOf(view, choice)
  if (body === 'unknown') return { refused: 'unknown body' } as const
  return reportOf(view, {
    scope: { kind: 'plan', agreement },
    body,
    ...wordsFor(actor, body, choice),
    on: choice.asOf ?? today,
  })
}

async function roundReport(
  tx: Tx,
  now: ChainView,
  actor: Actor,
  choice: ReportChoice,
  round: Round,
  today: IsoDate,
) {
  const isClosed = roundState(round, today) === 'closed'
  if (!isClosed && !may(actor, 'run rounds')) return { refused: 'not closed' } as const
  // A closed round is never written again, so its version is the change that closed it.
  const pin = isClosed ? round.version : undefined
  const view = pin === undefined ? now : (await pastChain(tx, { recorded: pin })).seenBy(actor)
  const body = bodyOf(view, choice)
  if (body === 'unknown') return { refused: 'unknown body' } as const
  return reportOf(view, {
    // The statuses of a closed round are fixed; the words that leaders approve of them may come later (R84).
    scope: { kind: 'round', round, statuses: await statusesOfRound(tx, view, round.id) },
    body,
    ...wordsFor(actor, body, choice),
    on: isClosed ? (round.closedOn ?? today) : today,
  })
}

const bodyOf = (view: ChainView, { body }: ReportChoice): ElementOf<'body'> | 'unknown' | undefined =>
  body ? (view.elementOf('body', body as ElementId) ?? 'unknown') : undefined

const political: readonly ElementOf<'body'>['type'][] = [
  'council',
  'economic committee',
  'standing committee',
  'section 17(4) committee',
]

/** Politicians get approved words (R84), the administration its own, unless it was chosen; nobody gets more than they may see. */
function wordsFor(actor: Actor, body: ElementOf<'body'> | undefined, choice: ReportChoice) {
  const mayHaveOwn = seesOwnWords({ level: levelOf(actor) })
  const fitting = body && political.includes(body.type) ? 'approved' : 'own'
  return { words: mayHaveOwn ? (choice.words ?? fitting) : 'approved', seesOwnWords: mayHaveOwn } as const
}
