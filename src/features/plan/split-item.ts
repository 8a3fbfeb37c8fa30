import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { contentOfPart, type ItemPart, splitProblem } from '../../domain/agreement/split-item.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Edit } from '../../domain/chain/edit.ts'
import type { AgreementItem } from '../../domain/chain/element.ts'
import type { LinkKind } from '../../domain/chain/link.ts'
import type { ElementId, LinkId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import type { Database } from '../../store/transaction.ts'
import type { PlanRefusal } from './plan-refusal.ts'

/** An item and what it is split into. */
export type SplitRequest = Readonly<{ id: ElementId; parts: readonly ItemPart[]; reason: string }>

/** The split was recorded; the ids of the parts in their order. */
export type ItemSplit = RecordedChange & Readonly<{ parts: readonly ElementId[] }>

/**
 * Splits an item into parts that each have a responsible and a status of their own. The item stays in the plan with its original
 * money (R6, R24); the parts show their share of it, serve what it serves, and are not counted again.
 */
export async function splitItem(
  db: Database,
  actor: Actor,
  request: SplitRequest,
): Promise<ItemSplit | PlanRefusal> {
  return writing<ItemSplit | PlanRefusal>(db, actor, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    const item = view.elementOf('agreement item', request.id)
    if (!item) return { refused: 'unknown element', element: request.id }
    if (!may(actor, 'plan')) return { refused: 'not allowed' }
    const problem = splitProblem(item, request.parts, numbersBeside(view, item))
    if (problem) return { refused: 'split', problem }
    const made = request.parts.map((part) => ({ id: randomUUID() as ElementId, part }))
    const recorded = await recordChange(tx, actor, {
      reason: request.reason,
      effectiveOn: copenhagenDate(tx.at),
      edits: made.flatMap(({ id, part }) => [
        { edit: 'create element', id, kind: 'agreement item', content: contentOfPart(item, part) } as const,
        link('part-of', id, item.id, 1),
        ...view
          .linksFrom(item.id)
          .filter((one) => one.kind !== 'part-of')
          .map((one) => link(one.kind, id, one.to, one.weight, one.evidence)),
      ]),
    })
    return { ...recorded, parts: made.map(({ id }) => id) }
  })
}

const link = (kind: LinkKind, from: ElementId, to: ElementId, weight: number, evidence?: string): Edit => ({
  edit: 'add link',
  id: randomUUID() as LinkId,
  kind,
  from,
  to,
  weight,
  ...(evidence ? { evidence } : {}),
})

/** The numbers in use in the agreement that an item belongs to, its own and its parts' among them. */
function numbersBeside(view: ChainView, item: AgreementItem): ReadonlySet<string> {
  const wholes = view.targets(item.id, 'part-of')
  const beside = [item, ...wholes.flatMap((whole) => view.itemsOf(whole.id))]
  return new Set(beside.flatMap((one) => [one.number, ...view.itemsOf(one.id).map((part) => part.number)]))
}
