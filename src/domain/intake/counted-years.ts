import type { Block, Cell } from './blocks.ts'
import { danish } from './danish-pattern.ts'

/** A column that counts the years of the budget instead of naming them: År 1, 2. år, Budgetår, Overslagsår 1, BO 2. */
const countedYear = danish`^(?:år ?([1-6])|([1-6])\. ?år|(budget(?:år)?|b)|(?:budget)?overslag(?:sår)? ?([1-5])|bo ?([1-5]))$`

/** Puts the years of the document in place of "År 1", "BO 2" and the like in the heads of its tables, so that all that follows reads years. */
export const withYearsNamed = (blocks: readonly Block[], period: readonly number[]): readonly Block[] =>
  period.length < 2
    ? blocks
    : blocks.map((block) =>
        block.kind === 'table'
          ? {
              ...block,
              rows: block.rows.map((row, place) => (place < 4 ? rowWithYears(row, period) : row)),
            }
          : block,
      )

/** As many columns as years stand for them in order; fewer are counted from the budget year. */
function rowWithYears(row: readonly Cell[], period: readonly number[]): readonly Cell[] {
  const nths = row.map(({ text }) => nthYear(text))
  const counted = nths.filter((nth) => nth !== undefined).length
  if (counted < 2) return row
  let met = 0
  return row.map((cell, place) => {
    const nth = nths[place]
    if (nth === undefined) return cell
    met += 1
    const year = counted === period.length ? period[met - 1] : period[nth - 1]
    return year === undefined ? cell : { ...cell, text: String(year) }
  })
}

function nthYear(text: string): number | undefined {
  const match = countedYear.exec(text.replace(/\s+/g, ' ').trim())
  if (!match) return undefined
  const [, year, ordinal, budget, estimate, short] = match
  if (budget) return 1
  return (year ?? ordinal) ? Number(year ?? ordinal) : Number(estimate ?? short) + 1
}
