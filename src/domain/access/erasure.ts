import type { IsoDate } from '../calendar/dates.ts'
import type { ElementId } from '../ids.ts'
import type { PersonRecord } from './person-acts.ts'

/** Why somebody can't be erased (sletning) yet, or any more. */
export type ErasureRefusal =
  | Readonly<{ refused: 'erased already' | 'still here' }>
  | Readonly<{ refused: 'holds a position'; position: ElementId }>

/**
 * Somebody is erased when they have stopped and hold nothing that others wait for: first what they answer for is handed over, then they
 * stop, then the name goes.
 */
export function erasureRefusal(person: PersonRecord, today: IsoDate): ErasureRefusal | undefined {
  if (person.isErased) return { refused: 'erased already' }
  const held = person.positions.find(
    ({ onBehalf, from, to }) => !onBehalf && from <= today && (to === undefined || to >= today),
  )
  if (held) return { refused: 'holds a position', position: held.position }
  return person.lastDay === undefined || person.lastDay >= today ? { refused: 'still here' } : undefined
}

/** The position that somebody held last, by which they are known when the name is gone. */
export function lastPosition(person: PersonRecord): ElementId | undefined {
  const end = '9999-12-31'
  return person.positions
    .filter(({ onBehalf }) => !onBehalf)
    .toSorted((a, b) => (b.to ?? end).localeCompare(a.to ?? end) || b.from.localeCompare(a.from))[0]?.position
}
