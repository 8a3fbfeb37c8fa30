import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/documents/read/read-document.ts'
import { writeDocx } from '../../src/documents/write/write-docx.ts'
import { writePdf } from '../../src/documents/write/write-pdf.ts'
import { extract } from '../../src/domain/intake/extract.ts'
import type { ExtractedItem, Field } from '../../src/domain/intake/extraction.ts'
import { withYears } from '../calendar.ts'
import { bodies } from '../organisation.ts'
import { newItems } from './agreement.ts'
import { slipInTotal } from './capital.ts'
import { slipInText } from './operating.ts'
import { newAgreementPaper } from './paper.ts'
import type { NewItem } from './types.ts'

const year = 2027
const paper = newAgreementPaper(year)

/** What a reviewer is shown of an item: number, title, kind, area, committee and amounts in 1.000 kr. */
type Shown = Readonly<{
  number: string
  title: string
  kind: string
  area: string | undefined
  committee: string
  amounts: Readonly<Record<number, number | 'unreadable'>>
}>

const written = (item: NewItem): Shown => {
  const isIntent = item.type !== 'operating' && item.type !== 'capital'
  return {
    number: item.number,
    title: withYears(item.title, year),
    kind: isIntent ? 'intent' : item.type,
    area: isIntent ? item.type : undefined,
    committee: bodies[item.committee].title,
    amounts: Object.fromEntries(
      (item.amounts ?? []).flatMap((entry, place) =>
        entry === undefined ? [] : [[year + place, entry === '?' ? 'unreadable' : entry]],
      ),
    ),
  }
}

const valueOf = <T>(field: Field<T> | undefined): T | undefined =>
  field === undefined || field.value === 'unreadable' ? undefined : field.value

const shortNames = new Map<string, string>(Object.entries(bodies).map(([short, body]) => [short, body.title]))

const read = (item: ExtractedItem): Shown => {
  const committee = valueOf(item.committee) ?? ''
  return {
    number: valueOf(item.number) ?? '',
    title: valueOf(item.title) ?? '',
    kind: valueOf(item.kind) ?? '',
    area: valueOf(item.area),
    // A table has the short name of a body, and the intake knows whose it is.
    committee: shortNames.get(committee) ?? committee,
    amounts: Object.fromEntries(
      Object.entries(item.amounts).map(([key, { value }]) => [
        key,
        value === 'unreadable' ? value : value / 1000,
      ]),
    ),
  }
}

describe.each(['docx', 'pdf'] as const)('the newest agreement as %s', (format) => {
  const extraction = (async () => {
    const bytes = format === 'docx' ? await writeDocx(paper) : writePdf(paper)
    const reading = await readDocument(bytes, `aftale.${format}`)
    if (!reading.ok) throw new Error(reading.reason)
    return extract(reading.document)
  })()

  test('is known as a budget agreement of its four years', async () => {
    const { kind, title, years } = await extraction
    expect([kind, valueOf(title), years]).toEqual([
      'budget agreement',
      `Budgetaftale ${year}–${year + 3}`,
      [year, year + 1, year + 2, year + 3],
    ])
  })

  test('has every item with its number, title, kind, area, committee and amounts, and nothing else', async () => {
    const { items } = await extraction
    const expected = newItems.map(written).map((item) =>
      // The text stands until somebody has looked at what it says otherwise than the table.
      item.number === slipInText.number
        ? { ...item, amounts: { ...item.amounts, ...slippedAmounts() } }
        : item,
    )
    expect(items.map(read)).toEqual(expected)
  })

  test('says where text and table disagree, where a total does not add up, and what was left out', async () => {
    const { warnings } = await extraction
    const told = warnings.map((warning) => {
      switch (warning.kind) {
        case 'text and table differ':
          return `${warning.item.split(' ')[0]} ${warning.year}`
        case 'total differs':
          return `${warning.label} ${warning.year}: ${warning.items - warning.printed}`
        case 'not agreed left out':
          return `${warning.count} left out`
        default:
          return warning.kind
      }
    })
    const slips = [1, 2, 3].map((place) => year + place)
    expect(told.toSorted()).toEqual(
      [
        '3 left out',
        ...slips.map((each) => `${slipInText.number} ${each}`),
        ...slips.map(
          (each) => `Driftsændringer i alt ${each}: ${(slipInText.table - slipInText.text) * 1000}`,
        ),
        `Anlægsprojekter i alt ${year + slipInTotal.year}: ${(slipInTotal.sum - slipInTotal.printed) * 1000}`,
      ].toSorted(),
    )
  })
})

/** The slip is in "1,2 mio. kr. i 2028 og frem": it goes for the years that follow, too. */
const slippedAmounts = () => Object.fromEntries([1, 2, 3].map((place) => [year + place, -slipInText.text]))
