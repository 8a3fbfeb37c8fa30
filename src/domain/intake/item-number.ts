import { danish } from './danish-pattern.ts'
/** The number that opens an item, its further codes, and what follows it. */
export type NumberedText = Readonly<{
  number: string
  /** Where the number begins in the text. */
  numberAt: number
  others: readonly string[]
  rest: string
  /** Where the rest begins in the text. */
  at: number
  scheme: 'code' | 'decimal' | 'plain' | 'project'
}>

const letters = String.raw`[A-ZÆØÅ]{1,3}`
const oneCode = String.raw`${letters}(?:[-. ](?=\d))?\d{1,3}(?:\.\d{1,2})?[a-zæøå]?(?:-[a-zæøå])?(?![\p{L}\d])`
const code = new RegExp(String.raw`^(${oneCode})((?:\s?/\s?${oneCode})*)\s*[.:)–—-]?\s+(?=\S)`, 'u')
const project =
  /^(?:(?:Anlægs)?projekt(?:nr\.?| nr\.?)?\s+)?((?:XA-\d{3,}|[A-Z]{2}-\d{2}-\d{3}-\d{3}|\d{3}-\d{3}|\d{6}))\s*[.:–-]?\s+(?=\S)/iu
const worded =
  /^(?:Punkt|Pkt\.?|Sag(?: nr\.?)?|Nr\.?|Forslag(?: nr\.?)?|Initiativ|Indsats|Aftalepunkt|Emne|Projekt)\s+([A-ZÆØÅ]{0,2}\d{1,3}[a-z]?)\s*[.:)–—-]?\s+(?=\S)/iu
const decimal = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=\p{Lu}|\d)/u
const plain = /^(\d{1,3}[a-zæøå]?)\s*(?:[.:)]\s+|[.:)](?=\D)|\s+)(?=["”»(]?\p{Lu}|\d+ \p{Ll})/u

/**
 * Reads the number that opens a text, in the schemes that agreements use: codes (BU31, BU-31, BU61/BU74, KF33a-c), project ids,
 * "Forslag 12", 3.1, and 12 or 12. alone. `2-delt klubhus` has none.
 */
export function readItemNumber(text: string): NumberedText | undefined {
  const found = code.exec(text)
  if (found && !/^(?:DK|EU|FN|KL|SDG|IT|A) ?\d{1,3}\s+(?:verdensmål|mål|lande|papir)/iu.test(text)) {
    const others = (found[2] ?? '')
      .split('/')
      .map((one) => one.trim())
      .filter((one) => one !== '')
    return {
      number: (found[1] ?? '').trim(),
      numberAt: 0,
      others,
      rest: text.slice(found[0].length),
      at: found[0].length,
      scheme: 'code',
    }
  }
  const schemes = [
    [project, 'project'],
    [worded, 'plain'],
    [decimal, 'decimal'],
    [plain, 'plain'],
  ] as const
  for (const [pattern, scheme] of schemes) {
    const match = pattern.exec(text)
    if (match && !isSum(text, match[1] ?? '', match[0].length))
      return {
        number: match[1] ?? '',
        numberAt: match[0].indexOf(match[1] ?? ''),
        others: [],
        rest: text.slice(match[0].length),
        at: match[0].length,
        scheme,
      }
  }
  return undefined
}

/** A number that a unit, a month or a count word follows is no item number. */
const isSum = (text: string, number: string, at: number): boolean =>
  danish`^(?:%|(?:mio|mill|millioner|mia|milliarder|kr|kroner|tkr|t\.kr|pct|procent|år|årsværk|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b)`.test(
    text.slice(at),
  ) || /^20\d\d$/.test(number)

const numberCell = new RegExp(
  String.raw`^(?:${oneCode}(?:\s?/\s?${oneCode})*|\d{1,3}[a-zæøå]?\.?|\d{1,2}(?:\.\d{1,2}){1,3}\.?|XA-\d{3,}|\d{3}-\d{3}|\d{6})$`,
  'u',
)

/** What a number cell of a table holds. */
export const isNumberCell = (text: string): boolean => text.length < 60 && numberCell.test(text.trim())

/** Takes dot leaders and the page number of a contents list off a title. */
export const withoutLeaders = (title: string): string =>
  title
    .replace(/\s*(?:\.\s?){3,}\s*\d{0,4}\s*$/u, '')
    .replace(/\s*[…_]{1,}\s*\d{0,4}\s*$/u, '')
    .trim()

/** Takes party letters off the end of a title, when a wide gap or the whole pattern tells that they are such. */
export function withoutParties(title: string): string {
  return title.replace(/(?:\s{2,}|\t)\(?[A-ZÆØÅ](?:(?:,\s?|\s+og\s+|\s?\+\s?)[A-ZÆØÅ])*\)?$/u, '').trim()
}
