import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { ChangeRefusal } from '../../domain/chain/edit.ts'
import type { Decision } from '../../domain/follow-up/treatment.ts'
import type { DecisionId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import type { Database } from '../../store/transaction.ts'

/** Records what a body has decided (beslutning), with effect from the day of the decision. What is written stays as it is. */
export async function recordDecision(
  db: Database,
  actor: Actor,
  input: Readonly<{
    content: Omit<Decision, 'id' | 'version'>
    reason: string
    /** What looks like a person's number is none (R53). */
    holdsNoCpr?: boolean | undefined
  }>,
): Promise<
  (RecordedChange & Readonly<{ id: DecisionId }>) | ChangeRefusal | Readonly<{ refused: 'not allowed' }>
> {
  if (!may(actor, 'plan')) return { refused: 'not allowed' }
  const id = randomUUID() as DecisionId
  const { content, reason, holdsNoCpr } = input
  return writing(db, actor, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    const unseen = content.elements.find((element) => !view.element(element))
    if (unseen) return { refused: 'unknown element' as const, element: unseen }
    const edits = [{ edit: 'add decision' as const, id, content }]
    return { ...(await recordChange(tx, actor, { reason, effectiveOn: content.on, holdsNoCpr, edits })), id }
  })
}
