import { SelectField, TextField } from '../../design/field.tsx'
import { readPlannedTime } from '../../domain/calendar/read-planned-time.ts'
import { line } from '../../domain/chain/kinds/fields.ts'
import type { ElementId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { type KeptForm, keptText, textOf } from '../../request/form-text.ts'
import type { TreatmentContent } from './treatments.ts'

/** What stops the form: the field that is wrong, which names the sentence that says so. */
export type FormProblem = 'bodyMissing' | 'plannedUnreadable'

/** Reads the plan of a treatment: the body, when, and what for (R31). */
export function readTreatmentForm(
  form: FormData,
): Omit<TreatmentContent, 'element'> | Readonly<{ problem: FormProblem }> {
  const body = textOf(form, 'body')
  if (!body) return { problem: 'bodyMissing' }
  const written = textOf(form, 'planned')
  const planned = readPlannedTime(written)
  if (written && !planned) return { problem: 'plannedUnreadable' }
  const purpose = line.safeParse(textOf(form, 'purpose'))
  return {
    body: body as ElementId,
    ...(planned ? { planned } : {}),
    ...(purpose.success && purpose.data ? { purpose: purpose.data } : {}),
  }
}

/** The fields of a planned treatment. */
export function TreatmentFields(props: {
  bodies: readonly Readonly<{ value: string; label: string }>[]
  body: string | undefined
  planned: string | undefined
  purpose: string | undefined
  kept: KeptForm | undefined
  problem: FormProblem | undefined
}) {
  const { t } = useTexts()
  const { kept, problem } = props
  const error = (name: FormProblem) => (problem === name ? t.meetings[name] : undefined)
  return (
    <>
      <SelectField
        name="body"
        label={t.meetings.body}
        options={props.bodies}
        value={keptText(kept, 'body') ?? props.body}
        none={t.common.none}
        error={error('bodyMissing')}
      />
      <TextField
        name="planned"
        label={t.meetings.planned}
        hint={t.meetings.plannedHint}
        value={keptText(kept, 'planned') ?? props.planned}
        error={error('plannedUnreadable')}
      />
      <TextField
        name="purpose"
        label={t.meetings.purpose}
        hint={t.meetings.purposeHint}
        value={keptText(kept, 'purpose') ?? props.purpose}
      />
    </>
  )
}
