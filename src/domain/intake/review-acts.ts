import type { Passage } from './blocks.ts'
import { changedFields, type FieldConflict, mergeEdits } from './merge-edits.ts'
import { together } from './merge-proposals.ts'
import {
  asksForTwin,
  type Continuation,
  isOpen,
  isSure,
  type ItemFields,
  type Proposal,
  type ProposalFields,
} from './review.ts'
import { splitProposal } from './split-proposal.ts'

/** The fields that a person has written, and those that the person began with. */
export type FieldEdits = Readonly<{ base: ProposalFields; fields: ProposalFields }>

/** What a person may do with proposals. `seen` is the revision of the proposal that the person looked at. */
export type ReviewAct =
  | Readonly<{ act: 'accept'; id: string; seen: number; edits?: FieldEdits | undefined }>
  | Readonly<{ act: 'reject' | 'wait'; id: string; seen: number }>
  | Readonly<{ act: 'edit'; id: string; seen: number; edits: FieldEdits }>
  | Readonly<{ act: 'answer'; id: string; seen: number; target: string }>
  | Readonly<{ act: 'continue'; id: string; seen: number; continues: Continuation | 'none' }>
  | Readonly<{ act: 'settle'; id: string; seen: number; amounts: Readonly<Record<string, number>> }>
  | Readonly<{ act: 'merge'; id: string; seen: number }>
  | Readonly<{ act: 'split'; id: string; seen: number; newId: string; at?: number | undefined }>
  | Readonly<{ act: 'add'; newId: string; kind: 'item' | 'theme'; text: string; passage: Passage }>
  | Readonly<{ act: 'accept sure' }>

/** Why an act changed nothing. */
export type ActProblem =
  | Readonly<{ problem: 'gone' }>
  | Readonly<{ problem: 'in the plan' }>
  | Readonly<{ problem: 'changed meanwhile'; theirs: Proposal; conflicts: readonly FieldConflict[] }>
  | Readonly<{ problem: 'no title' }>
  | Readonly<{ problem: 'no body or day' }>
  | Readonly<{ problem: 'text and table differ' }>
  | Readonly<{ problem: 'same as one in the plan?' }>
  | Readonly<{ problem: 'nothing to merge with' }>
  | Readonly<{ problem: 'nothing to split' }>
  | Readonly<{ problem: 'nothing surely read' }>

/** What came of an act: the proposals that are now different, or why none is. An act whose outcome is there already changes nothing. */
export type Outcome =
  | Readonly<{ done: true; changed: readonly Proposal[] }>
  | Readonly<{ done: false } & ActProblem>

/**
 * The proposals after an act of `me`. Who did it and at which revision is put on by whoever stores it.
 * Pure: the browser shows it before the server has answered. What one has changed oneself is never stale.
 */
export function afterAct(proposals: readonly Proposal[], act: ReviewAct, me: string): Outcome {
  if (act.act === 'accept sure') {
    const sure = proposals.filter(isSure).map((one) => ({ ...one, state: 'accepted' as const }))
    return sure.length > 0 ? changed(...sure) : no({ problem: 'nothing surely read' })
  }
  if (act.act === 'add') return changed(added(proposals, act))
  const one = proposals.find((candidate) => candidate.id === act.id)
  if (!one || one.state === 'gone') return no({ problem: 'gone' })
  if (!isOpen(one)) return no({ problem: 'in the plan' })
  const isStale = one.revision !== act.seen && one.by !== me
  switch (act.act) {
    case 'reject':
    case 'wait': {
      const state = act.act === 'reject' ? 'rejected' : 'waiting'
      if (one.state === state) return changed()
      return isStale ? meanwhile(one) : changed({ ...one, state, element: undefined })
    }
    case 'accept':
      return accepted(one, act.edits, isStale)
    case 'edit':
      return edited(one, act.edits)
    case 'answer':
      return isStale ? meanwhile(one) : changed({ ...one, target: act.target })
    case 'continue':
      return isStale ? meanwhile(one) : changed({ ...one, continues: act.continues })
    case 'settle':
      return isStale ? meanwhile(one) : settled(one, act.amounts)
    case 'merge': {
      const before = proposals
        .filter((other) => other.kind === one.kind && isOpen(other) && other.place < one.place)
        .reduce<Proposal | undefined>(
          (last, other) => (last && last.place > other.place ? last : other),
          undefined,
        )
      if (!before) return no({ problem: 'nothing to merge with' })
      return isStale ? meanwhile(one) : changed(together(before, one), { ...one, state: 'gone' })
    }
    case 'split': {
      if (isStale) return meanwhile(one)
      const next = Math.min(...proposals.map(({ place }) => place).filter((place) => place > one.place))
      const parts = splitProposal(one, act.newId, {
        at: act.at,
        place: Number.isFinite(next) ? (one.place + next) / 2 : one.place + 1,
      })
      return parts ? changed(...parts) : no({ problem: 'nothing to split' })
    }
  }
}

