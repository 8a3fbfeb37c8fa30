import { extract } from '../../../domain/intake/extract.ts'
import type { ExtractedItem, Extraction, Field } from '../../../domain/intake/extraction.ts'
import { readText } from '../read-text.ts'

/** What a text says when it is read as a person would upload it: text → blocks → items, cases, themes. */
export function extractionOf(text: string): Extraction {
  const read = readText(new TextEncoder().encode(text))
  if (!read.ok) throw new Error(`the text can't be read: ${read.reason}`)
  return extract(read.document)
}

const said = <T>(field: Field<T> | undefined): T | null | undefined =>
  field === undefined ? undefined : field.value === 'unreadable' ? null : field.value

/** An item as a test likes to see it: what was said, amounts in million kroner, what wasn't said left out. */
export function plainItem(item: ExtractedItem) {
  const plain = {
    number: said(item.number),
    title: said(item.title),
    kind: said(item.kind),
    area: said(item.area),
    amounts: millions(item),
    total: item.withoutYear && inMillions(said(item.withoutYear)),
    committee: said(item.committee),
    coCommittees: item.coCommittees.length > 0 ? item.coCommittees.map(said) : undefined,
    owner: said(item.owner),
    centre: said(item.centre),
    deadline: said(item.deadline),
    light: said(item.light),
    finished: said(item.finished),
  }
  return Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))
}

const inMillions = (value: number | null | undefined): number | null | undefined =>
  value === null || value === undefined ? value : value / 1e6

/** The amounts of an item in million kroner per year; null where they can't be read. */
export const millions = (item: ExtractedItem): Record<string, number | null> | undefined =>
  Object.keys(item.amounts).length === 0
    ? undefined
    : Object.fromEntries(
        Object.entries(item.amounts).map(([year, amount]) => [year, inMillions(said(amount)) ?? null]),
      )

/** The items of a text, plain. */
export const itemsOf = (text: string) => extractionOf(text).items.map(plainItem)

/** The kinds of warnings that reading a text gave. */
export const warningsOf = (text: string) => extractionOf(text).warnings.map((warning) => warning.kind)

/** An agreement round a few lines, with a head that says what it is and for which years, and two ordinary items below. */
export const anAgreement = (
  lines: string,
  { years = '2024-2027', heading = 'Driftsændringer' } = {},
): string => `Budgetaftale ${years} for Åstrup Kommune\n\n${heading}\n\n${lines}\n`
