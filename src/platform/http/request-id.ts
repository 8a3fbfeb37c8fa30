import { randomInt } from 'node:crypto'

// No letters and digits that are taken for each other when read aloud, and no vowels that make words.
const signs = '23456789bcdfghjkmnpqrstvwxz'
const newRequestId = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join(''),
  ).join('-')

/** A UUID, with or without its dashes: what proxies make, and nothing that holds more than chance. */
const sane = /^[0-9a-f]{8}(?<dash>-?)[0-9a-f]{4}(?:\k<dash>[0-9a-f]{4}){3}[0-9a-f]{8}$/i

/**
 * The number of a request: the one that a proxy of our own gave it, so that both logs have the same, else a new one that can be read
 * aloud. A stranger's is not believed: it could be another's, or somebody's CPR number.
 */
export const requestIdFrom = (header: string | string[] | undefined, proxies: number): string =>
  proxies > 0 && typeof header === 'string' && sane.test(header) ? header.toLowerCase() : newRequestId()
