import { readDate } from '../../domain/calendar/read-date.ts'
import { readPlannedTime } from '../../domain/calendar/read-planned-time.ts'
import { readNumber } from '../../domain/read-number.ts'
import type { FieldSpec } from './field-specs.ts'

/** What a written text means in a field, or why it means nothing there. */
export type Written =
  | Readonly<{ value: unknown }>
  | Readonly<{ problem: 'date' | 'time' | 'year' | 'number' | 'choice' }>

/** Reads what a person wrote in a field (or a cell) as Danes write it; an empty text empties the field. */
export function readWritten(spec: FieldSpec, text: string): Written {
  if (text === '') return { value: undefined }
  switch (spec.input) {
    case 'date': {
      const value = readDate(text)
      return value === undefined ? { problem: 'date' } : { value }
    }
    case 'planned': {
      const value = readPlannedTime(text)
      return value === undefined ? { problem: 'time' } : { value }
    }
    case 'year':
      return /^\d{4}$/.test(text) ? { value: Number(text) } : { problem: 'year' }
    case 'number': {
      const value = readNumber(text)
      return value === undefined ? { problem: 'number' } : { value }
    }
    case 'choice':
      return spec.choices.includes(text) ? { value: text } : { problem: 'choice' }
    default:
      return { value: text }
  }
}
