import { copenhagenDate } from '../domain/calendar/dates.ts'
import { terminal } from '../messages/da/terminal.ts'
import { addMunicipality, type MunicipalitySummary } from '../store/municipalities.ts'
import { addPerson } from '../store/people.ts'
import { inMunicipality } from '../store/transaction.ts'
import type { OpenInstallation } from './installation.ts'

/** Adds an empty municipality with one coordinator; false when its code is taken. */
export async function createMunicipality(
  installation: OpenInstallation,
  municipality: MunicipalitySummary,
): Promise<boolean> {
  if (!(await addMunicipality(installation.owner, municipality))) return false
  await inMunicipality(installation.db, municipality.id, (tx) =>
    addPerson(tx, {
      name: terminal.firstCoordinator,
      roles: [{ role: 'coordinator' }],
      from: copenhagenDate(tx.at),
    }),
  )
  return true
}
