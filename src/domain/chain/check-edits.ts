import type { IsoDate } from '../calendar/dates.ts'
import { roundState } from '../follow-up/round.ts'
import type { ElementId } from '../ids.ts'
import { ChainAfter } from './chain-after.ts'
import { isDialogue } from '../follow-up/treatment.ts'
import type { ChainView } from './chain-view.ts'
import { checkWords } from './check-words.ts'
import { checkEndOfItem, checkEndOfLink, checkRevision } from './check-item.ts'
import { loopClosedBy } from './cycles.ts'
import type { ChangeDraft, ChangeRefusal, Edit } from './edit.ts'
import { mayLink } from './grammar.ts'
import { checkPriceLevels } from './price-levels.ts'
import { brokenReference, type Known } from './references.ts'

/**
 * Checks a change against the chain it is to be written on and against itself: all edits together must leave a chain that
 * holds. The first thing that is wrong refuses all of it. `seen` is what the writer may see: nobody edits what they don't, and
 * no refusal tells of it.
 */
export function checkEdits(
  whole: ChainView,
  draft: ChangeDraft,
  today: IsoDate,
  seen: ChainView = whole,
): ChangeRefusal | undefined {
  if (draft.edits.length === 0) throw new Error('a change without edits')
  if (draft.reason.trim() === '') return { refused: 'reason missing' }
  if (draft.effectiveOn > today) return { refused: 'effective date ahead' }
  checkOnce(draft.edits)
  const written = checkWords(draft)
  if (written) return written
  const after = new ChainAfter(whole, draft.edits)
  const known: Known = {
    kindOf: (id) => after.element(id)?.kind,
    hasDecision: (id) => after.hasDecision(id),
  }
  if (draft.decision !== undefined && !known.hasDecision(draft.decision)) return refusedReference('decision')
  const check: Check = { whole, after, known, today, seen }
  for (const edit of draft.edits) {
    const refusal = checkEdit(check, edit)
    if (refusal) return refusal
  }
  return checkPriceLevels(whole, after, draft.edits)
}

type Check = Readonly<{
  whole: ChainView
  after: ChainAfter
  known: Known
  today: IsoDate
  seen: ChainView
}>

/** A thing is edited once in a change: what two edits of the same thing mean together would depend on their order. */
function checkOnce(edits: readonly Edit[]): void {
  const seen = new Set<string>()
  for (const { id } of edits) {
    if (seen.has(id)) throw new Error(`${id} is edited twice in one change`)
    seen.add(id)
  }
}

function checkEdit(check: Check, edit: Edit): ChangeRefusal | undefined {
  const { whole, known, today } = check
  const { kindOf } = known
  switch (edit.edit) {
    case 'create element':
      if (whole.element(edit.id)) throw new Error(`${edit.id} exists already`)
      return refusedReference(brokenReference(known, edit.kind, edit.content))
    case 'revise element': {
      const element = check.seen.element(edit.id) && whole.element(edit.id)
      if (element?.kind !== edit.kind) return { refused: 'unknown element', element: edit.id }
      if (element.version !== edit.expected) return { refused: 'stale', element: edit.id }
      return (
        refusedReference(brokenReference(known, edit.kind, edit.content, element)) ??
        (element.kind === 'agreement item' ? checkRevision(whole, element, edit, today) : undefined)
      )
    }
    case 'end element': {
      const element = check.seen.element(edit.id) && whole.element(edit.id)
      if (!element) return { refused: 'unknown element', element: edit.id }
      if (element.version !== edit.expected) return { refused: 'stale', element: edit.id }
      return checkEndOfItem(whole, edit, today)
    }
    case 'add link':
      return checkLink(check, edit)
    case 'end link': {
      const link = check.seen.link(edit.id)
      if (!link) return { refused: 'unknown element', element: edit.id as string as ElementId }
      return checkEndOfLink(whole, link, (id) => check.after.element(id) === undefined, today)
    }
    case 'add status':
      return checkStatus(check, edit)
    case 'put round':
      return checkRound(check, edit)
    case 'put treatment': {
      const { element, body, decision } = edit.content
      if (isHidden(check, element)) return { refused: 'unknown element', element }
      if (!isExpected(whole.parts.treatments.get(edit.id)?.version, edit.expected))
        return { refused: 'stale', element: edit.id as string as ElementId }
      if (!kindOf(element)) return { refused: 'unknown element', element }
      if (kindOf(body) !== 'body') return refusedReference('body')
      return decision === undefined || known.hasDecision(decision) ? undefined : refusedReference('decision')
    }
    case 'end treatment':
      return whole.parts.treatments.get(edit.id)?.version === edit.expected
        ? undefined
        : { refused: 'stale', element: edit.id as string as ElementId }
    case 'add measurement':
      if (edit.on > today) return { refused: 'effective date ahead' }
      return kindOf(edit.indicator) === 'indicator'
        ? undefined
        : { refused: 'unknown element', element: edit.indicator }
    case 'add decision': {
      if (edit.content.on > today) return { refused: 'effective date ahead' }
      const body = check.after.element(edit.content.body)
      if (body?.kind !== 'body') return refusedReference('body')
      if (edit.content.code !== undefined && isDialogue(body)) return { refused: 'dialogue is no decision' }
      return edit.content.elements.every((id) => kindOf(id) && !isHidden(check, id))
        ? undefined
        : refusedReference('elements')
    }
    case 'approve summary':
      return undefined
  }
}

