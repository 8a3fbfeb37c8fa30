import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { PlannedTime } from '../../domain/calendar/planned-time.ts'
import { nextTreatment } from '../../domain/follow-up/next-treatment.ts'
import type { ChangeNumber, ElementId, TreatmentId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { changeOf } from '../../store/content-at.ts'
import { namesFor } from '../../request/names-for.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import type { Database } from '../../store/transaction.ts'
import type { PlanRefusal } from './plan-refusal.ts'

/** Where and when an item comes before a body next. */
export type NextTreatment = Readonly<{
  element: ElementId
  seen: ChangeNumber
  body: ElementId
  planned: PlannedTime | undefined
  reason: string
}>

/** Plans the next treatment of an item, or moves the one that is planned. A moved date warns and is logged; it blocks nothing (R30). */
export async function planNext(
  db: Database,
  actor: Actor,
  next: NextTreatment,
): Promise<RecordedChange | PlanRefusal> {
  return writing<RecordedChange | PlanRefusal>(db, actor, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    const element = view.element(next.element)
    const body = view.elementOf('body', next.body)
    if (!element || !body) return { refused: 'unknown element', element: element ? next.body : next.element }
    if (!may(actor, 'edit', element)) return { refused: 'not allowed' }
    const before = nextTreatment(view, element.id)
    if (before && before.version > next.seen) {
      const change = await changeOf(tx, before.version)
      const names = change ? await namesFor(tx, view, actor, [change.actor]) : new Map<string, string>()
      const said = (id: ElementId, planned: string | undefined) =>
        [view.element(id)?.title, planned].filter(Boolean).join(' ')
      return {
        refused: 'changed meanwhile',
        seen: view.number,
        conflicts: [
          {
            element: element.id,
            title: element.title,
            field: 'next',
            theirs: said(before.body, before.planned),
            mine: said(body.id, next.planned),
            by: (change && names.get(change.actor)) ?? '',
            at: change?.recordedAt.toISOString() ?? '',
          },
        ],
      }
    }
    const { id: _id, version: _version, ...kept } = before ?? {}
    return recordChange(tx, actor, {
      reason: next.reason,
      effectiveOn: copenhagenDate(tx.at),
      edits: [
        {
          edit: 'put treatment',
          id: before?.id ?? (randomUUID() as TreatmentId),
          content: {
            ...kept,
            element: element.id,
            body: body.id,
            ...(next.planned ? { planned: next.planned } : { planned: undefined }),
          },
          ...(before ? { expected: before.version } : {}),
        },
      ],
    })
  })
}
