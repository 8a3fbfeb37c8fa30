import type { Messages } from '../../messages/da/messages.ts'
import type { ShownHeld, ShownPerson } from './shown-person.ts'

/** What a role is called, with what it is bound to: Leder, Center for Skole. */
export const roleText = (held: ShownHeld, t: Messages): string =>
  [held.role && t.common.role[held.role], held.of?.title].filter(Boolean).join(', ')

/** The people that words fit, by name, role or position; those who have stopped only when they are asked for. */
export function foundPeople(
  people: readonly ShownPerson[],
  query: Readonly<{ text: string; showsStopped: boolean }>,
  t: Messages,
): readonly ShownPerson[] {
  const words = query.text.toLocaleLowerCase('da').split(/\s+/).filter(Boolean)
  const collator = new Intl.Collator('da')
  return people
    .filter((person) => query.showsStopped || !person.hasStopped)
    .filter((person) => {
      const text = [
        person.name,
        ...person.roles.map((held) => roleText(held, t)),
        ...[...person.positions, ...person.writesFor].map((held) => held.of?.title ?? ''),
      ]
        .join(' ')
        .toLocaleLowerCase('da')
      return words.every((word) => text.includes(word))
    })
    .toSorted((a, b) => collator.compare(a.name, b.name))
}
