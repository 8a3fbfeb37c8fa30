import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { Edit } from '../../domain/chain/edit.ts'
import type { decisionInput } from '../../domain/follow-up/treatment.ts'
import type { ChangeNumber, DecisionId, ElementId } from '../../domain/ids.ts'
import type { Amounts } from '../../domain/money.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import type { Database } from '../../store/transaction.ts'
import { fieldEdits } from './edit-fields.ts'
import type { PlanRefusal } from './plan-refusal.ts'

/** New amounts of an item and the decision that changed them: one that is known, or one that is written down with them. */
export type AmountRevision = Readonly<{
  id: ElementId
  seen: ChangeNumber
  amounts: Amounts
  decision: Readonly<{ known: DecisionId }> | Readonly<{ written: z.output<typeof decisionInput> }>
  reason: string
  /** What looks like a person's number in a written decision is none (R53). */
  holdsNoCpr?: boolean | undefined
}>

/**
 * Writes revised amounts beside the original ones, which stay locked (R6). They take effect on the date of the decision,
 * so the plan of a day before it still shows what held then.
 */
export async function reviseAmounts(
  db: Database,
  actor: Actor,
  revision: AmountRevision,
): Promise<RecordedChange | PlanRefusal> {
  return writing<RecordedChange | PlanRefusal>(db, actor, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    if (!may(actor, 'plan')) return { refused: 'not allowed' }
    const { decision } = revision
    const isKnown = 'known' in decision
    const id = isKnown ? decision.known : (randomUUID() as DecisionId)
    const on = isKnown ? view.decision(decision.known)?.on : decision.written.on
    if (!on) return { refused: 'unknown element', element: revision.id }
    const found = await fieldEdits(tx, view, actor, {
      ids: [revision.id],
      seen: revision.seen,
      set: { revised: { amounts: revision.amounts, decision: id } },
    })
    if ('refused' in found) return found
    const written: readonly Edit[] = isKnown
      ? []
      : [
          {
            edit: 'add decision',
            id,
            content: { ...decision.written, elements: [...decision.written.elements, revision.id] },
          },
        ]
    return recordChange(tx, actor, {
      reason: revision.reason,
      decision: id,
      effectiveOn: on,
      holdsNoCpr: revision.holdsNoCpr,
      edits: [...written, ...found.edits],
    })
  })
}
