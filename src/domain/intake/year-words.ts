import { danish, danishAll } from './danish-pattern.ts'
/** How words spread a sum over years. */
export type YearWords = Readonly<{
  years: readonly number[]
  /** "og frem", "fra 2028": to the end of the period. */
  isOpen: boolean
  /** "årligt", "i hvert af årene". */
  isYearly: boolean
  /** "fordelt over årene", a span of years without "årligt": no split is said. */
  isSpan: boolean
  /** "fordelt over årene": the sum is of all the years together, and not of each. */
  isTotal: boolean
  /** "herefter", "i de følgende år": what comes after the year named before. */
  isAfter: boolean
  /** No year is named: "årligt" alone means every year of the period. */
  isImplied: boolean
}>

/** Years that tell something else than when money is used: prices, dates, agreements, school years, lists of laws. */
const otherYears = danishAll`\(?\b20\d\d ?-? ?(?:priser?|pl|p\/l|niveau)\b\)?|\bpl ?-? ?20\d\d|(?:\d{1,2}\.\s*)?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?\s+20\d\d|\d{1,2}[-./]\d{1,2}[-./]20\d\d|(?:skoleåret|sæsonen|skoleår)\s+20\d\d(?:\s*[/-]\s*\d{2,4})?|\bB ?20\d\d|(?:budget(?:aftale|forlig|tet)?|aftalen? (?:om|for)|udmøntningsplan|regnskab|vision|strategi|plan|politik|handlingsplan|DK)\p{L}*\s+(?:for\s+)?20\d\d(?:\s*[-–/]\s*(?:20)?\d\d)?|[§#]\s*20\d\d|(?:inden|senest|ultimo|primo|medio|frem mod|frem til|til udgangen af|efteråret|foråret|sommeren|vinteren|kvartal|halvår)\s+(?:\p{L}+\s+)?20\d\d`

/** Takes out what looks like a year of spending and isn't; lengths stay. */
export const withoutOtherYears = (text: string): string =>
  text.replace(otherYears, (match) => '\u00a7'.repeat(match.length))

const yearly = danish`(?<!\p{L})årlig(?:t|e)?\b|\bom året\b|\bpr\.? år\b|\bhvert år\b|\bi hver(?:t)? af\b|\bhver(?:t)? af årene\b|\bi alle (?:fire |fem |tre )?år(?:ene)?\b|\bvarigt?e?\b|\bi hele (?:budget)?perioden\b`
const span = danish`\bfordelt(?: på| over)\b|\bover (?:de )?(?:næste )?(?:to|tre|fire|fem|seks|otte|ti|\d{1,2}) år\b|\bover (?:budget)?perioden\b|\bover overslagsårene\b|\bi (?:alt|perioden|budgetperioden)\b.*\b(?:20\d\d|årene)|\bsamlet (?:over|for)\b`
const after = danish`(?<!\p{L})(?:herefter|derefter|efterfølgende(?: år)?|de følgende år|årene (?:der)?efter|de øvrige år|overslagsårene|(?:i )?overslagsår)\b`
const open = danish`\bog (?:frem(?:efter|adrettet|over)?|følgende(?: år)?|årene (?:frem|efter))\b|\bff\b|\bog (?:derefter|herefter)(?=\s*[.,;)])`
/** "årligt i to år": so many years, and no more. */
const countOfYears = danish`\bi (?:de (?:første|næste) )?(to|tre|2|3) år\b`
const counts: Readonly<Record<string, number>> = { to: 2, '2': 2, tre: 3, '3': 3 }

/** Reads the year words of a stretch of text. */
export function readYearWords(raw: string, period: readonly number[]): YearWords {
  const text = withoutOtherYears(raw)
  const isYearly = yearly.test(text)
  const isTotal = span.test(text)
  const range =
    danish`\b(20\d\d)\s*(?:-|–|—|til(?: og med)?|t\.o\.m\.?|\/)\s*(20\d\d|\d\d)\b`.exec(text) ??
    danish`\bårene\s+(20\d\d)\s+(?:til|-|–)\s+(20\d\d)`.exec(text)
  if (range) {
    const first = Number(range[1])
    const last = Number((range[2] ?? '').length === 2 ? `20${range[2]}` : range[2])
    const years = last >= first && last - first < 12 ? series(first, last) : []
    return {
      years,
      isOpen: false,
      isYearly,
      isSpan: !isYearly || isTotal,
      isTotal,
      isAfter: false,
      isImplied: false,
    }
  }
  const list =
    danish`\b20\d\d\b(?:(?:\s*,\s*|\s+og\s+(?:i\s+)?|\s+samt\s+(?:i\s+)?|\s*,\s*og\s+)20\d\d\b)*`.exec(text)
  const years = list ? (list[0].match(/20\d\d/g) ?? []).map(Number) : []
  const from =
    list && danish`\b(?:fra(?: og med)?|f\.?o\.?m\.?|med virkning fra)\s*$`.test(text.slice(0, list.index))
  const isOpen =
    years.length > 0 &&
    (open.test(text.slice(list?.index ?? 0)) || (Boolean(from) && !danish`\btil\s+20`.test(text)))
  const count = counts[countOfYears.exec(text)?.[1]?.toLowerCase() ?? '']
  if (count !== undefined && years.length <= 1 && count < period.length)
    return {
      years: years[0] === undefined ? [] : series(years[0], years[0] + count - 1),
      isOpen: false,
      isYearly: years[0] !== undefined,
      // Which years they are, nothing says.
      isSpan: years[0] === undefined,
      isTotal: false,
      isAfter: false,
      isImplied: false,
    }
  const isAfter = after.test(text) && (years.length === 0 || !isYearly)
  // "årligt" with nothing else means every year of the period.
  const all = years.length === 0 && isYearly && !isAfter && !isTotal ? period : years
  return {
    years: all,
    isOpen,
    isYearly,
    isSpan: isTotal && !isYearly,
    isTotal,
    isAfter: isAfter && years.length === 0,
    isImplied: years.length === 0,
  }
}

/** True when the text says anything about years. */
export const hasYearWords = (words: YearWords): boolean =>
  words.years.length > 0 || words.isSpan || words.isAfter

/** All years from the first to the last, both counted. */
export const series = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place)