const changed = (...proposals: readonly Proposal[]): Outcome => ({ done: true, changed: proposals })
const no = (problem: ActProblem): Outcome => ({ done: false, ...problem })
const meanwhile = (theirs: Proposal, conflicts: readonly FieldConflict[] = []): Outcome =>
  no({ problem: 'changed meanwhile', theirs, conflicts })

/** Accepting takes the edits along; text and table must agree, and what may be in the plan already must be answered for. */
function accepted(before: Proposal, edits: FieldEdits | undefined, isStale: boolean): Outcome {
  const hasEdits = edits !== undefined && changedFields(edits.base, edits.fields).length > 0
  if (!hasEdits && before.state === 'accepted') return changed()
  if (isStale && !hasEdits) return meanwhile(before)
  let one = before
  if (hasEdits) {
    const outcome = edited(before, edits)
    if (!outcome.done) return outcome
    // Somebody else has decided otherwise in the meantime: an edit of other fields doesn't settle that.
    if (isStale && before.state !== 'waiting' && before.state !== 'accepted') return meanwhile(before)
    one = outcome.changed[0] ?? before
  }
  if ('title' in one.fields && one.fields.title.trim() === '') return no({ problem: 'no title' })
  if (one.kind === 'decision' && (one.fields.body.trim() === '' || one.fields.on === ''))
    return no({ problem: 'no body or day' })
  if (one.differences.length > 0) return no({ problem: 'text and table differ' })
  if (asksForTwin(one)) return no({ problem: 'same as one in the plan?' })
  return changed({ ...one, state: 'accepted', element: undefined })
}

function edited(one: Proposal, edits: FieldEdits): Outcome {
  const { fields, conflicts } = mergeEdits(edits.base, edits.fields, one.fields)
  if (conflicts.length > 0) return meanwhile(one, conflicts)
  const names = changedFields(one.fields, fields)
  if (names.length === 0) return changed()
  const touched = new Set(names.flatMap((name) => [name, name.replace(/\..*/, '')]))
  return changed({
    ...one,
    fields,
    isEdited: true,
    doubts: one.doubts.filter((name) => !touched.has(name)),
    differences: one.differences.filter((difference) => !touched.has(`amounts.${difference.year}`)),
    // Another number may be no other's; it is looked at again when it goes into the plan.
    ...(touched.has('number') ? { twin: undefined, target: undefined } : {}),
  } as Proposal)
}

/** The person has said, for some years, which of the two amounts counts. */
function settled(one: Proposal, amounts: Readonly<Record<string, number>>): Outcome {
  if (one.kind !== 'item') return changed()
  const differences = one.differences.filter((difference) => !(difference.year in amounts))
  return changed({
    ...one,
    fields: { ...one.fields, amounts: { ...one.fields.amounts, ...amounts } },
    differences,
    doubts: differences.length > 0 ? one.doubts : one.doubts.filter((name) => name !== 'amounts'),
    isEdited: true,
  })
}

/** A proposal that a person has marked in the document by hand. It is waiting like the others; nothing of it is guessed. */
function added(proposals: readonly Proposal[], act: Extract<ReviewAct, { act: 'add' }>): Proposal {
  const text = act.text.replace(/\s+/g, ' ').trim().slice(0, 20_000)
  const title = (/^.{3,120}?(?=[.:;!?](?:\s|$)|\s[–—-]\s|$)/u.exec(text)?.[0] ?? text).slice(0, 120).trim()
  const before = proposals.filter(
    ({ passage }) =>
      passage.page < act.passage.page ||
      (passage.page === act.passage.page && passage.from <= act.passage.from),
  )
  const place = Math.max(-1, ...before.map((one) => one.place))
  const next = Math.min(...proposals.map((one) => one.place).filter((other) => other > place))
  const shared = {
    id: act.newId,
    place: Number.isFinite(next) ? (place + next) / 2 : place + 1,
    state: 'waiting',
    revision: 0,
    passage: act.passage,
    confidence: 1,
    places: {},
    differences: [],
    doubts: [],
    isEdited: true,
  } as const
  if (act.kind === 'theme') {
    const fields = { title, text, level: 'theme', line: '', responsible: '' } as const
    return { kind: 'theme', ...shared, fields, read: fields }
  }
  const fields: ItemFields = {
    number: '',
    title,
    text,
    kind: 'intent',
    area: '',
    amounts: {},
    committee: '',
    responsible: '',
    deadline: '',
    process: '',
  }
  return { kind: 'item', ...shared, fields, read: fields }
}
