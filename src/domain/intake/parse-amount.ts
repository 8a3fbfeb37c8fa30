import { danish } from './danish-pattern.ts'
import { type Kroner, kroner } from '../money.ts'

/** How many kroner one of the printed figures stands for: kr., 1.000 kr., mio. kr. or mia. kr. */
export type AmountUnit = 1 | 1_000 | 1_000_000 | 1_000_000_000

/** What a figure says: an amount, a span that is no single amount, or something that can't be read (R3). */
export type AmountReading =
  | Readonly<{ kind: 'amount'; kroner: Kroner }>
  | Readonly<{ kind: 'range' }>
  | Readonly<{ kind: 'unreadable' }>

/** An amount of money named in running text (beløb), with its place in that text. */
export type AmountMention = Readonly<{
  from: number
  to: number
  reading: AmountReading
  /** "cirka", "op til" and the like stand before it. */
  isApproximate: boolean
  unit: AmountUnit
}>

const digits = String.raw`(?:\d{1,3}(?:\.\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?![\d.])|\d+)`
const figure = String.raw`${digits}(?:,\d+)?(?:[½¼¾])?|[½¼¾]`
const unitWords = String.raw`(?:mia|milliarder?|mio|mill|millioner|million|t|tusinde?)\b\.? ?(?:kr\b\.?|kroner\b|dkk\b)|(?:milliarder|milliard|millioner|million)\b|tkr\b\.?|tdkk\b|mkr\b\.?|(?:kr\b\.?|kroner\b|dkk\b)(?!\/)`
const sign = String.raw`(?:[-−–+](?=[\d,½¼¾]))?`
const inText = new RegExp(
  String.raw`(?<![\d.,/§\p{L}-])(?<before>kr\.? ?|dkk ?)?(?:(?<range>(?!20\d\d (?:til|-|–) )(?:${figure}) ?(?:-|–|til) ?(?:${figure}))|(?<lost>${sign},\d+)|(?<figure>${sign}(?:${figure}))|(?<word>en halv|halvanden|en|én|et|to|tre|fire|fem|seks|syv|otte|ni|ti))(?:[¹²³]|,-)?(?: ?(?<unit>${unitWords}))?(?![\p{L}\d])`,
  'giu',
)
const words: Readonly<Record<string, number>> = {
  'en halv': 0.5,
  halvanden: 1.5,
  en: 1,
  én: 1,
  et: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  syv: 7,
  otte: 8,
  ni: 9,
  ti: 10,
}
const hedge =
  /(?:cirka|circa|ca\.?|godt|knap|omkring|omtrent|op til|op mod|minimum|mindst|maks\.?|maksimalt|højst|næsten|lidt over|lidt under|forventeligt)\s*$/iu

/** Most sentences name no money at all, and needn't be looked at further. */
const money = /kr|mio|mill|mia|dkk|tusind/i

/** Every amount in running text that carries a unit of money. Percent, counts, dates and case numbers carry none and are left out. */
export function findAmounts(text: string): readonly AmountMention[] {
  const found: AmountMention[] = []
  if (!money.test(text)) return found
  for (const match of flatten(text).matchAll(inText)) {
    const parts = match.groups ?? {}
    const unit = unitOfWords(parts['unit'] ?? '') ?? (parts['before'] ? 1 : undefined)
    if (unit === undefined) continue
    // "en" and "to" are ordinary words unless millions follow.
    if (parts['word'] && unit < 1_000_000) continue
    const before = text.slice(0, match.index)
    // "(beløb i 1.000 kr.)" names a unit, no amount.
    if (
      unit === 1 &&
      /^1[. ]000$/.test(parts['figure'] ?? '') &&
      isUnitName(before, text.slice(match.index + match[0].length))
    )
      continue
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      reading: isUpperEnd.test(before) ? { kind: 'range' } : readingOf(parts, unit),
      isApproximate: hedge.test(before),
      unit,
    })
  }
  return found
}

/** "mellem 3 og 5 mio. kr.": two ends, and no single amount. */
const isUpperEnd = /(?<!\p{L})mellem (?:kr\.? )?\d[\d.,]*(?: (?:mio|mill|t)\.?)?(?: ?kr\.?)? og $/iu

/** Behind "i" or a bracket, or alone at the head of a note, "1.000 kr." says what the figures are in. */
const isUnitName = (before: string, after: string): boolean =>
  danish`(?:\bi|\()\s*$`.test(before) ||
  (before.trim() === '' && /^\s*(?:[(,;)]|20\d\d\s+20\d\d|$)/u.test(after))

function readingOf(parts: Readonly<Record<string, string | undefined>>, unit: AmountUnit): AmountReading {
  if (parts['range']) return { kind: 'range' }
  // The converter lost the leading digits: the rest must not be taken for the amount.
  if (parts['lost']) return { kind: 'unreadable' }
  const value = parts['word'] ? words[parts['word'].toLowerCase()] : parseNumber(parts['figure'] ?? '')
  return value === undefined ? { kind: 'unreadable' } : amount(value, unit)
}

