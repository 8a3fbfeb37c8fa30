import type { IsoDate } from '../calendar/dates.ts'
import type { ElementId } from '../ids.ts'
import type { ChainView } from './chain-view.ts'
import { loopClosedBy } from './cycles.ts'
import type { ChangeDraft, ChangeRefusal, Edit } from './edit.ts'
import type { Kind } from './element.ts'
import { mayLink } from './grammar.ts'

/** Checks a change against the chain it is to be written on. The first thing that is wrong refuses all of it. */
export function checkEdits(whole: ChainView, draft: ChangeDraft, today: IsoDate): ChangeRefusal | undefined {
  if (draft.effectiveOn > today) return { refused: 'effective date ahead' }
  const made = new Map<ElementId, Kind>()
  for (const edit of draft.edits) if (edit.edit === 'create element') made.set(edit.id, edit.kind)
  const kindOf = (id: ElementId): Kind | undefined => made.get(id) ?? whole.element(id)?.kind
  for (const edit of draft.edits) {
    const refusal = checkEdit(whole, edit, kindOf)
    if (refusal) return refusal
  }
  return undefined
}

function checkEdit(
  whole: ChainView,
  edit: Edit,
  kindOf: (id: ElementId) => Kind | undefined,
): ChangeRefusal | undefined {
  switch (edit.edit) {
    case 'revise element':
    case 'end element': {
      const element = whole.element(edit.id)
      if (!element) return { refused: 'unknown element', element: edit.id }
      if (element.version !== edit.expected) return { refused: 'stale', element: edit.id }
      if (
        edit.edit === 'revise element' &&
        edit.kind === 'agreement item' &&
        element.kind === 'agreement item'
      ) {
        const isSame = JSON.stringify(edit.content.amounts) === JSON.stringify(element.amounts)
        if (!isSame) return { refused: 'original amounts are locked', element: edit.id }
      }
      return undefined
    }
    case 'add link':
      return checkLink(whole, edit, kindOf)
    case 'add status':
      if (!kindOf(edit.element)) return { refused: 'unknown element', element: edit.element }
      return edit.round !== undefined && whole.round(edit.round)?.closedOn !== undefined
        ? { refused: 'round is closed' }
        : undefined
    case 'put round':
      return whole.round(edit.id)?.closedOn !== undefined ? { refused: 'round is closed' } : undefined
    case 'put treatment':
      return kindOf(edit.content.element)
        ? undefined
        : { refused: 'unknown element', element: edit.content.element }
    case 'add measurement':
      return kindOf(edit.indicator) ? undefined : { refused: 'unknown element', element: edit.indicator }
    case 'create element':
    case 'end link':
    case 'end treatment':
    case 'add decision':
      return undefined
  }
}

function checkLink(
  whole: ChainView,
  edit: Extract<Edit, { edit: 'add link' }>,
  kindOf: (id: ElementId) => Kind | undefined,
): ChangeRefusal | undefined {
  const from = kindOf(edit.from)
  const to = kindOf(edit.to)
  if (!from) return { refused: 'unknown element', element: edit.from }
  if (!to) return { refused: 'unknown element', element: edit.to }
  if (!mayLink(from, edit.kind, to))
    return { refused: 'link not allowed', from: edit.from, to: edit.to, kind: edit.kind }
  if (whole.linksFrom(edit.from, edit.kind).some((link) => link.to === edit.to))
    return { refused: 'already linked' }
  const loop = loopClosedBy(whole, edit.from, edit.to, edit.kind)
  return loop ? { refused: 'loop', path: loop.map((element) => element.title) } : undefined
}
