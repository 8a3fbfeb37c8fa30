import { isPlannedTime } from '../../domain/calendar/planned-time.ts'
import { type Format, formatOf } from '../../messages/format.ts'
import type { FieldSpec } from './field-specs.ts'

// What is written in fields is read as Danes write it, in every language of the screen.
const danish = formatOf('da')

/** What stands in a field: a stored value as people write it, or what was written and could not be saved as it is. */
export function fieldValue(spec: FieldSpec, value: unknown, format: Format): string {
  if (spec.input === 'item type') return typeof value === 'string' ? value : itemTypeKey(value)
  if (typeof value === 'number') return spec.input === 'year' ? String(value) : danish.number(value, 6)
  if (typeof value !== 'string') return ''
  const isTime = (spec.input === 'date' || spec.input === 'planned') && isPlannedTime(value)
  return isTime ? format.planned(value) : value
}

/** The chosen of several; one that was kept from a form comes as a single text. */
export const valuesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' && value !== '' ? [value] : []

/** An amount as it stands in a field, in 1.000 kr. */
export const amountValue = (amount: number | 'unknown' | undefined): string =>
  amount === undefined ? '' : amount === 'unknown' ? '?' : danish.money(amount, 'thousand')

function itemTypeKey(value: unknown): string {
  const type = value as { kind?: string; area?: string } | undefined
  return type?.kind === 'intent' ? (type.area ?? 'intent') : (type?.kind ?? '')
}
