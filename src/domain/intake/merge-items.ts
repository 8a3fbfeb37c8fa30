import { type Kroner, kroner } from '../money.ts'
import type { ExtractedAmounts, ExtractedItem, Field, IntakeWarning } from './extraction.ts'
import { surenessOf } from './item-fields.ts'
import { nameOf } from './raw-item.ts'
import { overlapOf, stemsOf } from './resembles.ts'

/**
 * Makes one of what the document says in several places about the same item: contents and body, text and table.
 * The same number with a quite different title is two items, and said so.
 */
export function mergeItems(
  items: readonly ExtractedItem[],
  warnings: IntakeWarning[],
): readonly ExtractedItem[] {
  const merged: Known[] = []
  const numbers = new Set<string>()
  for (const item of items) {
    const known = knownOf(item)
    const place = merged.findIndex((other) => isSame(known, other))
    const other = merged[place]
    if (other) {
      merged[place] = knownOf(together(other.item, item, warnings))
      continue
    }
    const number = item.number?.value
    if (number !== undefined && numbers.has(number))
      warnings.push({ kind: 'number used twice', number, passage: item.passage })
    if (number !== undefined) numbers.add(number)
    merged.push(known)
  }
  return merged.map(({ item }) => item)
}

/** An item with what it is compared by, worked out once. */
type Known = Readonly<{ item: ExtractedItem; title: string; stems: ReadonlySet<string> }>

function knownOf(item: ExtractedItem): Known {
  const title = item.title.value.toLowerCase()
  return { item, title, stems: stemsOf(title) }
}

function isSame(one: Known, other: Known): boolean {
  const [number, otherNumber] = [one.item.number?.value, other.item.number?.value]
  const areNumbered = number !== undefined && otherNumber !== undefined
  if (areNumbered && number !== otherNumber) return false
  if (areNumbered) return one.title === other.title || overlapOf(one.stems, other.stems) >= 0.45
  const [text, otherText] = [one.item.text?.value, other.item.text?.value]
  const bothHaveText = text !== undefined && otherText !== undefined
  if (one.title === other.title) return !bothHaveText || text === otherText
  return !bothHaveText && overlapOf(one.stems, other.stems) >= 0.85
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
  const joined = {
    ...rest,
    ...(body ? { text: body } : {}),
    title: surer(text.title, table.title),
    ...surest('kind', text.kind, table.kind),
    ...surest('area', text.area, table.area),
    ...surest('committee', text.committee, table.committee),
    ...(withoutYear && Object.keys(amounts).length === 0 ? { withoutYear } : {}),
    otherNumbers: [...new Set([...first.otherNumbers, ...second.otherNumbers])],
    coCommittees: text.coCommittees.length > 0 ? text.coCommittees : table.coCommittees,
    amounts,
  }
  // What is said in two places is an item for sure.
  return { ...joined, confidence: surenessOf(joined, 0.96) }
}

const surer = <T>(one: Field<T>, other: Field<T>): Field<T> =>
  one.confidence >= other.confidence ? one : other

function surest<K extends string, T>(
  key: K,
  one: Field<T> | undefined,
  other: Field<T> | undefined,
): { [P in K]?: Field<T> } {
  const chosen = one && other ? surer(one, other) : (one ?? other)
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
