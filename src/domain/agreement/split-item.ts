import type { AgreementItem, Content } from '../chain/element.ts'
import { currentAmounts } from '../chain/money-flow.ts'
import { type Amounts, type BudgetYear, type Kroner, kroner, yearsOf } from '../money.ts'

/** One part that an item is split into: its number, title and share of the money. */
export type ItemPart = Readonly<{ number: string; title: string; amounts: Amounts }>

/** Why an item can't be split like that. */
export type SplitProblem =
  | Readonly<{ why: 'too few parts' }>
  | Readonly<{ why: 'number taken'; number: string }>
  | Readonly<{ why: 'does not add up'; year: BudgetYear; whole: Kroner; parts: Kroner }>

/**
 * What is left of an item's money for the last part when the others have theirs. What is unknown stays unknown; of a year
 * that the others have taken whole nothing is budgeted for it.
 */
export function remainderOf(item: AgreementItem, others: readonly Amounts[]): Amounts {
  const whole = currentAmounts(item)
  const rest: Record<BudgetYear, Kroner | 'unknown'> = {}
  for (const year of yearsOf(whole)) {
    const taken = others.map((amounts) => amounts[year])
    const entry = whole[year]
    if (entry === 'unknown' || taken.includes('unknown')) rest[year] = 'unknown'
    else {
      const left = taken.reduce<number>((sum, one) => sum - (typeof one === 'number' ? one : 0), entry ?? 0)
      if (left !== 0 || entry === 0) rest[year] = kroner(left)
    }
  }
  return rest
}

/** Checks that parts have numbers of their own and together have the item's money, neither more nor less. */
export function splitProblem(
  item: AgreementItem,
  parts: readonly ItemPart[],
  taken: ReadonlySet<string>,
): SplitProblem | undefined {
  if (parts.length < 2) return { why: 'too few parts' }
  const numbers = new Set(taken)
  for (const { number } of parts) {
    if (numbers.has(number)) return { why: 'number taken', number }
    numbers.add(number)
  }
  const whole = currentAmounts(item)
  const years = new Set([...yearsOf(whole), ...parts.flatMap((part) => yearsOf(part.amounts))])
  for (const year of years) {
    const entries = parts.map((part) => part.amounts[year])
    const entry = whole[year]
    if (entry === 'unknown' || entries.includes('unknown')) continue
    const sum = entries.reduce<number>((total, one) => total + (typeof one === 'number' ? one : 0), 0)
    if (sum !== (entry ?? 0))
      return { why: 'does not add up', year, whole: kroner(entry ?? 0), parts: kroner(sum) }
  }
  return undefined
}

/** The content of a part: what the item says, with the part's own number, title and money. */
export function contentOfPart(item: AgreementItem, part: ItemPart): Content<'agreement item'> {
  const {
    id: _id,
    kind: _kind,
    version: _version,
    revised: _revised,
    completed: _completed,
    ...content
  } = item
  return { ...content, number: part.number, title: part.title, amounts: part.amounts }
}
