import { createHash } from 'node:crypto'
import type { MunicipalityId } from '../src/domain/ids.ts'

/** A stable id for a name within a municipality, so that a demo laid anew has the same addresses. */
// oxlint-disable-next-line no-unnecessary-type-parameters -- the caller says which branded id it is
export function demoId<Id extends string>(municipality: MunicipalityId, name: string): Id {
  const hex = createHash('sha256').update(`${municipality}|${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id
}

/** A number that a name always gives, to spread days and case numbers without chance. */
export const fingerprint = (name: string): number =>
  createHash('sha256').update(name).digest().readUInt32BE(0)
