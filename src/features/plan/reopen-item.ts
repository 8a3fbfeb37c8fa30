import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { responsibleFor } from '../../domain/chain/responsible-for.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { Edit } from '../../domain/chain/edit.ts'
import { isFinished } from '../../domain/follow-up/status.ts'
import type { ChangeNumber, ElementId, StatusId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import type { Database } from '../../store/transaction.ts'
import { fieldEdits } from './edit-fields.ts'
import type { PlanRefusal } from './plan-refusal.ts'

/**
 * Opens a finished item again. When it was its status that said finished, a new one says that work goes on:
 * the old one stays as it was given (R27).
 */
export async function reopenItem(
  db: Database,
  actor: Actor,
  request: Readonly<{ id: ElementId; seen: ChangeNumber; reason: string }>,
): Promise<RecordedChange | PlanRefusal> {
  return writing<RecordedChange | PlanRefusal>(db, actor, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    const today = copenhagenDate(tx.at)
    const found = await fieldEdits(tx, view, actor, {
      ids: [request.id],
      seen: request.seen,
      set: { completed: undefined },
    })
    if ('refused' in found) return found
    const status = view.latestStatus(request.id)
    const element = view.element(request.id)
    const responsible = element && responsibleFor(element)
    const isOwn = responsible !== undefined && actor.positions.includes(responsible)
    const goesOn: readonly Edit[] =
      status && isFinished(status.progress)
        ? [
            {
              edit: 'add status',
              id: randomUUID() as StatusId,
              element: request.id,
              on: today,
              ...(responsible && !isOwn ? { onBehalfOf: responsible } : {}),
              content: {
                light: 'grey',
                progress: 'in progress',
                sentence: request.reason,
                visibility: 'internal',
              },
            },
          ]
        : []
    if (found.edits.length + goesOn.length === 0) return { refused: 'stale', element: request.id }
    return recordChange(tx, actor, {
      reason: request.reason,
      effectiveOn: today,
      edits: [...found.edits, ...goesOn],
    })
  })
}
