import { createHash, randomBytes } from 'node:crypto'

/** Salted digests of a row's fields, so that a field can be erased by law without breaking the hash chain. */
export type Sealed = Readonly<{ salts: Record<string, string>; digests: Record<string, string> }>

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The same text for the same value, whatever the order of its keys. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const entries = Object.entries(value as Record<string, unknown>)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`
}

const digestOf = (salt: string, value: unknown): string => sha256(`${salt}|${canonical(value)}`).slice(0, 40)

/** Makes a new salt and digest for every field that has a value. */
export function sealFields(fields: Readonly<Record<string, unknown>>): Sealed {
  const names = Object.keys(fields).filter((name) => fields[name] !== undefined && fields[name] !== null)
  const random = randomBytes(names.length * 12).toString('hex')
  const salts: Record<string, string> = {}
  const digests: Record<string, string> = {}
  names.forEach((name, index) => {
    const salt = random.slice(index * 24, index * 24 + 24)
    salts[name] = salt
    digests[name] = digestOf(salt, fields[name])
  })
  return { salts, digests }
}

/** True when every field that is there has the digest it was written with; an erased field has neither value nor salt. */
export function areFieldsIntact(fields: Readonly<Record<string, unknown>>, sealed: Sealed): boolean {
  const present = Object.keys(fields).filter((name) => fields[name] !== undefined && fields[name] !== null)
  for (const name of present) {
    const salt = sealed.salts[name]
    if (salt === undefined || digestOf(salt, fields[name]) !== sealed.digests[name]) return false
  }
  return Object.keys(sealed.digests).every((name) => present.includes(name) || !(name in sealed.salts))
}

/** One line of a change's digest: what was written in one row. */
export const lineOf = (table: string, key: string, digests: Readonly<Record<string, string>>): string =>
  `${table} ${key} ${canonical(digests)}`

/** One line of a change's digest: which version it ended. */
export const endLineOf = (table: string, key: string, endedChange: string): string =>
  `end ${table} ${key} ${endedChange}`

/** The digest of all that a change wrote, whatever the order of its rows. */
export const digestOfLines = (lines: readonly string[]): string => sha256([...lines].sort().join('\n'))

/** The hash of a change: that of the one before it, its number and its digest. */
export const hashOf = (previous: string, number: number, digest: string): string =>
  sha256(`${previous}|${number}|${digest}`)
