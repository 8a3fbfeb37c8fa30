import { workdaysBefore } from '../../../demo/calendar.ts'
import { type RoundName, openRound, rounds } from '../../../demo/rounds.ts'
import type { DemoAgreement } from '../../../demo/types.ts'
import { type IsoDate, yearOf } from '../../domain/calendar/dates.ts'
import type { RoundId } from '../../domain/ids.ts'
import { type DemoHistory, versionBefore } from './demo-history.ts'

/** A closed round as it was held. */
export type HeldRound = Readonly<{
  id: RoundId
  title: string
  opensOn: IsoDate
  dueOn: IsoDate
  closedOn: IsoDate
}>

const names = Object.keys(rounds) as RoundName[]
// The oldest latest status is 44 workdays old; a round that closed later would come after it.
const quietWorkdays = 46

/** A round of the calendar, when it was over well before the open one: otherwise the open one is that round, run late. */
export function heldRound(history: DemoHistory, name: RoundName): HeldRound | undefined {
  const { opensOn, dueOn, closedOn } = rounds[name]
  const opened = history.date(opensOn)
  const closed = history.date(closedOn)
  if (closed >= workdaysBefore(history.today, quietWorkdays)) return undefined
  return {
    id: history.id<RoundId>(`round ${name}`),
    title: titleOf(history, opened, names.slice(0, names.indexOf(name))),
    opensOn: opened,
    dueOn: history.date(dueOn),
    closedOn: closed,
  }
}

/** Rounds are numbered within the year they open in. */
function titleOf(history: DemoHistory, opensOn: IsoDate, before: readonly RoundName[]): string {
  const year = yearOf(opensOn)
  const earlier = before.filter((name) => {
    const round = heldRound(history, name)
    return round !== undefined && yearOf(round.opensOn) === year
  })
  return `Statusrunde ${earlier.length + 1}, ${year}`
}

/** The open round, counted from today. */
export function openRoundOn(history: DemoHistory) {
  const opensOn = workdaysBefore(history.today, openRound.openedAgo)
  return {
    id: history.id<RoundId>('round open'),
    title: titleOf(history, opensOn, names),
    opensOn,
    dueOn: workdaysBefore(history.today, -openRound.dueIn),
  }
}

/** Lays the rounds: those of the calendar opened and closed, and one that is open. */
export function layRounds(history: DemoHistory, agreements: readonly DemoAgreement[]): void {
  const covering = (name: RoundName) =>
    agreements.filter((agreement) => agreement.rounds.includes(name)).map(({ name: id }) => history.id(id))
  for (const name of names) {
    const round = heldRound(history, name)
    if (!round) continue
    const { id, closedOn, ...asked } = round
    const content = { ...asked, covers: covering(name) }
    history.add({ on: round.opensOn, reason: `${round.title} åbnet` }, { edit: 'put round', id, content })
    history.add(
      { on: closedOn, reason: `${round.title} lukket` },
      { edit: 'put round', id, content: { ...content, closedOn }, expected: versionBefore },
    )
  }
  const { id, ...open } = openRoundOn(history)
  history.add(
    { on: open.opensOn, reason: `${open.title} åbnet` },
    { edit: 'put round', id, content: { ...open, covers: [history.id('current agreement')] } },
  )
}
