import { isIsoDate } from '../../domain/calendar/dates.ts'
import { openness } from '../../domain/chain/kinds/fields.ts'
import type { ChangeNumber, DecisionId, ElementId } from '../../domain/ids.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { textOf } from '../../request/form-text.ts'
import type { RecordedChange } from '../../store/record-change.ts'
import { changeOpenness, type OpennessRefusal, publish, unpublish } from './change-openness.ts'

/** Does what the form says, or says in a sentence what it lacks. */
export async function readOpennessForm(
  { db, actor, texts, today }: ActorAsking,
  id: ElementId,
  form: FormData,
): Promise<RecordedChange | OpennessRefusal | Readonly<{ problem: string }>> {
  const reason = textOf(form, 'reason')
  if (reason === '') return { problem: texts.openness.reasonMissing }
  const circle = (textOf(form, 'circle') || undefined) as ElementId | undefined
  const shared = { id, expected: Number(textOf(form, 'expected')) as ChangeNumber, reason }
  switch (textOf(form, 'do')) {
    case 'publish': {
      const on = textOf(form, 'on')
      if (!isIsoDate(on)) return { problem: texts.openness.dateMissing }
      if (on > today) return { problem: texts.openness.dateAhead }
      const decision = (textOf(form, 'decision') || undefined) as DecisionId | undefined
      return publish(db, actor, { ...shared, on, decision })
    }
    case 'unpublish':
      return unpublish(db, actor, { ...shared, circle })
    default: {
      const wanted = openness.safeParse(textOf(form, 'openness'))
      if (!wanted.success) return { problem: texts.openness.opennessMissing }
      const titleIsHarmless = textOf(form, 'titleIsHarmless') === 'yes'
      return changeOpenness(db, actor, {
        ...shared,
        wanted: { openness: wanted.data, circle, titleIsHarmless },
      })
    }
  }
}
