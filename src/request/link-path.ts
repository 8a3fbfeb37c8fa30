import type { MunicipalityId } from '../domain/ids.ts'

/** Where a link that works once leads: the municipality and its word. */
export const linkPath = (municipality: MunicipalityId, word: string): string =>
  `/begynd/${municipality}.${word}`
