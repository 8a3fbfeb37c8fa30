import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { copenhagenDate, type IsoDate } from '../../domain/calendar/dates.ts'
import type { ChangeRefusal } from '../../domain/chain/edit.ts'
import type { Round, RoundContent } from '../../domain/follow-up/round.ts'
import type { ChangeNumber, ElementId, RoundId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import type { Database, Tx } from '../../store/transaction.ts'

type Refusal = ChangeRefusal | Readonly<{ refused: 'not allowed' }>

/** Opens a round (opfølgningsrunde). */
export async function openRound(
  db: Database,
  actor: Actor,
  content: RoundContent,
): Promise<(RecordedChange & Readonly<{ id: RoundId }>) | Refusal> {
  if (!may(actor, 'run rounds')) return { refused: 'not allowed' }
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

/** Moves the date that answers are due, with the reason in the history (R30). `expected` is the version that the writer saw. */
export const moveDue = (
  db: Database,
  actor: Actor,
  id: RoundId,
  dueOn: IsoDate,
  reason: string,
  expected?: ChangeNumber,
): Promise<RecordedChange | Refusal> =>
  changeRound(db, actor, id, (round) =>
    expected !== undefined && round.version !== expected
      ? { refused: 'stale', element: id as string as ElementId }
      : { content: { dueOn }, reason: `Svarfrist for ${round.title} flyttet: ${reason}` },
  )

/** Closes a round; from then on it stays as it is (R27). What lacks explanation or is not reported blocks nothing (R28, R29). */
export const closeRound = (db: Database, actor: Actor, id: RoundId): Promise<RecordedChange | Refusal> =>
  changeRound(db, actor, id, (round, tx) => ({
    content: { closedOn: copenhagenDate(tx.at) },
    reason: `${round.title} lukket`,
  }))

async function changeRound(
  db: Database,
  actor: Actor,
  id: RoundId,
  change: (round: Round, tx: Tx) => Readonly<{ content: Partial<RoundContent>; reason: string }> | Refusal,
): Promise<RecordedChange | Refusal> {
  if (!may(actor, 'run rounds')) return { refused: 'not allowed' }
  return writing<RecordedChange | Refusal>(db, actor, async (tx) => {
    const round = (await currentChain(tx)).seenBy(actor).round(id)
    if (!round || round.closedOn) return { refused: 'round is closed' }
    const { id: _id, version, ...before } = round
    const changed = change(round, tx)
    if ('refused' in changed) return changed
    const { content, reason } = changed
    return recordChange(tx, actor, {
      reason,
      effectiveOn: copenhagenDate(tx.at),
      edits: [{ edit: 'put round', id, content: { ...before, ...content }, expected: version }],
    })
  })
}
