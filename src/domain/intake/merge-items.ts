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
  const met = new ItemsMet()
  const numbers = new Set<string>()
  for (const item of items) {
    const known = knownOf(item)
    const place = met.placeOf(known)
    const other = place === undefined ? undefined : met.at(place)
    if (place !== undefined && other) {
      met.replace(place, knownOf(together(other.item, item, warnings)))
      continue
    }
    const number = item.number?.value
    if (number !== undefined && numbers.has(number))
      warnings.push({ kind: 'number used twice', number, passage: item.passage })
    if (number !== undefined) numbers.add(number)
    met.add(known)
  }
  return met.items
}

/** The items met so far. A spreadsheet may have tens of thousands: those that can't be the same aren't compared. */
class ItemsMet {
  readonly #all: Known[] = []
  readonly #byNumber = new Map<string, number[]>()
  #withoutNumber: number[] = []

  get items(): readonly ExtractedItem[] {
    return this.#all.map(({ item }) => item)
  }

  at(place: number): Known | undefined {
    return this.#all[place]
  }

  add(one: Known): void {
    this.#index(this.#all.push(one) - 1, one)
  }

  replace(place: number, one: Known): void {
    const before = this.#all[place]?.item.number?.value
    this.#all[place] = one
    if (before === one.item.number?.value) return
    this.#withoutNumber = this.#withoutNumber.filter((other) => other !== place)
    this.#index(place, one)
  }

  /** The first item that is the same: items with different numbers never are. */
  placeOf(one: Known): number | undefined {
    const number = one.item.number?.value
    const isIt = (place: number): boolean => isSame(one, this.#all[place] as Known)
    if (number === undefined) {
      const place = this.#all.findIndex((other) => isSame(one, other))
      return place < 0 ? undefined : place
    }
    const found = [this.#byNumber.get(number) ?? [], this.#withoutNumber].flatMap(
      (places) => places.find(isIt) ?? [],
    )
    return found.length === 0 ? undefined : Math.min(...found)
  }

  #index(place: number, { item }: Known): void {
    const number = item.number?.value
    if (number === undefined) this.#withoutNumber.push(place)
    else
      this.#byNumber.set(
        number,
        [...(this.#byNumber.get(number) ?? []), place].sort((a, b) => a - b),
      )
  }
}

/** An item with what it is compared by, worked out once. */
type Known = Readonly<{ item: ExtractedItem; title: string; stems: ReadonlySet<string>; marks: number }>

function knownOf(item: ExtractedItem): Known {
  const title = item.title.value.toLowerCase()
  const stems = stemsOf(title)
  return { item, title, stems, marks: marksOf(stems) }
}

/** A bit for each stem: stems whose bit the other lacks can't be shared. */
function marksOf(stems: ReadonlySet<string>): number {
  let marks = 0
  for (const stem of stems) {
    let sum = 7
    for (let at = 0; at < stem.length; at += 1) sum = (sum * 31 + stem.charCodeAt(at)) | 0
    marks |= 1 << (sum & 31)
  }
  return marks
}

/** True unless the stems of two titles are too few in common for nearly the same words. */
function mayBeAlike(one: Known, other: Known): boolean {
  const fewer = Math.min(one.stems.size, other.stems.size)
  const shared = Math.min(
    one.stems.size - bitsIn(one.marks & ~other.marks),
    other.stems.size - bitsIn(other.marks & ~one.marks),
  )
  return shared >= fewer * 0.7
}

function bitsIn(marks: number): number {
  let left = marks - ((marks >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

function isSame(one: Known, other: Known): boolean {
  const [number, otherNumber] = [one.item.number?.value, other.item.number?.value]
  const areNumbered = number !== undefined && otherNumber !== undefined
  if (areNumbered && number !== otherNumber) return false
  if (areNumbered) return one.title === other.title || overlapOf(one.stems, other.stems) >= 0.45
  const [text, otherText] = [one.item.text?.value, other.item.text?.value]
  const bothHaveText = text !== undefined && otherText !== undefined
  if (one.title === other.title) return !bothHaveText || text === otherText
  return !bothHaveText && mayBeAlike(one, other) && overlapOf(one.stems, other.stems) >= 0.85
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
