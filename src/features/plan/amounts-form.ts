import { parseAmountCell } from '../../domain/intake/parse-amount.ts'
import { type Amounts, kroner } from '../../domain/money.ts'
import { formatOf } from '../../messages/format.ts'
import { textOf } from '../../request/form-text.ts'

/** Forms ask for amounts in 1.000 kr. */
const unit = 1_000

/**
 * An amount as a form shows it: the Danish way in every language, because that is how it is read again. In English `1,250` would come
 * back as one and a quarter.
 */
export const amountOnForm = (amount: Amounts[number] | undefined): string =>
  amount === undefined ? '' : amount === 'unknown' ? '?' : formatOf('da').money(amount, 'thousand')

/**
 * Amounts per year from fields named `prefix.2027`, in 1.000 kr. A figure that was not touched keeps its exact kroner;
 * an empty field is not budgeted, which differs from 0 (R3). Nothing when one can't be read.
 */
export function amountsOfForm(form: FormData, prefix: string, before: Amounts): Amounts | undefined {
  const amounts: Record<number, Amounts[number]> = {}
  for (const name of form.keys()) {
    const year = name.startsWith(`${prefix}.`) ? Number(name.slice(prefix.length + 1)) : Number.NaN
    if (!Number.isInteger(year)) continue
    const written = textOf(form, name)
    const earlier = before[year]
    const read = parseAmountCell(written, unit)
    if (written === '?') amounts[year] = 'unknown'
    else if (read.kind === 'amount')
      amounts[year] =
        typeof earlier === 'number' && Math.round(earlier / unit) === read.kroner / unit
          ? earlier
          : kroner(read.kroner)
    else if (read.kind === 'unreadable') return undefined
  }
  return amounts
}
