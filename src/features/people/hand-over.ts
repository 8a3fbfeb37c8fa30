import type { PersonAct, PersonRecord } from '../../domain/access/person-acts.ts'
import { addDays, type IsoDate } from '../../domain/calendar/dates.ts'
import { answersFor, type KnownOrganisation } from '../../domain/directory/known-organisation.ts'
import { type LeftBehind, leftBehind } from '../../domain/directory/left-behind.ts'
import type { OrganisationChange } from '../../domain/directory/organisation-change.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { PersonId } from '../../domain/ids.ts'

/** The positions that would be left behind when somebody does these things: they leave a position, or stop altogether. */
export function leftBehindBy(
  acts: readonly PersonAct[],
  person: PersonRecord,
  persons: readonly PersonRecord[],
  view: ChainView,
): readonly LeftBehind[] {
  const known: KnownOrganisation = { view, persons, outside: [], answersFor: answersFor(view) }
  return leftBehind(
    acts.flatMap((act) => changeOf(act, person)),
    known,
  )
}

/** The same thing said as a change of the organisation. */
function changeOf(act: PersonAct, person: PersonRecord): readonly OrganisationChange[] {
  const about = { key: act.act, needs: [], person: person.id, name: person.name }
  if (act.act === 'end') return [{ ...about, change: 'person stops', on: act.on }]
  const held = act.act === 'leave position' && person.positions.find((one) => one.id === act.held)
  if (!held || held.onBehalf) return []
  return [
    {
      ...about,
      change: 'leaves position',
      position: held.position,
      title: '',
      held: held.id,
      on: (act as { on: IsoDate }).on,
      role: undefined,
    },
  ]
}

/** Who takes which position from which day. */
export type Taking = Readonly<{ person: PersonId; act: Extract<PersonAct, { act: 'take position' }> }>

/**
 * Who takes over after these acts, as was chosen; or nothing when something would be left with nobody who answers. Only what
 * the one who does it can see is asked about.
 */
export function handedOver(
  acts: readonly PersonAct[],
  person: PersonRecord,
  persons: readonly PersonRecord[],
  view: ChainView,
): readonly Taking[] | undefined {
  const takings: Taking[] = []
  for (const one of leftBehindBy(acts, person, persons, view)) {
    const chosen = acts
      .flatMap((act) => (act.act === 'end' || act.act === 'leave position' ? (act.handOver ?? []) : []))
      .find(({ position }) => position === one.position)?.to
    const leader = one.leader && 'known' in one.leader.person ? one.leader.person.known : undefined
    const to = chosen === 'leader' ? leader : chosen
    const heir = persons.find(({ id, lastDay }) => id === to && id !== person.id && lastDay === undefined)
    if (heir)
      takings.push({
        person: heir.id,
        act: {
          act: 'take position',
          position: one.position,
          from: addDays(lastDayOf(acts), 1),
          onBehalf: false,
        },
      })
    else if (one.answersFor.length > 0 || chosen !== undefined) return undefined
  }
  return takings
}

const lastDayOf = (acts: readonly PersonAct[]): IsoDate =>
  acts
    .flatMap((act) => (act.act === 'end' || act.act === 'leave position' ? act.on : []))
    .sort()
    .at(-1) as IsoDate