/** True for what is there and the writer doesn't see: to them it is not there. */
const isHidden = ({ whole, seen }: Check, id: ElementId): boolean =>
  whole.element(id) !== undefined && seen.element(id) === undefined

const refusedReference = (field: string | undefined): ChangeRefusal | undefined =>
  field === undefined ? undefined : { refused: 'unknown reference', field }

/** True when a writer saw the version that stands; nothing seen and nothing there is a new thing. */
const isExpected = (standing: number | undefined, expected: number | undefined): boolean =>
  standing === expected

function checkLink(check: Check, edit: Extract<Edit, { edit: 'add link' }>): ChangeRefusal | undefined {
  const { whole, after, known, seen } = check
  if (!Number.isFinite(edit.weight) || edit.weight < 0) throw new RangeError(`not a weight: ${edit.weight}`)
  const from = known.kindOf(edit.from)
  const to = known.kindOf(edit.to)
  if (!from || isHidden(check, edit.from)) return { refused: 'unknown element', element: edit.from }
  if (!to || isHidden(check, edit.to)) return { refused: 'unknown element', element: edit.to }
  const others = after.linksFrom(edit.from, edit.kind).filter((link) => link.id !== edit.id)
  // An item never changes plan: it is part of one agreement, or of one item.
  const isSecondWhole = edit.kind === 'part-of' && from === 'agreement item' && others.length > 0
  if (others.some((link) => link.to === edit.to)) return { refused: 'already linked' }
  if (!mayLink(from, edit.kind, to) || isSecondWhole)
    return { refused: 'link not allowed', from: edit.from, to: edit.to, kind: edit.kind }
  const loop = loopClosedBy(after, edit.from, edit.to, edit.kind)
  if (!loop) return undefined
  const isNew = (id: ElementId): boolean => whole.element(id) === undefined
  // What the writer may not see has no title here either.
  const titleOf = (id: ElementId): string => (isNew(id) ? after : seen).element(id)?.title ?? '…'
  return { refused: 'loop', path: loop.map(titleOf) }
}

function checkStatus(check: Check, edit: Extract<Edit, { edit: 'add status' }>): ChangeRefusal | undefined {
  const { whole, known, today } = check
  if (edit.on > today) return { refused: 'effective date ahead' }
  if (!known.kindOf(edit.element) || isHidden(check, edit.element))
    return { refused: 'unknown element', element: edit.element }
  if (edit.onBehalfOf !== undefined && known.kindOf(edit.onBehalfOf) !== 'position')
    return refusedReference('onBehalfOf')
  if (edit.round === undefined) return undefined
  const round = whole.round(edit.round)
  if (!round) return refusedReference('round')
  return roundState(round, today) === 'closed' ? { refused: 'round is closed' } : undefined
}

/** R27: a closed round cannot be edited. */
function checkRound(check: Check, edit: Extract<Edit, { edit: 'put round' }>): ChangeRefusal | undefined {
  const { whole, known, today } = check
  const standing = whole.round(edit.id)
  if (standing && roundState(standing, today) === 'closed') return { refused: 'round is closed' }
  if (!isExpected(standing?.version, edit.expected))
    return { refused: 'stale', element: edit.id as string as ElementId }
  const kept = new Set(standing?.covers)
  return edit.content.covers.every((id) => kept.has(id) || (known.kindOf(id) && !isHidden(check, id)))
    ? undefined
    : refusedReference('covers')
}
