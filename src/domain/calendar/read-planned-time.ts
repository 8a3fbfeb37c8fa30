import { isPlannedTime, type PlannedTime } from './planned-time.ts'

const months: readonly (readonly string[])[] = [
  ['januar', 'jan', 'january'],
  ['februar', 'feb', 'february'],
  ['marts', 'mar', 'march'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

const two = (digits: string | number): string => String(digits).padStart(2, '0')

/**
 * Reads a planned time as people write it (vejledende tidspunkt, R31): 9.3.2027, 9. marts 2027, marts 2027, 1. kvartal 2027,
 * Q1 2027, 2027, and the written forms themselves. Nothing for what can't be read; a year is never guessed.
 */
export function readPlannedTime(text: string): PlannedTime | undefined {
  const written = text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('da')
  return [...candidates(written)].find(isPlannedTime)
}

function* candidates(text: string): Generator<string> {
  yield text.toUpperCase()
  const numbers = /^(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4})$/.exec(text)
  if (numbers) yield `${numbers[3]}-${two(numbers[2] ?? '')}-${two(numbers[1] ?? '')}`
  const monthNumber = /^(\d{1,2})[./ -]+(\d{4})$/.exec(text)
  if (monthNumber) yield `${monthNumber[2]}-${two(monthNumber[1] ?? '')}`
  const quarter = /^(?:(?:q|k)([1-4])|([1-4])\. ?(?:kvartal|kvt\.?|quarter))[ ,]+(\d{4})$/.exec(text)
  if (quarter) yield `${quarter[3]}-Q${quarter[1] ?? quarter[2]}`
  const named = /^(?:(\d{1,2})\.? )?([a-zæøå]+)\.? (\d{4})$/.exec(text)
  const month = months.findIndex((names) => names.includes(named?.[2] ?? '')) + 1
  if (named && month > 0)
    yield named[1] ? `${named[3]}-${two(month)}-${two(named[1])}` : `${named[3]}-${two(month)}`
}