/** A figure as Danes write it: dot or blank between thousands, comma before decimals, minus before or after, or parentheses. Not a number: `undefined`. */
export function parseNumber(text: string): number | undefined {
  const plain = flatten(text)
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/^\((.+)\)$/, '-$1')
  const match = /^([-+]?) ?(\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(?:,(\d+))?([½¼¾])?(-?)$/.exec(plain)
  if (!match || (!match[2] && !match[3] && !match[4])) return undefined
  // ",415" without its zero is read only when something of the figure is left: a sign, or a digit that isn't zero.
  if (!match[2] && match[3] && /^0+$/.test(match[3])) return undefined
  const whole = (match[2] ?? '0').replace(/[. ]/g, '')
  const part = match[4] ? ({ '½': 0.5, '¼': 0.25, '¾': 0.75 }[match[4]] ?? 0) : 0
  const value = Number(`${whole}.${match[3] ?? '0'}`) + part
  if (match[1] === '-' && match[5] === '-') return undefined
  return match[1] === '-' || match[5] === '-' ? -value : value
}

/** What a table cell says: nothing (blank or a dash), an amount, or something that can't be read. Zero is zero (R3). */
export type CellReading = Readonly<{ kind: 'none' }> | Exclude<AmountReading, { kind: 'range' }>

const nothing = /^(?:[-−–—.]|n\/a|ingen|intet|i\.a\.)?$/iu

/** Reads an amount cell of a column with a known unit. A unit in the cell itself goes before the column's. Without any unit the figure can't be read. */
export function parseAmountCell(text: string, columnUnit: AmountUnit | undefined): CellReading {
  const plain = flatten(text)
    .replace(/[¹²³⁴⁵⁶⁷⁸⁹]+$/u, '')
    .replace(/\s+\d\)\s*$/u, '')
    .replace(/\*+$/u, '')
    .trim()
  // A mark alone points to a note that says why there is no figure.
  if (plain === '' && text.trim() !== '') return { kind: 'unreadable' }
  if (nothing.test(plain)) return { kind: 'none' }
  const bare = plain
    .replace(/^(?:kr\.?|dkk)\s*/iu, '')
    .replace(new RegExp(` ?(?:${unitWords})(?:,-)?$`, 'iu'), '')
  const unit = (bare === plain ? undefined : unitOfWords(plain)) ?? columnUnit
  const value = parseNumber(bare.replace(/,-$/, ''))
  if (value === undefined) return { kind: 'unreadable' }
  if (value === 0) return { kind: 'amount', kroner: kroner(0) }
  return unit === undefined ? { kind: 'unreadable' } : amount(value, unit)
}

/** The unit that a heading, column or note names: "(beløb i 1.000 kr.)", "mio. kr.", "hele kr.". */
export function unitNamedIn(text: string): AmountUnit | undefined {
  const plain = flatten(text)
  if (danish`\bmia\.? ?kr|milliarder`.test(plain)) return 1_000_000_000
  if (danish`\b(?:mio|mill)\b\.?|millioner|\bmkr\b`.test(plain)) return 1_000_000
  if (
    danish`\b1[. ]?000 ?(?:kr|dkk)|\bt\.? ?kr\b|\btkr\b|\btdkk\b|tusinde? kr|i (?:hele )?tusind`.test(plain)
  )
    return 1_000
  if (
    danish`\b(?:hele|i) (?:kr\b|kroner)|^\(?(?:kr\.?|kroner|dkk)\)?$|[(,] ?(?:kr\.?|kroner|dkk)\)|beløb i kr`.test(
      plain,
    )
  )
    return 1
  return undefined
}

function unitOfWords(text: string): AmountUnit | undefined {
  const plain = text.toLowerCase()
  if (/mia|milliard/.test(plain)) return 1_000_000_000
  if (/mio|mill|mkr/.test(plain)) return 1_000_000
  if (/\bt\b|tkr|tdkk|tusind/.test(plain)) return 1_000
  if (/kr|dkk/.test(plain)) return 1
  return undefined
}

/** Rounded once, here: printed figures have at most a few decimals. What no whole number of kroner can hold is unreadable. */
function amount(value: number, unit: AmountUnit): Extract<CellReading, { kind: 'amount' | 'unreadable' }> {
  const whole = Math.round(value * unit)
  return Number.isSafeInteger(whole) ? { kind: 'amount', kroner: kroner(whole) } : { kind: 'unreadable' }
}

/** Every kind of blank as one blank; lengths stay as they are, so that places in the text hold. */
const flatten = (text: string): string => text.replace(/\s/gu, ' ')
