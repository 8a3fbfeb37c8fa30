import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { responsibleFor } from '../../domain/chain/responsible-for.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { ChangeRefusal } from '../../domain/chain/edit.ts'
import { publicSummaryInput } from '../../domain/follow-up/public-summary.ts'
import type { ElementId, PublicSummaryId, StatusId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import { statusOf } from '../../store/statuses.ts'
import type { Database } from '../../store/transaction.ts'

/** Words for council and public, with the status they belong to. */
export type WordsToApprove = Readonly<{ status: StatusId; text: string }>

type Refusal = ChangeRefusal | Readonly<{ refused: 'not allowed' }>

/**
 * The leader approves the words that council and public read of one or several statuses (R84). The statuses stay as they are, so
 * it can be done after the round has closed (R27); approving again puts new words in place of the old.
 */
export async function approveWords(
  db: Database,
  actor: Actor,
  words: readonly WordsToApprove[],
  holdsNoCpr = false,
): Promise<RecordedChange | Refusal> {
  return writing<RecordedChange | Refusal>(db, actor, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    let leader: ElementId | undefined
    const edits = []
    for (const { status: id, text } of words) {
      const known = await statusOf(tx, view, id)
      const element = known && view.element(known.status.element)
      if (!element || !may(actor, 'approve words of', { view, element })) return { refused: 'not allowed' }
      leader = responsibleFor(element)
      edits.push({
        edit: 'approve summary' as const,
        id: randomUUID() as PublicSummaryId,
        status: id,
        text: publicSummaryInput.parse(text),
      })
    }
    // Somebody who approves for one leader is shown with that leader (R88); for several, each status says whose it is.
    const isForOther = leader !== undefined && edits.length === 1 && !actor.positions.includes(leader)
    return recordChange(tx, actor, {
      reason: 'Offentlig tekst godkendt',
      effectiveOn: copenhagenDate(tx.at),
      ...(isForOther ? { onBehalfOf: leader } : {}),
      holdsNoCpr,
      edits,
    })
  })
}
