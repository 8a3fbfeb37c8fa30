import { copenhagenDate } from '../domain/calendar/dates.ts'
import { terminal } from '../messages/da/terminal.ts'
import { addMunicipality, type MunicipalitySummary } from '../store/municipalities.ts'
import { addPerson } from '../store/people.ts'
import type { OpenInstallation } from './installation.ts'

/** Adds an empty municipality with one coordinator; false when its code is taken. */
export async function createMunicipality(
  { owner }: OpenInstallation,
  municipality: MunicipalitySummary,
): Promise<boolean> {
  const coordinator = await addMunicipality(owner, municipality, (tx) =>
    addPerson(tx, {
      name: terminal.firstCoordinator,
      roles: [{ role: 'coordinator' }],
      from: copenhagenDate(tx.at),
    }),
  )
  return coordinator !== undefined
}
