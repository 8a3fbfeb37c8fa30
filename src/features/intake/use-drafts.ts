import { useCallback, useMemo, useRef, useState } from 'react'
import { changedFields } from '../../domain/intake/merge-edits.ts'
import type { AmountUnit } from '../../domain/intake/parse-amount.ts'
import type { FieldEdits } from '../../domain/intake/review-acts.ts'
import type { Proposal, ProposalFields } from '../../domain/intake/review.ts'
import { type FieldProblem, writtenFields } from '../../domain/intake/written-fields.ts'

/** What somebody has written in the fields of a proposal and not yet saved, and what they began with. */
export type Draft = Readonly<{
  base: ProposalFields
  written: Readonly<Record<string, string>>
  problems: Readonly<Record<string, FieldProblem>>
}>

/** What has been written in a proposal, read: the edits, nothing to save, or fields that can't be read. */
export type ReadDraft =
  | Readonly<{ kind: 'edits'; edits: FieldEdits }>
  | Readonly<{ kind: 'nothing' }>
  | Readonly<{ kind: 'problems'; problems: Readonly<Record<string, FieldProblem>> }>

/** The drafts of a page, by the proposal's id. Nothing that was written is lost by moving on. */
export type Drafts = Readonly<{
  all: Readonly<Record<string, Draft>>
  write: (one: Proposal, name: string, text: string) => void
  read: (one: Proposal) => ReadDraft
  drop: (id: string) => void
}>

/** Holds what is being written in the fields of proposals. */
export function useDrafts(unit: AmountUnit, kept: Readonly<Record<string, Draft>> = {}): Drafts {
  const [all, setAll] = useState(kept)
  const latest = useRef(all)
  const set = useCallback((next: Readonly<Record<string, Draft>>) => {
    latest.current = next
    setAll(next)
  }, [])
  const write = useCallback(
    (one: Proposal, name: string, text: string) => {
      const before = latest.current[one.id] ?? { base: one.fields, written: {}, problems: {} }
      const { [name]: _solved, ...problems } = before.problems
      set({
        ...latest.current,
        [one.id]: { ...before, written: { ...before.written, [name]: text }, problems },
      })
    },
    [set],
  )
  const drop = useCallback(
    (id: string) => {
      const { [id]: gone, ...rest } = latest.current
      if (gone) set(rest)
    },
    [set],
  )
  const read = useCallback(
    (one: Proposal): ReadDraft => {
      const draft = latest.current[one.id]
      if (!draft) return { kind: 'nothing' }
      const { base } = draft
      const came = writtenFields({ ...one, fields: base } as Proposal, draft.written, unit)
      if (!came.ok) {
        set({ ...latest.current, [one.id]: { ...draft, problems: came.problems } })
        return { kind: 'problems', problems: came.problems }
      }
      return changedFields(base, came.fields).length > 0
        ? { kind: 'edits', edits: { base, fields: came.fields } }
        : { kind: 'nothing' }
    },
    [set, unit],
  )
  return useMemo(() => ({ all, write, read, drop }), [all, write, read, drop])
}
