import { type Kroner, kroner } from '../money.ts'
import type { ExtractedAmounts, ExtractedItem, Field, IntakeWarning } from './extraction.ts'
import { nameOf } from './raw-item.ts'
import { resemblance } from './resembles.ts'

/**
 * Makes one of what the document says in several places about the same item: contents and body, text and table.
 * The same number with a quite different title is two items, and said so.
 */
export function mergeItems(
  items: readonly ExtractedItem[],
  warnings: IntakeWarning[],
): readonly ExtractedItem[] {
  const merged: ExtractedItem[] = []
  for (const item of items) {
    const place = merged.findIndex((other) => isSame(item, other))
    const other = merged[place]
    if (other) {
      merged[place] = together(other, item, warnings)
      continue
    }
    const number = item.number?.value
    if (number !== undefined && number !== 'unreadable' && merged.some((one) => one.number?.value === number))
      warnings.push({ kind: 'number used twice', number, passage: item.passage })
    merged.push(item)
  }
  return merged
}

const titleOf = (item: ExtractedItem): string => (item.title.value === 'unreadable' ? '' : item.title.value)

function isSame(one: ExtractedItem, other: ExtractedItem): boolean {
  const alike = resemblance({ title: titleOf(one) }, { title: titleOf(other) })
  const numbers = [one.number?.value, other.number?.value]
  if (numbers[0] !== undefined && numbers[1] !== undefined) return numbers[0] === numbers[1] && alike >= 0.45
  const isExact = titleOf(one).toLowerCase() === titleOf(other).toLowerCase()
  const bothHaveText = one.text !== undefined && other.text !== undefined
  return isExact ? !bothHaveText || one.text?.value === other.text?.value : !bothHaveText && alike >= 0.85
}

function together(first: ExtractedItem, second: ExtractedItem, warnings: IntakeWarning[]): ExtractedItem {
  const [text, table] =
    first.text && !second.text
      ? [first, second]
      : second.text && !first.text
        ? [second, first]
        : [first, second]
  const body =
    text.text && (!table.text || text.text.value.length >= table.text.value.length) ? text.text : table.text
  const { withoutYear, ...rest } = { ...table, ...text }
  const amounts = amountsTogether(text, table, warnings)
  return {
    ...rest,
    ...(body ? { text: body } : {}),
    ...surest('title', text.title, table.title),
    ...surest('kind', text.kind, table.kind),
    ...surest('area', text.area, table.area),
    ...surest('committee', text.committee, table.committee),
    ...(withoutYear && Object.keys(amounts).length === 0 ? { withoutYear } : {}),
    otherNumbers: [...new Set([...first.otherNumbers, ...second.otherNumbers])],
    coCommittees: text.coCommittees.length > 0 ? text.coCommittees : table.coCommittees,
    amounts,
    confidence: Math.min(0.98, Math.max(first.confidence, second.confidence) + 0.03),
  }
}

function surest<K extends string, T>(
  key: K,
  one: Field<T> | undefined,
  other: Field<T> | undefined,
): { [P in K]?: Field<T> } {
  const chosen = one && (!other || one.confidence >= other.confidence) ? one : other
  return chosen ? ({ [key]: chosen } as { [P in K]?: Field<T> }) : {}
}

/** The text's sum stands; where a table says another, a person must look, and both are named. */
function amountsTogether(
  text: ExtractedItem,
  table: ExtractedItem,
  warnings: IntakeWarning[],
): ExtractedAmounts {
  const amounts: Record<number, Field<Kroner>> = { ...table.amounts }
  for (const [key, said] of Object.entries(text.amounts)) {
    const year = Number(key)
    const printed = table.amounts[year]
    if (!printed || printed.value === 'unreadable') amounts[year] = said
    else if (said.value === 'unreadable') amounts[year] = printed
    else if (said.value === printed.value) amounts[year] = { ...said, confidence: 0.98 }
    else if (said.value === -printed.value)
      amounts[year] = { ...printed, value: kroner(-Math.abs(said.value)), confidence: 0.75 }
    else {
      amounts[year] = { ...said, confidence: 0.35 }
      warnings.push({
        kind: 'text and table differ',
        item: nameOf(text),
        year,
        text: said.value,
        table: printed.value,
        passage: printed.passage,
      })
    }
  }
  return amounts
}
