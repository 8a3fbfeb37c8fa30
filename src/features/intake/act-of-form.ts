import { randomUUID } from 'node:crypto'
import type { AmountUnit } from '../../domain/intake/parse-amount.ts'
import { reviewActSchema } from '../../domain/intake/review-act-schema.ts'
import type { ReviewAct } from '../../domain/intake/review-acts.ts'
import type { Proposal } from '../../domain/intake/review.ts'
import { type FieldProblem, schemaOf, writtenFields } from '../../domain/intake/written-fields.ts'
import { textOf } from '../../request/form-text.ts'
import { continuedIn } from './continued-in.ts'
import { settledIn } from './settled-in.ts'

/** What a form without scripts asks for: an act, undoing, or fields that can't be read. */
export type AskedByForm =
  | Readonly<{ kind: 'act'; act: ReviewAct }>
  | Readonly<{ kind: 'undo' }>
  | Readonly<{ kind: 'fields'; problems: Readonly<Record<string, FieldProblem>> }>
  | Readonly<{ kind: 'unreadable' }>

/** Reads the form of a proposal as a browser without scripts sends it. The button says what is done, the hidden fields what was seen. */
export function actOfForm(form: FormData, one: Proposal | undefined): AskedByForm {
  const what = textOf(form, 'act')
  if (what === 'undo') return { kind: 'undo' }
  const id = textOf(form, 'id')
  const seen = Number(textOf(form, 'seen'))
  const act: Record<string, unknown> = { act: what.split(':')[0], id, seen }
  if (what === 'add:item' || what === 'add:theme') {
    Object.assign(act, {
      newId: randomUUID(),
      kind: what.slice('add:'.length),
      text: '',
      passage: { page: 1, from: 0, to: 0 },
    })
  } else if (what === 'split') act['newId'] = randomUUID()
  else if (what.startsWith('answer:')) act['target'] = what.slice('answer:'.length)
  else if (what.startsWith('continue:')) {
    act['continues'] = continuedIn(what)
  } else if (what.startsWith('settle:')) {
    act['amounts'] = settledIn(what)
  } else if ((what === 'accept' || what === 'edit') && one && form.has('base')) {
    const base = schemaOf(one).safeParse(jsonOf(textOf(form, 'base')))
    if (!base.success) return { kind: 'unreadable' }
    const unit = Number(textOf(form, 'unit')) as AmountUnit
    const read = writtenFields({ ...one, fields: base.data } as Proposal, writtenIn(form), unit)
    if (!read.ok) return { kind: 'fields', problems: read.problems }
    act['edits'] = { base: base.data, fields: read.fields }
  }
  const parsed = reviewActSchema.safeParse(act)
  return parsed.success ? { kind: 'act', act: parsed.data } : { kind: 'unreadable' }
}

/** What was written in a proposal's fields, by name. */
export const writtenIn = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form.keys()]
      .filter((name) => !['act', 'id', 'seen', 'base', 'unit'].includes(name))
      .map((name) => [name, textOf(form, name)]),
  )

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
