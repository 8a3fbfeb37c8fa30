import { createHash, randomBytes } from 'node:crypto'
import { canonical } from '../domain/canonical.ts'

/** Salted digests of a row's fields, so that a field can be erased by law without breaking the hash chain. */
export type Sealed = Readonly<{ salts: Record<string, string>; digests: Record<string, string> }>

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const digestOf = (salt: string, value: unknown): string => sha256(`${salt}|${canonical(value)}`).slice(0, 40)

/** Makes a new salt and digest for every field that there is. */
export function sealFields(fields: Readonly<Record<string, unknown>>): Sealed {
  const names = presentIn(fields)
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

/** What stands in a field instead of what it was written with: the digest of it, and the salt. */
export type Redacted = Readonly<{ salt: string; digest: string }>

/**
 * True when every field has the digest it was written with and none has come to it. An erased field has no salt, only its digest:
 * nobody can find out what it said, and everybody sees that it said something. What stands there instead, where something does, has the
 * digest that was written down when it was put there.
 */
export function areFieldsIntact(
  fields: Readonly<Record<string, unknown>>,
  sealed: Sealed,
  redacted: ReadonlyMap<string, Redacted> = new Map(),
): boolean {
  const salted = Object.keys(sealed.salts)
  const present = presentIn(fields)
  return (
    present.length === salted.length + redacted.size &&
    present.every((name) => {
      const instead = redacted.get(name)
      const salt = sealed.salts[name]
      if (instead) return salt === undefined && isDigestOf(instead, fields[name])
      return salt !== undefined && digestOf(salt, fields[name]) === sealed.digests[name]
    })
  )
}

const isDigestOf = ({ salt, digest }: Redacted, value: unknown): boolean => digestOf(salt, value) === digest

/** What is to be written down of what stands in a field from now on. */
export function redactedAs(value: unknown): Redacted {
  const salt = randomBytes(12).toString('hex')
  return { salt, digest: digestOf(salt, value) }
}

/** How many fields of a row have been erased. */
export const erasedIn = (sealed: Sealed): number =>
  Object.keys(sealed.digests).filter((name) => !(name in sealed.salts)).length

const presentIn = (fields: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(fields).filter((name) => fields[name] !== undefined)

/** One line of a change's digest: what was written in one row. */
export const lineOf = (table: string, key: string, digests: Readonly<Record<string, string>>): string =>
  `${table} ${key} ${canonical(digests)}`

/** One line of a change's digest: which version it ended, by the number of the change that had made it. */
export const endLineOf = (table: string, key: string, ended: number): string => `end ${table} ${key} ${ended}`

/** The digest of all that a change wrote, whatever the order of its rows. */
export const digestOfLines = (lines: readonly string[]): string => sha256([...lines].sort().join('\n'))

/** The hash of a change: that of the one before it, its number and its digest. */
export const hashOf = (previous: string, number: number, digest: string): string =>
  sha256(`${previous}|${number}|${digest}`)
