import type { ContentProblem } from '../../domain/chain/element.ts'
import { type AmountUnit, parseAmountCell } from '../../domain/intake/parse-amount.ts'
import { textOf } from '../../request/form-text.ts'

/** The unit that forms ask for amounts in. */
const formUnit: AmountUnit = 1_000

type Written = Readonly<Record<string, number | 'unknown'>>

/**
 * Amounts per year from fields named `amounts.2027`, in the form's unit. An empty field is not budgeted, which differs from 0 (R3);
 * a figure that was not touched keeps its exact kroner. Locked amounts are not on the form at all and stay as they were (R6).
 */
export function amountsOfForm(
  form: FormData,
  name: string,
  before: unknown,
): Readonly<{ amounts: Written; problems: readonly ContentProblem[] }> {
  const known = (before ?? {}) as Written
  const years = [...form.keys()].flatMap((field) =>
    field.startsWith(`${name}.`) ? field.slice(name.length + 1) : [],
  )
  if (years.length === 0) return { amounts: known, problems: [] }
  const amounts: Record<string, number | 'unknown'> = {}
  const problems: ContentProblem[] = []
  for (const year of years) {
    const field = `${name}.${year}`
    const written = textOf(form, field)
    const earlier = known[year]
    if (written === '?') {
      amounts[year] = 'unknown'
      continue
    }
    const read = parseAmountCell(written, formUnit)
    if (read.kind === 'unreadable') problems.push({ field, problem: 'amount' })
    else if (read.kind === 'amount')
      amounts[year] =
        typeof earlier === 'number' && Math.round(earlier / formUnit) === read.kroner / formUnit
          ? earlier
          : read.kroner
  }
  // Years that the form doesn't ask for are none of its business.
  for (const [year, amount] of Object.entries(known)) if (!years.includes(year)) amounts[year] = amount
  return { amounts, problems }
}
