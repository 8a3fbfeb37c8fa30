import type { Actor } from '../domain/access/actor.ts'
import type { MunicipalityId, PersonId } from '../domain/ids.ts'

/**
 * Who reads for a command (driftsansvarlig). Whoever may run commands on the data folder can read all of it anyway, so the
 * operator sees what a coordinator sees; it is no person of the municipality, and nothing is ever recorded in its name.
 */
export const operatorOf = (municipality: MunicipalityId): Actor => ({
  municipality,
  person: '00000000-0000-4000-8000-000000000000' as PersonId,
  name: 'kaedetraek',
  roles: [{ role: 'coordinator' }],
  positions: [],
  mayWriteFor: [],
})
