import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { ChangeRefusal, Edit } from '../../domain/chain/edit.ts'
import type { Treatment } from '../../domain/follow-up/treatment.ts'
import type { ChangeNumber, ElementId, TreatmentId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import type { Database } from '../../store/transaction.ts'

type Refusal = ChangeRefusal | Readonly<{ refused: 'not allowed' }>
/** What is planned or has happened with an item before a body. */
export type TreatmentContent = Omit<Treatment, 'id' | 'version'>

/** Puts an item before a body (politisk behandling). */
export async function addTreatment(
  db: Database,
  actor: Actor,
  input: Readonly<{ content: TreatmentContent; reason: string }>,
): Promise<(RecordedChange & Readonly<{ id: TreatmentId }>) | Refusal> {
  const id = randomUUID() as TreatmentId
  const answer = await editing(db, actor, input.reason, () => ({
    element: input.content.element,
    edit: { edit: 'put treatment', id, content: input.content },
  }))
  return 'refused' in answer ? answer : { ...answer, id }
}

/** Moves a treatment, or says what came of it; a date may move, with a reason (R30). It stays with its element. */
export const reviseTreatment = (
  db: Database,
  actor: Actor,
  input: Readonly<{
    id: TreatmentId
    content: Omit<TreatmentContent, 'element'>
    expected: ChangeNumber
    reason: string
  }>,
): Promise<RecordedChange | Refusal> =>
  editing(db, actor, input.reason, (view) => {
    const before = view.parts.treatments.get(input.id)
    return (
      before && {
        element: before.element,
        edit: {
          edit: 'put treatment',
          id: input.id,
          content: { ...input.content, element: before.element },
          expected: input.expected,
        },
      }
    )
  })

/** Takes a treatment off again; it stays in the history. */
export const endTreatment = (
  db: Database,
  actor: Actor,
  input: Readonly<{ id: TreatmentId; expected: ChangeNumber; reason: string }>,
): Promise<RecordedChange | Refusal> =>
  editing(db, actor, input.reason, (view) => {
    const before = view.parts.treatments.get(input.id)
    return (
      before && {
        element: before.element,
        edit: { edit: 'end treatment', id: input.id, expected: input.expected },
      }
    )
  })

async function editing(
  db: Database,
  actor: Actor,
  reason: string,
  wanted: (view: ChainView) => Readonly<{ element: ElementId; edit: Edit }> | undefined,
): Promise<RecordedChange | Refusal> {
  return writing<RecordedChange | Refusal>(db, actor, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    const found = wanted(view)
    const element = found && view.element(found.element)
    if (!element) return { refused: 'unknown element', element: (found?.element ?? '') as ElementId }
    if (!may(actor, 'bring before a body', element)) return { refused: 'not allowed' }
    return recordChange(tx, actor, { reason, effectiveOn: copenhagenDate(tx.at), edits: [found.edit] })
  })
}
