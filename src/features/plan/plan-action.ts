import { data } from 'react-router'
import { readPlannedTime } from '../../domain/calendar/read-planned-time.ts'
import type { FieldValues } from '../../domain/agreement/plan-element.ts'
import type { ChangeNumber, ElementId } from '../../domain/ids.ts'
import { formatOf } from '../../messages/format.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { keptOf, textOf, textsOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import { editFields } from './edit-fields.ts'
import { fieldName } from '../../parts/field-text.ts'
import { failure, failureOf, type PlanAnswer } from './plan-answer.ts'
import { planNext } from './plan-next.ts'
import { isFieldInPlace, readField } from './read-field.ts'
import { reopenItem } from './reopen-item.ts'

const badRequest = 400
const conflict = 409
const numberIn = (form: FormData): ChangeNumber => Number(form.get('seen')) as ChangeNumber

/** Edits one field of one element in place: from a cell of the plan or a field of an item's page. */
export async function editOneField(
  { db, actor, texts, language }: ActorAsking,
  form: FormData,
  id: ElementId,
) {
  const field = textOf(form, 'field')
  const kept = keptOf(form)
  const answer = (said: PlanAnswer, status = 200) => data<PlanAnswer>(said, { status })
  const reason = textOf(form, 'reason') || texts.plan.reasonField(fieldName(field, texts))
  if (field === 'next') {
    const written = textOf(form, 'planned')
    const planned = readPlannedTime(written)
    if (written !== '' && planned === undefined)
      return answer(failure(texts.plan.unreadableTime, field, kept), badRequest)
    const body = textOf(form, 'body') as ElementId
    if (!body) return answer(failure(texts.errors.fieldMissing(texts.plan.body), field, kept), badRequest)
    const done = await planNext(db, actor, { element: id, seen: numberIn(form), body, planned, reason })
    return 'refused' in done
      ? answer(failureOf(done, texts, formatOf(language), field, kept), conflict)
      : answer({ saved: field, changed: 1 })
  }
  if (field === 'reopen') {
    const why = textOf(form, 'value')
    if (!why) return answer(failure(texts.errors.fieldMissing(texts.plan.reopenWhy), field, kept), badRequest)
    const done = await reopenItem(db, actor, { id, seen: numberIn(form), reason: why })
    return 'refused' in done
      ? answer(failureOf(done, texts, formatOf(language), field, kept), conflict)
      : answer({ saved: field, changed: 1 })
  }
  const before = await reading(db, actor, async (view) => view.element(id))
  if (!isFieldInPlace(field) || (before?.kind !== 'agreement item' && before?.kind !== 'theme'))
    throw data(null, { status: badRequest })
  const read = readField(field, form, before)
  if ('unreadable' in read) return answer(failure(texts.plan.unreadableTime, field, kept), badRequest)
  const done = await editFields(db, actor, { ids: [id], seen: numberIn(form), set: read.set, reason })
  return 'refused' in done
    ? answer(failureOf(done, texts, formatOf(language), field, kept), conflict)
    : answer({ saved: field, changed: done.changed })
}

/** Sets what was chosen on everything that is picked, as one change with one reason. */
export async function editMany({ db, actor, texts, language }: ActorAsking, form: FormData) {
  const kept = keptOf(form)
  const fail = (problem: string) => data<PlanAnswer>(failure(problem, 'many', kept), { status: badRequest })
  const ids = textsOf(form, 'id') as readonly ElementId[]
  const strategic = textOf(form, 'set-strategic')
  const set: FieldValues = {
    ...chosen(form, 'responsible'),
    ...chosen(form, 'committee'),
    ...(strategic === '' ? {} : { strategic: strategic === 'yes' }),
  }
  const addTheme = textOf(form, 'set-theme') as ElementId
  const reason = textOf(form, 'reason')
  if (ids.length === 0) return fail(texts.plan.manyNone)
  if (Object.keys(set).length === 0 && !addTheme) return fail(texts.plan.manyNothing)
  if (!reason) return fail(texts.errors.fieldMissing(texts.plan.manyReason))
  const done = await editFields(db, actor, {
    ids,
    seen: numberIn(form),
    set,
    addTheme: addTheme || undefined,
    reason,
  })
  return 'refused' in done
    ? data<PlanAnswer>(failureOf(done, texts, formatOf(language), 'many', kept), { status: conflict })
    : data<PlanAnswer>({ saved: 'many', changed: done.changed })
}

const chosen = (form: FormData, name: string): FieldValues => {
  const value = textOf(form, `set-${name}`)
  return value === '' ? {} : { [name]: value }
}
