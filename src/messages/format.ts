import type { Language } from './language.ts'

/** Units that money is shown in; a page always says which. */
export type ShownUnit = 'kr' | 'thousand' | 'million'

/** How numbers, money, dates and planned times look in a language. The same on screens and on paper. */
export type Format = Readonly<{
  /** A number with separators, at most so many decimals. */
  number: (value: number, decimals?: number) => string
  /** Whole kroner in the unit chosen, without its name: 1.250 (kr.), 1,3 (mio. kr.). Zero is written `0,0` or `0`. */
  money: (kroner: number, unit: ShownUnit) => string
  /** The name of a unit: kr., 1.000 kr., mio. kr. */
  unit: (unit: ShownUnit) => string
  /** 9. marts 2027 */
  date: (isoDate: string) => string
  /** 09.03.2027, for narrow columns. */
  shortDate: (isoDate: string) => string
  /** 16. nov., for what is at most some months away. */
  lately: (isoDate: string) => string
  /** fredag 25. september, for what is near. */
  day: (isoDate: string) => string
  /** The same as planned, short enough for a column: 9. mar. 2027, mar. 2027, 1. kvt. 2027, 2027. */
  briefly: (time: string) => string
  /** A date, month, quarter or year: 9. marts 2027, marts 2027, 1. kvartal 2027, 2027. */
  planned: (time: string) => string
  /** A share between 0 and 1: 38 %. */
  share: (part: number) => string
  /** A moment as Copenhagen's clocks show it. */
  moment: (moment: Date | string) => string
  /** How many, at the start of a sentence: a word up to twelve (Fire), then a figure. */
  count: (number: number) => string
  /** Sorting as Danes do: æ, ø, å last, aa as å. */
  compare: (a: string, b: string) => number
}>

const locales: Record<Language, string> = { da: 'da-DK', en: 'en-GB' }
const quarterWords: Record<Language, (quarter: string, year: string) => string> = {
  da: (quarter, year) => `${quarter}. kvartal ${year}`,
  en: (quarter, year) => `Q${quarter} ${year}`,
}
const briefQuarters: Record<Language, (quarter: string, year: string) => string> = {
  da: (quarter, year) => `${quarter}. kvt. ${year}`,
  en: (quarter, year) => `Q${quarter} ${year}`,
}
const unitWords: Record<Language, Record<ShownUnit, string>> = {
  da: { kr: 'kr.', thousand: '1.000\u00a0kr.', million: 'mio.\u00a0kr.' },
  en: { kr: 'DKK', thousand: 'DKK\u00a01,000', million: 'DKK\u00a0million' },
}
const countWords: Record<Language, readonly string[]> = {
  da: ['Én', 'To', 'Tre', 'Fire', 'Fem', 'Seks', 'Syv', 'Otte', 'Ni', 'Ti', 'Elleve', 'Tolv'],
  en: ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'],
}
const divisors: Record<ShownUnit, number> = { kr: 1, thousand: 1_000, million: 1_000_000 }

const made = new Map<Language, Format>()

/** The formats of a language; made once. */
export function formatOf(language: Language): Format {
  let format = made.get(language)
  if (!format) made.set(language, (format = makeFormat(language)))
  return format
}

// A line never ends between a day and its month, or a number and its sign.
const together = (text: string): string => text.replace(/^(\D*\d+\.?) (?=\p{L})/u, '$1\u00a0')

const at = (isoDate: string): Date => new Date(`${isoDate}T00:00:00Z`)

/** A planned time by how precise it is: a quarter, a year, a month or a day (R31). */
function timeIn(
  time: string,
  day: Intl.DateTimeFormat,
  month: Intl.DateTimeFormat,
  quarterWord: (quarter: string, year: string) => string,
): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(time)
  if (quarter) return quarterWord(quarter[2] ?? '', quarter[1] ?? '')
  if (/^\d{4}$/.test(time)) return time
  if (/^\d{4}-\d{2}$/.test(time)) return month.format(at(`${time}-01`))
  // A time in words, as a document may have it, is shown as it was written.
  return /^\d{4}-\d{2}-\d{2}$/.test(time) ? day.format(at(time)) : time
}

function makeFormat(language: Language): Format {
  const locale = locales[language]
  const numbers = new Map<string, Intl.NumberFormat>()
  const fixed = (minimum: number, maximum: number): Intl.NumberFormat => {
    const key = `${minimum}-${maximum}`
    let number = numbers.get(key)
    if (!number) {
      number = new Intl.NumberFormat(locale, {
        minimumFractionDigits: minimum,
        maximumFractionDigits: maximum,
      })
      numbers.set(key, number)
    }
    return number
  }
  const day = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const long = day({ day: 'numeric', month: 'long', year: 'numeric' })
  const near = day({ weekday: 'long', day: 'numeric', month: 'long' })
  const short = day({ day: '2-digit', month: '2-digit', year: 'numeric' })
  const month = day({ month: 'long', year: 'numeric' })
  const briefDay = day({ day: 'numeric', month: 'short', year: 'numeric' })
  const lately = day({ day: 'numeric', month: 'short' })
  const briefMonth = day({ month: 'short', year: 'numeric' })
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Copenhagen',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  // "-0" would be shown as a saving of nothing; U+2212 is the minus that a printed account has.
  const withMinus = (text: string): string => text.replace(/^-/, '−')
  return {
    number: (value, decimals = 0) => withMinus(fixed(0, decimals).format(value || 0)),
    money: (kroner, unit) => {
      const decimals = unit === 'million' ? 1 : 0
      const scaled = kroner / divisors[unit]
      const shown = fixed(decimals, decimals).format(scaled || 0)
      return /[1-9]/.test(shown) ? withMinus(shown) : shown.replace(/^-/, '')
    },
    unit: (unit) => unitWords[language][unit],
    date: (isoDate) => together(long.format(at(isoDate))),
    lately: (isoDate) => together(lately.format(at(isoDate))),
    shortDate: (isoDate) => short.format(at(isoDate)),
    day: (isoDate) => together(near.format(at(isoDate))),
    planned: (time) => together(timeIn(time, long, month, quarterWords[language])),
    briefly: (time) => together(timeIn(time, briefDay, briefMonth, briefQuarters[language])),
    share: (part) => `${fixed(0, 0).format(Math.round(part * 100))}\u00a0%`,
    moment: (moment) => together(clock.format(typeof moment === 'string' ? new Date(moment) : moment)),
    count: (number) => countWords[language][number - 1] ?? fixed(0, 0).format(number),
    compare: new Intl.Collator('da', { numeric: true }).compare,
  }
}
