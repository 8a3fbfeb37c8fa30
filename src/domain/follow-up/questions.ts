import { type IsoDate, yearOf } from '../calendar/dates.ts'
import type { Element } from '../chain/element.ts'
import { currentAmounts } from '../chain/money-flow.ts'
import { parseAmountCell } from '../intake/parse-amount.ts'
import { type BudgetYear, type Kroner, kroner, yearsOf } from '../money.ts'
import type { Status } from './status.ts'

/** The question of money: does the agreed amount of a year hold? The answer is an estimate, shown beside the forecast and never in a sum (R83). */
export type MoneyQuestion = Readonly<{
  year: BudgetYear
  agreed: Kroner
  /** The estimate given last for the year. */
  last: Kroner | undefined
  /** A saving or an income is asked about as such, in positive figures. */
  isReduction: boolean
}>

/** What a status asks: at most how it goes, how far it is, one sentence and the money (R85). */
export type StatusQuestions = Readonly<{
  /** A light item (tyngde let) is only asked "unchanged or finished?" (R85). */
  isLight: boolean
  /** A declaration of intent has no per cent (R26). */
  hasPercent: boolean
  money: MoneyQuestion | undefined
}>

/** What to ask about an element today, knowing what was said last. */
export function questionsAbout(element: Element, last: Status | undefined, today: IsoDate): StatusQuestions {
  const isItem = element.kind === 'agreement item'
  return {
    isLight: isItem && element.weight === 'light',
    hasPercent: hasPercent(element),
    money: moneyQuestion(element, last, today),
  }
}

/** True for what progress can be told in per cent about: everything but a declaration of intent (R26). */
export const hasPercent = (element: Element): boolean =>
  element.kind !== 'agreement item' || element.type.kind !== 'intent'

/** This year's amount, or the next one that has any. */
function moneyQuestion(
  element: Element,
  last: Status | undefined,
  today: IsoDate,
): MoneyQuestion | undefined {
  if (element.kind !== 'agreement item') return undefined
  const amounts = currentAmounts(element)
  for (const year of yearsOf(amounts)) {
    const agreed = amounts[year]
    if (year < yearOf(today) || typeof agreed !== 'number' || agreed === 0) continue
    const estimate = last?.estimate?.[year]
    return {
      year,
      agreed,
      last: typeof estimate === 'number' ? estimate : undefined,
      isReduction: agreed < 0,
    }
  }
  return undefined
}

// Nobody has an item of ten milliard: a figure that large was meant in kroner.
const surelyKroner = 10_000

/**
 * Reads an estimate as people write it, in mio. kr. unless it says otherwise. Asked about a saving, 0,9 means a saving of 0,9;
 * a plus before it means an expense after all. Nothing for what can't be read.
 */
export function readEstimate(written: string, question: MoneyQuestion): Kroner | undefined {
  const plain = written.trim().replace(/(?<=\d)\.(?=\d{1,2}$)/, ',')
  const inMillions = parseAmountCell(plain, 1_000_000)
  if (inMillions.kind !== 'amount') return undefined
  const reading =
    Math.abs(inMillions.kroner) >= surelyKroner * 1_000_000 ? parseAmountCell(plain, 1) : inMillions
  if (reading.kind !== 'amount') return undefined
  if (!question.isReduction || plain.startsWith('+')) return reading.kroner
  return kroner(-Math.abs(reading.kroner))
}
