import type { FieldValue } from '../../domain/intake/merge-edits.ts'
import type { Proposal, ProposalFields } from '../../domain/intake/review.ts'
import type { IntakeTexts } from '../../messages/rooms/intake.ts'
import { type Format, formatOf, type ShownUnit } from '../../messages/format.ts'
import { exactAmount } from './shown-amount.ts'

// Amounts are written and read as Danes write them, whatever the language of the screen.
const danish = formatOf('da')

/** The text that stands in each field of the form of a proposal, by the field's name; amounts year by year. */
export function fieldTexts(
  fields: ProposalFields,
  years: readonly number[],
  unit: ShownUnit,
  format: Format,
): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {}
  const { amounts: _amounts, ...words } = { amounts: undefined, ...fields }
  for (const [name, value] of Object.entries(words)) {
    texts[name] = name === 'deadline' && value !== '' ? format.planned(value) : value
  }
  if ('amounts' in fields)
    for (const year of yearsOfFields(fields, years)) {
      const amount = fields.amounts[year]
      texts[`amounts.${year}`] =
        amount === undefined ? '' : amount === 'unknown' ? '?' : exactAmount(amount, unit, danish)
    }
  return texts
}

/** The years that a proposal's amounts are shown for: those of the document, and any other it names. */
export const yearsOfFields = (fields: ProposalFields, years: readonly number[]): readonly string[] =>
  'amounts' in fields
    ? [...new Set([...years.map(String), ...Object.keys(fields.amounts)])].sort((a, b) => a.localeCompare(b))
    : []

/** What a field is called on the screen; an amount by its year. */
export const fieldLabel = (name: string, t: IntakeTexts): string =>
  name.startsWith('amounts.')
    ? name.slice('amounts.'.length)
    : (t.review.field[name as keyof typeof t.review.field] ?? name)

/** What a field says, for naming two values beside each other. */
export function valueText(
  name: string,
  value: FieldValue,
  unit: ShownUnit,
  format: Format,
  t: IntakeTexts,
): string {
  if (value === undefined || value === '') return t.review.emptyField
  if (name.startsWith('amounts.'))
    return value === 'unknown' ? t.common.unknownAmount : exactAmount(Number(value), unit, format)
  if (name === 'deadline') return format.planned(String(value))
  if (name === 'kind') return t.common.itemType[value as keyof typeof t.common.itemType] ?? String(value)
  if (name === 'area') return t.common.area[value as keyof typeof t.common.area] ?? String(value)
  if (name === 'openness') return t.review.openness[value as keyof typeof t.review.openness] ?? String(value)
  return String(value)
}

/** What a proposal is called in the list. */
export const shownName = (one: Proposal, t: IntakeTexts): string =>
  one.kind === 'decision'
    ? one.fields.body
      ? t.review.newDecision(one.fields.body)
      : t.review.decisionWithoutBody
    : one.fields.title || t.review.untitled
