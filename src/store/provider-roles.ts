import type { RoleChanges } from '../domain/access/provider-roles.ts'
import { type IsoDate, addDays } from '../domain/calendar/dates.ts'
import type { PersonId } from '../domain/ids.ts'
import { holdRole } from './people.ts'
import { endHeld, noteAboutPerson } from './person-acts.ts'
import type { Tx } from './transaction.ts'

/** Gives and ends the roles that the provider's groups have changed, and writes it down as what is done about people is. They end at once. */
export async function changeProviderRoles(
  tx: Tx,
  person: PersonId,
  { give, end }: Pick<RoleChanges, 'give' | 'end'>,
  { today, reason }: Readonly<{ today: IsoDate; reason: string }>,
): Promise<void> {
  const by = { person }
  for (const held of end) {
    const on = addDays(today, -1)
    await endHeld(tx, 'role_held', on, { id: held.id })
    await noteAboutPerson(tx, by, person, 'end role', { held: held.id, on, fromProvider: true }, reason)
  }
  for (const held of give) {
    await holdRole(tx, person, held, today, true)
    await noteAboutPerson(tx, by, person, 'give role', { ...held, from: today, fromProvider: true }, reason)
  }
}
