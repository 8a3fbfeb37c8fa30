import { danish } from './danish-pattern.ts'
import type { ReadDocument } from './blocks.ts'
import { series } from './year-words.ts'

/**
 * The budget years that a document is about: the period it names in its opening, else that of its tables' columns,
 * else the budget year and its three overslagsår (R5) when an agreement names only the first.
 */
export function documentYears(document: ReadDocument, isBudget: boolean): readonly number[] {
  const opening = [document.title ?? '', ...document.pages.map((page) => page.text)]
    .join('\n')
    .slice(0, 6_000)
  // "Budget 2027 med overslagsårene 2028-2030": the estimate years follow the budget year.
  const estimates = danish`\boverslagsår\p{L}*\s+(20\d\d)\s*(?:-|–|—|til)\s*(20\d\d|\d\d)\b`.exec(opening)
  if (estimates && new RegExp(`(?<!\\d)${Number(estimates[1]) - 1}(?!\\d)`, 'u').test(opening))
    return series(Number(estimates[1]) - 1, Number(`20${(estimates[2] ?? '').slice(-2)}`))
  const named =
    danish`(?:budget\p{L}*|aftale\p{L}*|forlig\p{L}*|udmøntningsplan\p{L}*|overslagsår\p{L}*|perioden|årene|anlæg\p{L}*|investering\p{L}*)[^.\n]{0,40}?\b(20\d\d)\s*(?:-|–|—|til)\s*(20\d\d|\d\d)\b`.exec(
      opening,
    ) ?? /^[^\n]{0,80}?\b(20\d\d)\s*(?:-|–|—)\s*(20\d\d)\b/u.exec(opening)
  if (named) {
    const first = Number(named[1])
    const last = Number((named[2] ?? '').length === 2 ? `20${named[2]}` : named[2])
    if (last > first && last - first < 12) return series(first, last)
  }
  const columns = yearsOfTables(document)
  if (columns.length > 1) return columns
  const single =
    danish`(?:budget(?:aftalen?|forliget|forlig|tet)?|aftale om budget(?:tet)?|forlig om budget(?:tet)?)\s+(?:for\s+)?(20\d\d)\b`.exec(
      opening,
    )
  if (!single) return columns.length > 0 ? columns : yearOfTitle(opening)
  const year = Number(single[1])
  return isBudget ? series(year, year + 3) : [year]
}

/** The one year that the first line names, as a plan of the year does. */
function yearOfTitle(opening: string): readonly number[] {
  const [first = ''] = opening.split('\n').filter((line) => line.trim() !== '')
  const years = first.length < 120 ? (first.match(/(?<![\d./-])20\d\d(?![\d/-])/g) ?? []) : []
  return years.length === 1 ? [Number(years[0])] : []
}

function yearsOfTables(document: ReadDocument): readonly number[] {
  const years = new Set<number>()
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue
    for (const row of block.rows.slice(0, 4)) {
      const found = row.flatMap((cell) => yearOfHeading(cell.text) ?? [])
      if (found.length > 1) for (const year of found) years.add(year)
    }
  }
  return [...years].sort((a, b) => a - b)
}

/** The one year that a column heading names: 2027, Budget 2027, B27, BO 2028, Overslag 2029. */
export function yearOfHeading(text: string): number | undefined {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length > 40 || danish`priser|\bpl\b|p\/l|regnskab|forbrug|korrigeret`.test(plain))
    return undefined
  const years = plain.match(/(?<!\d)20\d\d(?!\d)/g) ?? []
  if (years.length === 1 && !/(?<!\d)20\d\d\s*[-–]\s*\d/.test(plain)) return Number(years[0])
  const short = /^(?:B|BO|Budget|Overslag)\s?'?(\d\d)$/iu.exec(plain)
  return years.length === 0 && short ? 2000 + Number(short[1]) : undefined
}
