import { intentAreas } from '../../../domain/chain/kinds/intent-areas.ts'
import { type AmountUnit, parseAmountCell } from '../../../domain/intake/parse-amount.ts'
import type { PasteTexts } from '../../../messages/rooms/paste.ts'
import type { Format } from '../../../messages/format.ts'
import type { FieldSpec } from '../field-specs.ts'
import { readWritten } from '../read-written.ts'

/** What a cell says that names nothing else: a value and how it is shown, or why it can't be read. */
export type ReadCell = Readonly<{ value: unknown; shown: string } | { problem: string }>

/** What cells are read with: the words of all languages, and how values are shown. */
export type CellReader = Readonly<{ languages: readonly PasteTexts[]; t: PasteTexts; format: Format }>

const plain = (text: string): string =>
  text
    .toLocaleLowerCase('da')
    .replace(/[\s-]+/g, ' ')
    .trim()

/** Reads a cell of a field as people write it in spreadsheets: words of choices in Danish or English, ja or x for yes. */
export function readCell(spec: FieldSpec, text: string, { languages, t, format }: CellReader): ReadCell {
  switch (spec.input) {
    case 'check':
      return readCheck(text, t)
    case 'choice': {
      const choice = spec.choices.find((one) => isWordFor(one, text, languages))
      return choice === undefined ? { problem: 'choice' } : { value: choice, shown: choiceWord(choice, t) }
    }
    case 'item type':
      return readItemType(text, languages, t)
    default: {
      const read = readWritten(spec, text)
      if ('problem' in read) return read
      const { value } = read
      const isTime = spec.input === 'date' || spec.input === 'planned'
      return {
        value,
        shown:
          typeof value === 'number'
            ? spec.input === 'year'
              ? String(value)
              : format.number(value, 6)
            : isTime
              ? format.planned(String(value))
              : text,
      }
    }
  }
}

/** Reads an amount in the unit of its column; an empty cell is not budgeted, which differs from 0 (R3). */
export function readAmount(text: string, unit: AmountUnit, format: Format): ReadCell {
  if (text === '?') return { value: 'unknown', shown: '?' }
  const read = parseAmountCell(text, unit)
  if (read.kind === 'none') return { value: undefined, shown: '' }
  return read.kind === 'amount'
    ? { value: read.kroner, shown: format.money(read.kroner, 'thousand') }
    : { problem: 'amount' }
}

/** Reads the area of an intent (hensigtserklæring). */
export function readArea(text: string, { languages, t }: CellReader): ReadCell {
  const area = intentAreas.find((one) =>
    [one, ...languages.map((words) => words.common.area[one])].some(
      // "Økonomisk" is enough for Økonomisk bæredygtighed.
      (word) => plain(word) === plain(text) || plain(word).startsWith(`${plain(text)} `),
    ),
  )
  return area ? { value: area, shown: t.common.area[area] } : { problem: 'choice' }
}

const choiceWord = (choice: string, t: PasteTexts): string =>
  (t.chain.choices as Readonly<Record<string, string>>)[choice] ?? choice

const isWordFor = (choice: string, text: string, languages: readonly PasteTexts[]): boolean =>
  [choice, ...languages.map((t) => choiceWord(choice, t))].some((word) => plain(word) === plain(text))

const yes = new Set(['ja', 'yes', 'x', '1', 'sand', 'true', '✓'])
const no = new Set(['nej', 'no', '0', 'falsk', 'false', '-'])

function readCheck(text: string, t: PasteTexts): ReadCell {
  if (yes.has(plain(text))) return { value: true, shown: t.plan.yes }
  return no.has(plain(text)) || text === '-' ? { value: false, shown: t.plan.no } : { problem: 'choice' }
}

const typeWords = {
  operating: /^(?:drift|driftsændring(?:er)?|operating(?: change)?)$/u,
  capital: /^(?:anlæg|anlægsprojekt(?:er)?|capital(?: project)?)$/u,
  intent: /^(?:hensigt(?:er)?|hensigtserklæring(?:er)?|intent|declaration of intent)$/u,
} as const

/** The type of an item: Drift, Anlægsprojekt, Hensigtserklæring (R23). */
function readItemType(text: string, languages: readonly PasteTexts[], t: PasteTexts): ReadCell {
  for (const type of ['operating', 'capital', 'intent'] as const)
    if (
      typeWords[type].test(plain(text)) ||
      languages.some((words) => plain(words.common.itemType[type]) === plain(text))
    )
      return { value: { kind: type }, shown: t.common.itemType[type] }
  const area = readArea(text, { languages, t, format: undefined as never })
  return 'problem' in area
    ? area
    : { value: { kind: 'intent', area: area.value }, shown: `${t.common.itemType.intent}: ${area.shown}` }
}
