import type { IsoDate } from '../calendar/dates.ts'
import type { DecisionId, ElementId } from '../ids.ts'
import type { ChainView } from './chain-view.ts'
import { loopClosedBy } from './cycles.ts'
import type { ChangeDraft, ChangeRefusal, Edit } from './edit.ts'
import type { Kind } from './element.ts'
import { mayLink } from './grammar.ts'
import { brokenReference, type Known } from './references.ts'

/** Checks a change against the chain it is to be written on. The first thing that is wrong refuses all of it. */
export function checkEdits(whole: ChainView, draft: ChangeDraft, today: IsoDate): ChangeRefusal | undefined {
  if (draft.effectiveOn > today) return { refused: 'effective date ahead' }
  const made = new Map<ElementId, Kind>()
  const decided = new Set<DecisionId>()
  for (const edit of draft.edits) {
    if (edit.edit === 'create element') made.set(edit.id, edit.kind)
    if (edit.edit === 'add decision') decided.add(edit.id)
  }
  const known: Known = {
    kindOf: (id) => made.get(id) ?? whole.element(id)?.kind,
    hasDecision: (id) => decided.has(id) || whole.decision(id) !== undefined,
  }
  if (draft.decision !== undefined && !known.hasDecision(draft.decision)) return refusedReference('decision')
  for (const edit of draft.edits) {
    const refusal = checkEdit(whole, edit, known)
    if (refusal) return refusal
  }
  return undefined
}

function checkEdit(whole: ChainView, edit: Edit, known: Known): ChangeRefusal | undefined {
  const { kindOf } = known
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
      return edit.edit === 'revise element'
        ? refusedReference(brokenReference(known, edit.kind, edit.content, element))
        : undefined
    }
    case 'create element':
      return refusedReference(brokenReference(known, edit.kind, edit.content))
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
      if (!kindOf(edit.content.element)) return { refused: 'unknown element', element: edit.content.element }
      if (kindOf(edit.content.body) !== 'body') return refusedReference('body')
      return edit.content.decision === undefined || known.hasDecision(edit.content.decision)
        ? undefined
        : refusedReference('decision')
    case 'add measurement':
      return kindOf(edit.indicator) === 'indicator'
        ? undefined
        : { refused: 'unknown element', element: edit.indicator }
    case 'add decision':
      if (kindOf(edit.content.body) !== 'body') return refusedReference('body')
      return edit.content.elements.every(kindOf) ? undefined : refusedReference('elements')
    case 'approve summary':
    case 'end link':
    case 'end treatment':
      return undefined
  }
}

const refusedReference = (field: string | undefined): ChangeRefusal | undefined =>
  field === undefined ? undefined : { refused: 'unknown reference', field }

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
