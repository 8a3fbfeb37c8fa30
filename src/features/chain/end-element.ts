import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Edit } from '../../domain/chain/edit.ts'
import type { Element } from '../../domain/chain/element.ts'
import { hangsOn, naming } from '../../domain/chain/hangs-on.ts'
import type { ChangeNumber, ElementId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import type { Database } from '../../store/transaction.ts'
import type { SaveRefusal } from './save-element.ts'

/**
 * Ends an element with its links; it stays in the history and in every date before. What names it (items whose responsible
 * it is) can be handed over to another of its kind in the same change, so that nothing is left without.
 */
export async function endElement(
  db: Database,
  actor: Actor,
  input: Readonly<{
    id: ElementId
    expected: ChangeNumber
    reason: string
    handOverTo?: ElementId | undefined
    /** An adopted item that was recorded by mistake (R24). */
    isEntryError?: boolean
  }>,
): Promise<RecordedChange | SaveRefusal> {
  return writing<RecordedChange | SaveRefusal>(db, actor, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    const element = view.element(input.id)
    if (!element) return { refused: 'unknown element', element: input.id }
    if (!may(actor, 'plan')) return { refused: 'not allowed' }
    const heir = input.handOverTo
    if (heir !== undefined && !mayTakeOver(view, element, heir))
      return { refused: 'unknown element', element: heir }
    return recordChange(tx, actor, {
      reason: input.reason,
      effectiveOn: copenhagenDate(tx.at),
      edits: [
        ...(heir ? handedOver(view, element, heir) : []),
        {
          edit: 'end element',
          id: element.id,
          expected: input.expected,
          ...(input.isEntryError ? { isEntryError: true } : {}),
        },
      ],
    })
  })
}

/** True for another of the same kind that doesn't itself lie under what ends. */
export const mayTakeOver = (view: ChainView, element: Element, heir: ElementId): boolean =>
  heir !== element.id &&
  view.element(heir)?.kind === element.kind &&
  !hangsOn(view, element).namedBy.some((one) => one.element.id === heir)

const handedOver = (view: ChainView, element: Element, heir: ElementId): readonly Edit[] =>
  hangsOn(view, element).namedBy.map(
    ({ element: other, fields }) =>
      ({
        edit: 'revise element',
        id: other.id,
        kind: other.kind,
        content: naming(other, fields, element.id, heir),
        expected: other.version,
      }) as unknown as Edit,
  )
