import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { secrecyFrom } from '../../domain/access/sight.ts'
import type { ChangeRefusal } from '../../domain/chain/edit.ts'
import type { Decision } from '../../domain/follow-up/treatment.ts'
import type { ChangeNumber, DecisionId, ElementId, TreatmentId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import type { Database } from '../../store/transaction.ts'

/** What a body decided about an item: the day, the word where it has one, and the full text (R38). */
export type Outcome = Pick<
  Decision,
  'on' | 'code' | 'text' | 'caseNumber' | 'caseTitle' | 'openness' | 'circle'
>

/**
 * Writes down what came of a treatment: the decision, quoted, and the day it was treated, in one change with effect from that day.
 * A joint committee's words are kept as dialogue, without a word of decision (R42).
 */
export async function decideTreatment(
  db: Database,
  actor: Actor,
  input: Readonly<{
    id: TreatmentId
    expected: ChangeNumber
    outcome: Outcome
    /** What looks like a person's number is none (R53). */
    holdsNoCpr?: boolean
  }>,
): Promise<RecordedChange | ChangeRefusal | Readonly<{ refused: 'not allowed' }>> {
  return writing<RecordedChange | ChangeRefusal | Readonly<{ refused: 'not allowed' }>>(
    db,
    actor,
    async (tx) => {
      const view = (await currentChain(tx)).seenBy(actor)
      const treatment = view.parts.treatments.get(input.id)
      const element = treatment && view.element(treatment.element)
      if (!element) return { refused: 'unknown element', element: '' as ElementId }
      if (!may(actor, 'edit', element)) return { refused: 'not allowed' }
      const decision = randomUUID() as DecisionId
      const { id, version: _version, ...before } = treatment
      const { on } = input.outcome
      const body = view.element(treatment.body)?.title ?? ''
      return recordChange(tx, actor, {
        reason: `Behandlet i ${body}`,
        effectiveOn: on,
        decision,
        holdsNoCpr: input.holdsNoCpr,
        edits: [
          {
            edit: 'add decision',
            id: decision,
            content: {
              ...input.outcome,
              ...secrecyFrom(input.outcome),
              body: treatment.body,
              elements: [element.id],
            },
          },
          {
            edit: 'put treatment',
            id,
            content: { ...before, actualOn: on, decision },
            expected: input.expected,
          },
        ],
      })
    },
  )
}
