import type { FieldValues, PlanElement } from '../../domain/agreement/plan-element.ts'
import { readPlannedTime } from '../../domain/calendar/read-planned-time.ts'
import { textOf, textsOf } from '../../request/form-text.ts'

/** What a form says about one field, or that its time can't be read. */
export type ReadField = Readonly<{ set: FieldValues } | { unreadable: 'time' }>

/** The fields of items and themes that are edited one by one. */
export const fieldsInPlace = [
  'title',
  'number',
  'type',
  'responsible',
  'committee',
  'coCommittees',
  'centre',
  'deadline',
  'weight',
  'strategic',
  'openness',
  'process',
  'crossCutting',
  'executiveRole',
  'publicSummary',
  'noPoliticalTreatment',
  'notRelevant',
  'completed',
] as const
/** A field that is edited by itself. */
export type FieldInPlace = (typeof fieldsInPlace)[number]

/** True for the name of a field that is edited by itself. */
export const isFieldInPlace = (name: string): name is FieldInPlace =>
  fieldsInPlace.some((field) => field === name)

/** Reads the field that a form is about; an empty field empties it. */
export function readField(field: FieldInPlace, form: FormData, before: PlanElement): ReadField {
  const value = textOf(form, 'value')
  switch (field) {
    case 'deadline': {
      const time = value === '' ? undefined : readPlannedTime(value)
      if (value !== '' && time === undefined) return { unreadable: 'time' }
      return { set: { deadline: time, deadlineReason: textOf(form, 'deadlineReason') || undefined } }
    }
    case 'coCommittees':
      return { set: { coCommittees: textsOf(form, 'value') } }
    case 'strategic':
      return { set: { strategic: value === 'yes' } }
    case 'type':
      return {
        set: {
          type:
            value === 'operating' || value === 'capital'
              ? { kind: value }
              : { kind: 'intent', ...(value === 'intent' || value === '' ? {} : { area: value }) },
        },
      }
    case 'notRelevant': {
      const slot = textOf(form, 'slot')
      const known = before.kind === 'agreement item' ? before.notRelevant : {}
      const { [slot as never]: _gone, ...others } = known as Readonly<Record<string, string>>
      return { set: { notRelevant: form.has('relevant') ? others : { ...others, [slot]: value } } }
    }
    case 'completed': {
      const on = textOf(form, 'on')
      const note = textOf(form, 'note')
      return {
        set: { completed: { by: textOf(form, 'by'), ...(on ? { on } : {}), ...(note ? { note } : {}) } },
      }
    }
    default:
      return { set: { [field]: value === '' ? undefined : value } }
  }
}
