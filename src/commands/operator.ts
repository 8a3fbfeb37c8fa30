import type { Actor } from '../domain/access/actor.ts'
import { operatorPerson } from '../domain/access/operator.ts'
import type { MunicipalityId } from '../domain/ids.ts'

/**
 * Who reads and acts for a command (driftsansvarlig). Whoever may run commands on the data folder can read all of it anyway, so
 * the operator sees what a coordinator sees; it is no person of the municipality. Nothing of the plan is ever recorded in its
 * name; letting somebody in or out is.
 */
export const operatorOf = (municipality: MunicipalityId): Actor => ({
  municipality,
  person: operatorPerson,
  name: 'kaedetraek',
  roles: [{ role: 'coordinator' }],
  positions: [],
  mayWriteFor: [],
})
