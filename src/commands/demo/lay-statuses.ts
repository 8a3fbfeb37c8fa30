import { dateIn, workdaysBefore } from '../../../demo/calendar.ts'
import { fingerprint } from '../../../demo/demo-id.ts'
import type { DemoAgreement, DemoItem, DemoStatus } from '../../../demo/types.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { PublicSummaryId, RoundId, StatusId } from '../../domain/ids.ts'
import type { Amounts } from '../../domain/money.ts'
import type { DemoHistory, Occasion } from './demo-history.ts'
import { positionId } from './lay-organisation.ts'
import { heldRound, openRoundOn } from './lay-rounds.ts'
import { directorOf, type Reporter, reporterOf } from './reporter.ts'

type Given = Readonly<{
  key: string
  on: IsoDate
  reason: string
  reporter: Reporter
  status: DemoStatus
  round?: RoundId
  /** When the leader approved the words for council and public, and who that was (R84); the open round's are still internal. */
  approved?: Occasion
}>

/** Lays the statuses of an item: round by round, at its end when it was finished, and the latest, counted from today. */
export function layStatuses(
  history: DemoHistory,
  agreement: DemoAgreement,
  item: DemoItem,
  name: string,
): void {
  const first = history.year + agreement.firstYear
  const all = [
    ...inRounds(history, agreement, item),
    ...atTheEnd(history, item),
    ...latest(history, item, agreement.name === 'current agreement'),
  ]
  for (const given of all) {
    const { on, reason, reporter, status, round, approved } = given
    const id = history.id<StatusId>(`${name} status ${given.key}`)
    history.add(
      { on, reason, by: reporter.by },
      {
        edit: 'add status',
        id,
        element: history.known(name),
        on,
        ...(round ? { round } : {}),
        ...(reporter.onBehalfOf ? { onBehalfOf: positionId(history, reporter.onBehalfOf) } : {}),
        content: contentOf(history, item, status, first),
      },
    )
    if (!approved) continue
    history.add(approved, {
      edit: 'approve summary',
      id: history.id<PublicSummaryId>(`${name} words ${given.key}`),
      status: id,
      text: history.words(status[2]),
    })
  }
}

function inRounds(history: DemoHistory, agreement: DemoAgreement, item: DemoItem): readonly Given[] {
  const endedOn = item.completed && dateIn(item.completed.on, history.year)
  return agreement.rounds.flatMap((roundName, turn): readonly Given[] => {
    const round = heldRound(history, roundName)
    const status = item.rounds?.[turn]
    if (!round || !status || (endedOn && endedOn <= round.dueOn)) return []
    const reporter = reporterOf(item, turn)
    // Each answers on a day of their own; most do so towards the end.
    const on = workdaysBefore(round.dueOn, fingerprint(`${reporter.by.name} ${roundName}`) % 9)
    const approved = {
      on: round.closedOn,
      reason: `${round.title}: ord til offentligheden godkendt`,
      by: directorOf(item),
    }
    return [{ key: roundName, on, reason: round.title, reporter, status, round: round.id, approved }]
  })
}

function atTheEnd(history: DemoHistory, item: DemoItem): readonly Given[] {
  if (!item.completed) return []
  const { by, note } = item.completed
  const isLapsed = by === 'lapse'
  const status: DemoStatus = [
    isLapsed ? 'grey' : 'green',
    isLapsed ? undefined : 100,
    note,
    { progress: isLapsed ? 'lapsed' : by === 'operations' ? 'absorbed in operations' : 'completed' },
  ]
  const on = dateIn(item.completed.on, history.year)
  const reporter = reporterOf(item, 0)
  const reason = 'Punkt afsluttet'
  return [{ key: 'end', on, reason, reporter, status, approved: { on, reason, by: reporter.by } }]
}

function latest(history: DemoHistory, item: DemoItem, isAskedNow: boolean): readonly Given[] {
  if (!item.latest) return []
  const [workdaysAgo, ...status] = item.latest
  const open = openRoundOn(history)
  const given = {
    key: 'latest',
    on: workdaysBefore(history.today, workdaysAgo),
    reporter: reporterOf(item, workdaysAgo),
    status,
  }
  return isAskedNow && given.on >= open.opensOn
    ? [{ ...given, reason: open.title, round: open.id }]
    : [{ ...given, reason: 'Status mellem runder' }]
}

function contentOf(history: DemoHistory, item: DemoItem, status: DemoStatus, first: number) {
  const [light, percent, sentence, more = {}] = status
  const isIntent = item.type !== 'operating' && item.type !== 'capital'
  const progress = more.progress ?? 'in progress'
  return {
    light,
    progress,
    // A declaration of intent has no per cent (R26).
    ...(percent === undefined || isIntent ? {} : { percent }),
    ...(sentence ? { sentence: history.words(sentence) } : {}),
    ...(more.help ? { helpWanted: more.help } : {}),
    ...(more.estimate === undefined
      ? {}
      : { estimate: { [first]: more.estimate * 1000 } as unknown as Amounts }),
    visibility: 'shared' as const,
  }
}
