import { dateIn, workdaysBefore } from '../../../demo/calendar.ts'
import { fingerprint } from '../../../demo/demo-id.ts'
import type { DemoAgreement, DemoItem, DemoStatus } from '../../../demo/types.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { RoundId, StatusId } from '../../domain/ids.ts'
import type { Amounts } from '../../domain/money.ts'
import type { DemoHistory } from './demo-history.ts'
import { positionId } from './lay-organisation.ts'
import { heldRound, openRoundOn } from './lay-rounds.ts'
import { type Reporter, reporterOf } from './reporter.ts'

type Given = Readonly<{
  key: string
  on: IsoDate
  reason: string
  reporter: Reporter
  status: DemoStatus
  round?: RoundId
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
  for (const given of all)
    history.add(
      { on: given.on, reason: given.reason, by: given.reporter.by },
      {
        edit: 'add status',
        id: history.id<StatusId>(`${name} status ${given.key}`),
        element: history.known(name),
        on: given.on,
        ...(given.round ? { round: given.round } : {}),
        ...(given.reporter.onBehalfOf ? { onBehalfOf: positionId(history, given.reporter.onBehalfOf) } : {}),
        content: contentOf(history, item, given.status, first),
      },
    )
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
    return [{ key: roundName, on, reason: round.title, reporter, status, round: round.id }]
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
  return [{ key: 'end', on, reason: 'Punkt afsluttet', reporter: reporterOf(item, 0), status }]
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
