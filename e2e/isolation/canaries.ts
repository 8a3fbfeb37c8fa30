import type { Openness } from '../../src/domain/chain/kinds/fields.ts'

/** How open something is that is planted; `few`: closed, to a circle that only some of those are in who see what is closed. */
export const levels = ['open', 'internal', 'not assessed', 'closed', 'few'] as const satisfies readonly (
  | Openness
  | 'few'
)[]
/** How open something is that is planted. */
export type Level = (typeof levels)[number]

/** The openness that a level is written down with. */
export const opennessOf = (level: Level): Openness => (level === 'few' ? 'closed' : level)

/**
 * How secret a planted text is: an openness, the words of a status before they are approved (R84), what those say among
 * themselves who have a finding (R68) or were in a conversation (R82), who somebody is, the log.
 */
export type Secrecy = Level | 'words' | 'held' | 'room' | 'person' | 'access'

const codes: Readonly<Record<Secrecy, string>> = {
  open: 'AABEN',
  internal: 'INTERN',
  closed: 'LUKKET',
  few: 'KREDS',
  'not assessed': 'UVURDERET',
  words: 'ORD',
  held: 'HOLDT',
  room: 'SAMTALE',
  person: 'NAVN',
  access: 'ADGANG',
}

/** A text that stands nowhere else: whose it is, what it is on and how secret. One word, so that no paper breaks it. */
export const canary = (mark: string, what: string, secrecy: Secrecy): string =>
  `KANARIE${mark}${codes[secrecy]}${what.toLocaleUpperCase('da').replace(/[^A-ZÆØÅ0-9]/g, '')}`

/** Every planted text of a municipality, or those of some secrecies. */
export const canariesOf = (mark: string, ...secrecies: readonly Secrecy[]): RegExp =>
  new RegExp(
    secrecies.length === 0
      ? `KANARIE${mark}[A-ZÆØÅ0-9]*`
      : `KANARIE${mark}(?:${secrecies.map((one) => codes[one]).join('|')})[A-ZÆØÅ0-9]*`,
    'i',
  )

// Odd enough to be met nowhere else, also when a screen rounds to thousands; the last figure tells the secrecies apart.
const figures: Readonly<Record<Level, number>> = {
  open: 311_000_000,
  internal: 413_000_000,
  'not assessed': 517_000_000,
  closed: 618_273_645,
  few: 723_481_957,
}

/** The amount of the planted item of an openness; each municipality has its own. */
export const plantedAmount = (place: number, level: Level): number => figures[level] + place * 1_010_101

/** A number as screens, papers and programs may write it, in kroner or in thousands. */
export function writtenAs(amount: number): RegExp {
  const kroner = String(amount).replace(/\B(?=(\d{3})+$)/g, '[.,\\u00a0\\u202f ]?')
  const thousands = String(Math.round(amount / 1000)).replace(/\B(?=(\d{3})+$)/g, '[.,\\u00a0\\u202f ]?')
  return new RegExp(`(?<![0-9a-f])(?:${kroner}|${thousands}(?![0-9.,a-f]))`)
}
