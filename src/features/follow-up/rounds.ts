import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { mayRunRounds } from '../../domain/access/may.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { ChangeRefusal } from '../../domain/chain/edit.ts'
import type { RoundContent } from '../../domain/follow-up/round.ts'
import type { RoundId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import type { Database } from '../../store/transaction.ts'

type Refusal = ChangeRefusal | Readonly<{ refused: 'not allowed' }>

/** Opens a round (opfølgningsrunde). */
export async function openRound(
  db: Database,
  actor: Actor,
  content: RoundContent,
): Promise<(RecordedChange & Readonly<{ id: RoundId }>) | Refusal> {
  if (!mayRunRounds(actor)) return { refused: 'not allowed' }
  const id = randomUUID() as RoundId
  const answer = await writing(db, actor, (tx) =>
    recordChange(tx, actor, {
      reason: `${content.title} åbnet`,
      effectiveOn: copenhagenDate(tx.at),
      edits: [{ edit: 'put round', id, content }],
    }),
  )
  return 'recorded' in answer ? { ...answer, id } : answer
}

/** Closes a round; from then on it stays as it is (R27). */
export async function closeRound(db: Database, actor: Actor, id: RoundId): Promise<RecordedChange | Refusal> {
  if (!mayRunRounds(actor)) return { refused: 'not allowed' }
  return writing<RecordedChange | Refusal>(db, actor, async (tx) => {
    const round = (await currentChain(tx)).seenBy(actor).round(id)
    if (!round || round.closedOn) return { refused: 'round is closed' }
    const { id: _id, version, ...content } = round
    const today = copenhagenDate(tx.at)
    return recordChange(tx, actor, {
      reason: `${round.title} lukket`,
      effectiveOn: today,
      edits: [{ edit: 'put round', id, content: { ...content, closedOn: today }, expected: version }],
    })
  })
}
