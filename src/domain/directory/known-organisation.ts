import { responsibleFor } from '../chain/responsible-for.ts'
import type { PersonRecord } from '../access/person-acts.ts'
import type { ChainView } from '../chain/chain-view.ts'
import { type Element, kindNames } from '../chain/element.ts'
import { isDone } from '../follow-up/awaited.ts'
import type { ElementId, PersonId } from '../ids.ts'

/** What a directory has an id of its own for. A holding is a person in a position. */
export type OutsideKind = 'unit' | 'position' | 'person' | 'holding'

/** The id that a directory has for something of ours (id i kataloget). */
export type OutsideId = Readonly<{ kind: OutsideKind; outside: string; subject: string }>

/** Somebody of ours. */
export type KnownPerson = PersonRecord

/** The organisation as the municipality knows it, with what it knows of the directory's ids and what each position answers for. */
export type KnownOrganisation = Readonly<{
  view: ChainView
  persons: readonly KnownPerson[]
  outside: readonly OutsideId[]
  answersFor: ReadonlyMap<ElementId, readonly Element[]>
}>

/**
 * The organisation out of a chain, the people, and the ids that are kept. What is written must reach what the writer may not see,
 * so the chain may be the whole; what is said of it comes from what is seen.
 */
export const knownOrganisation = (
  view: ChainView,
  persons: readonly KnownPerson[],
  outside: readonly OutsideId[],
  seen: ChainView = view,
): KnownOrganisation => ({ view, persons, outside, answersFor: answersFor(seen) })

/** What each position answers for and is not done with: items, themes, goals, projects, initiatives and actions. */
export function answersFor(view: ChainView): ReadonlyMap<ElementId, readonly Element[]> {
  const found = new Map<ElementId, Element[]>()
  for (const kind of kindNames)
    for (const element of view.all(kind) as readonly Element[]) {
      const position = responsibleFor(element)
      if (position === undefined || isDone(view, element)) continue
      found.set(position, [...(found.get(position) ?? []), element])
    }
  return found
}

/** Those who hold a position with no last day set. */
export const holdersOf = (
  persons: readonly KnownPerson[],
  position: ElementId,
): readonly Readonly<{ person: KnownPerson; held: string }>[] =>
  persons.flatMap((person) =>
    person.lastDay === undefined
      ? person.positions
          .filter((held) => held.position === position && !held.onBehalf && held.to === undefined)
          .map((held) => ({ person, held: held.id }))
      : [],
  )

/** The id of ours that a directory's id stands for, when it is kept and what it stands for is still there. */
export function subjectsOf(known: KnownOrganisation, kind: OutsideKind): ReadonlyMap<string, string> {
  const isThere = (id: string): boolean => {
    if (kind === 'unit' || kind === 'position') return known.view.element(id as ElementId)?.kind === kind
    if (kind === 'person')
      return known.persons.some((person) => person.id === (id as PersonId) && person.lastDay === undefined)
    return true
  }
  return new Map(
    known.outside
      .filter((one) => one.kind === kind && isThere(one.subject))
      .map((one) => [one.outside, one.subject]),
  )
}
