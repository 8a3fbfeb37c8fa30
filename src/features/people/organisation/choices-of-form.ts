import type { Successor } from '../../../domain/directory/left-behind.ts'
import type { Choices } from '../../../domain/directory/plan-of-changes.ts'
import type { ElementId, PersonId } from '../../../domain/ids.ts'
import { isUuid } from '../../../request/is-uuid.ts'

/** Reads who is to answer for each position that is left behind, and where what named a unit goes. */
export function choicesOfForm(form: FormData): Choices {
  const successors = new Map<ElementId, Successor>()
  const heirs = new Map<ElementId, ElementId>()
  for (const [name, value] of form.entries()) {
    const [kind, id = ''] = name.split(':')
    if (typeof value !== 'string' || !isUuid(id)) continue
    if (kind === 'heir' && isUuid(value)) heirs.set(id as ElementId, value as ElementId)
    const successor = kind === 'after' ? successorOf(value) : undefined
    if (successor) successors.set(id as ElementId, successor)
  }
  return { successors, heirs }
}

/** `leader`, `person:<id>` or `position:<id>`. */
export function successorOf(value: string): Successor | undefined {
  if (value === 'leader') return { kind: 'leader' }
  const [kind, id = ''] = value.split(':')
  if (!isUuid(id)) return undefined
  if (kind === 'person') return { kind, person: id as PersonId }
  return kind === 'position' ? { kind, position: id as ElementId } : undefined
}
