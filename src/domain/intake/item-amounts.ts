import { type Kroner, kroner } from '../money.ts'
import { titleSaysLess } from './amount-roles.ts'
import type { ExtractedItem, Field, IntakeWarning } from './extraction.ts'
import type { PassageOf } from './item-text.ts'
import { joinedParts, nameOf, type RawItem } from './raw-item.ts'
import { type Spread, spreadAmounts } from './spread-amounts.ts'

/** What an item's words and columns say about money. */
export type ItemMoney = Readonly<{
  amounts: ExtractedItem['amounts']
  withoutYear?: Field<Kroner>
  /** Says what a person should look at, once the item has its name. */
  warnAbout: (item: ExtractedItem) => readonly IntakeWarning[]
}>

/** Reads the money of an item: its table columns, and the sums in its text, its agreed text and its economy. */
export function moneyOf(raw: RawItem, period: readonly number[]): ItemMoney {
  const prose = joinedParts([
    ...raw.parts,
    ...(raw.labels.get('text') ?? []),
    ...(raw.labels.get('economy') ?? []),
  ])
  const isLess = raw.context.saysLess || titleSaysLess(raw.title.value)
  const spoken =
    raw.columns.size > 0 && raw.source === 'table'
      ? undefined
      : spreadAmounts(prose.text, period, isLess ? -1 : 1)
  const { amounts, differing } = amountsOf(raw, spoken, prose.passageOf)
  const lone = Object.keys(amounts).length === 0 ? spoken?.withoutYear : undefined
  return {
    amounts,
    ...(lone
      ? {
          withoutYear: {
            value: lone.value,
            passage: prose.passageOf(lone.from, lone.to),
            confidence: lone.confidence,
          },
        }
      : {}),
    warnAbout: (item) => [
      ...(spoken ? notesOf(item, spoken, prose.passageOf) : []),
      ...differing(nameOf(item)),
      ...signWarning(item),
    ],
  }
}

/** The text's sum stands; a table's own figure where the words leave a year open. Where the two differ a person must look. */
function amountsOf(
  raw: RawItem,
  spoken: Spread | undefined,
  passageOf: PassageOf,
): Readonly<{ amounts: ExtractedItem['amounts']; differing: (item: string) => readonly IntakeWarning[] }> {
  const amounts: Record<number, Field<Kroner>> = {}
  for (const [year, one] of spoken?.amounts ?? [])
    amounts[year] = { value: one.value, passage: passageOf(one.from, one.to), confidence: one.confidence }
  const differences: { year: number; text: Kroner; table: Kroner; passage: Field<Kroner>['passage'] }[] = []
  for (const [year, cell] of raw.columns) {
    const said = amounts[year]
    if (!said || said.value === 'unreadable' || said.value === cell.value)
      amounts[year] = said?.value === cell.value ? { ...cell, confidence: 0.97 } : cell
    else if (cell.value === 'unreadable') amounts[year] = said
    else if (said.value === -cell.value)
      amounts[year] = { ...said, value: kroner(Math.min(said.value, cell.value)), confidence: 0.7 }
    else {
      amounts[year] = { ...said, confidence: 0.35 }
      differences.push({ year, text: said.value, table: cell.value, passage: cell.passage })
    }
  }
  return {
    amounts,
    differing: (item) => differences.map((one) => ({ kind: 'text and table differ', item, ...one })),
  }
}

function notesOf(item: ExtractedItem, spoken: Spread, passageOf: PassageOf): readonly IntakeWarning[] {
  const name = nameOf(item)
  const hasYears = Object.keys(item.amounts).length > 0
  return spoken.notes.flatMap((one): readonly IntakeWarning[] => {
    const passage = passageOf(one.from, one.to)
    switch (one.kind) {
      case 'year missing in ramp':
        return item.amounts[one.year]?.value === 'unreadable'
          ? [{ kind: one.kind, item: name, year: one.year, passage }]
          : []
      case 'without year':
        return hasYears ? [] : [{ kind: 'amount without year', item: name, passage }]
      case 'years unclear':
        return hasYears ? [] : [{ kind: one.kind, item: name, passage }]
      case 'unreadable':
        return [{ kind: 'amount unreadable', item: name, passage }]
      default:
        return [{ kind: one.kind, item: name, passage }]
    }
  })
}

/** R1: an item named a saving whose sum is positive is for a person to look at. */
function signWarning(item: ExtractedItem): readonly IntakeWarning[] {
  if (!/^(?:besparelse|mindreudgift|effektivisering|reduktion)/iu.test(item.title.value)) return []
  const positive = Object.values(item.amounts).find(
    (field) => field.value !== 'unreadable' && field.value > 0,
  )
  return positive
    ? [{ kind: 'saving printed as positive', item: nameOf(item), passage: positive.passage }]
    : []
}
