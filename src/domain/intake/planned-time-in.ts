import { isIsoDate } from '../calendar/dates.ts'
import { isPlannedTime, type PlannedTime } from '../calendar/planned-time.ts'

const months = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
]
const english: Readonly<Record<string, string>> = {
  january: 'januar',
  february: 'februar',
  march: 'marts',
  may: 'maj',
  june: 'juni',
  july: 'juli',
  october: 'oktober',
}
const monthOf = (name: string): string | undefined => {
  const danish = english[name] ?? name
  const at = months.findIndex((month) => danish.length >= 3 && month.startsWith(danish))
  return at < 0 ? undefined : two(String(at + 1))
}
const two = (digits: string): string => digits.padStart(2, '0')

/**
 * The planned time (vejledende tidspunkt, R31) that a Danish text names, when it names exactly one:
 * 9. marts 2027, 9/3-2027, 09.03.2027, marts 2027, 1. kvartal 2027, ultimo 2027 is only its year. Nothing is guessed.
 */
export function plannedTimeIn(text: string): PlannedTime | undefined {
  const plain = text.toLowerCase().replace(/\s+/g, ' ').trim()
  const found = new Set<string>()
  let rest = plain
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => string | undefined): void => {
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      const time = read(match)
      if (time !== undefined) found.add(time)
      rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`
    }
  }
  take(/\b(\d{4})-(\d{2})-(\d{2})\b/, ([, year, month, day]) => `${year}-${month}-${day}`)
  take(
    /\b(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4})\b/,
    ([, day = '', month = '', year]) => `${year}-${two(month)}-${two(day)}`,
  )
  take(/\b(\d{1,2})\.? ?([a-zæøå]{3,})\.? (\d{4})\b/, ([, day = '', name = '', year]) => {
    const month = monthOf(name)
    if (month) return `${year}-${month}-${two(day)}`
    return /^(?:kvt|kvartal)$/.test(name) && /^[1-4]$/.test(day) ? `${year}-Q${day}` : year
  })
  take(/\b(?:q([1-4])|([1-4])\. ?(?:kvt|kvartal)\.?)[ ,]*(?:i )?(\d{4})\b/, ([, q, number, year]) => {
    return `${year}-Q${q ?? number ?? ''}`
  })
  take(/\b(\d{4})-q([1-4])\b/, ([, year, q]) => `${year}-Q${q}`)
  take(/\b([a-zæøå]{3,})\.? (\d{4})\b/, ([, name = '', year]) => {
    const month = monthOf(name)
    return month ? `${year}-${month}` : year
  })
  take(/\b(20\d\d)\b/, ([, year]) => year)
  const times = [...found].filter((time): time is PlannedTime => isPlannedTime(time))
  const [only] = times
  if (times.length !== 1 || found.size !== 1 || only === undefined) return undefined
  return /^\d{4}-\d{2}-\d{2}$/.test(only) && !isIsoDate(only) ? undefined : only
}
