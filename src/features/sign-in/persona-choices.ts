import type { RoleName } from '../../domain/access/actor.ts'
import type { PersonId } from '../../domain/ids.ts'
import type { AskedMunicipality, Asking } from '../../request/asking.ts'
import { people } from '../../store/people.ts'
import { inMunicipality } from '../../store/transaction.ts'

/** The people that one can be in a municipality of a demo. */
export type PersonaChoice = AskedMunicipality &
  Readonly<{
    persons: readonly Readonly<{ id: PersonId; name: string; roles: readonly RoleName[] }>[]
  }>

/** The personas of the demo municipalities among some; nobody for a request from elsewhere. */
export async function personaChoices(
  { db, isLoopback, today }: Pick<Asking, 'db' | 'isLoopback' | 'today'>,
  municipalities: readonly AskedMunicipality[],
): Promise<readonly PersonaChoice[]> {
  if (!isLoopback) return []
  const choices: PersonaChoice[] = []
  for (const municipality of municipalities.filter((one) => one.isDemo)) {
    const persons = await inMunicipality(db, municipality.id, (tx) => people(tx, today))
    choices.push({
      ...municipality,
      persons: persons.map(({ id, name, roles }) => ({ id, name, roles: roles.map((held) => held.role) })),
    })
  }
  return choices
}
