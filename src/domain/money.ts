/**
 * Money of municipal budgets (beløb). Whole kroner; expense positive, income and savings negative (R1).
 * A year is a number (0 is decided and means zero), absent (not budgeted) or `unknown`
 * (the document says something that can't be read): R3.
 */
type Kr = number & { readonly __brand: 'Kroner' }

/** Whole Danish kroner. Expense positive, saving and income negative (R1). */
export type Kroner = Kr
/** A calendar year of a budget, e.g. 2027 (budgetår). */
export type BudgetYear = number
/** Amounts per year. A year without an entry is not budgeted, which differs from 0 and from unknown (R3). */
export type Amounts = Readonly<Record<BudgetYear, Kroner | 'unknown'>>

/** A whole number of kroner. Throws on fractions and on what isn't finite: callers round first, once. */
export function kroner(value: number): Kroner {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of kroner: ${value}`)
  return (value || 0) as Kroner
}

/** What a total says: the sum of what is known and how many are unknown (R4). `budgeted` is false when no year entry was met at all. */
export type Total = Readonly<{ sum: Kroner; unknown: number; budgeted: boolean }>

/** The total of nothing. */
export const noTotal: Total = { sum: kroner(0), unknown: 0, budgeted: false }

/** Adds one entry to a total; `undefined` (not budgeted) counts nothing. */
export function addToTotal(total: Total, entry: Kroner | 'unknown' | undefined): Total {
  if (entry === undefined) return total
  if (entry === 'unknown') return { ...total, unknown: total.unknown + 1, budgeted: true }
  return { sum: kroner(total.sum + entry), unknown: total.unknown, budgeted: true }
}

/** Total of one year over many amounts (R4, R9: summed from stored kroner, rounded only when shown). */
export function totalOf(year: BudgetYear, all: Iterable<Amounts>): Total {
  let sum = 0
  let unknown = 0
  let budgeted = false
  for (const amounts of all) {
    const entry = amounts[year]
    if (entry === undefined) continue
    budgeted = true
    if (entry === 'unknown') unknown += 1
    else sum += entry
  }
  return { sum: kroner(sum), unknown, budgeted }
}

/** Total over all years of one set of amounts. */
export function totalOverYears(amounts: Amounts, years?: readonly BudgetYear[]): Total {
  let total = noTotal
  for (const year of years ?? yearsOf(amounts)) total = addToTotal(total, amounts[year])
  return total
}

/** The years that have an entry, in order. */
export const yearsOf = (amounts: Amounts): BudgetYear[] =>
  Object.keys(amounts)
    .map(Number)
    .sort((a, b) => a - b)

/** The budget year and its three budget estimate years (overslagsår): R5. */
export const budgetYears = (first: BudgetYear): readonly [BudgetYear, BudgetYear, BudgetYear, BudgetYear] => [
  first,
  first + 1,
  first + 2,
  first + 3,
]

/** Gross figures (R90): expenditure and savings or income apart, with how many are unknown. */
export type GrossTotal = Readonly<{ expenditure: Kroner; reduction: Kroner; net: Kroner; unknown: number }>

/** Expenditure and reductions of one year, kept apart (R90). */
export function grossOf(year: BudgetYear, all: Iterable<Amounts>): GrossTotal {
  let expenditure = 0
  let reduction = 0
  let unknown = 0
  for (const amounts of all) {
    const entry = amounts[year]
    if (entry === undefined) continue
    if (entry === 'unknown') unknown += 1
    else if (entry > 0) expenditure += entry
    else reduction += entry
  }
  return {
    expenditure: kroner(expenditure),
    reduction: kroner(reduction),
    net: kroner(expenditure + reduction),
    unknown,
  }
}

/** Units that screens and papers show money in. They always say which. */
export const moneyUnits = ['kr', 'thousand', 'million'] as const
/** kr., 1.000 kr. or mio. kr. */
export type MoneyUnit = (typeof moneyUnits)[number]
