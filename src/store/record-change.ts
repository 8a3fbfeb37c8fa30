import { randomUUID } from 'node:crypto'
import type { Actor } from '../domain/access/actor.ts'
import { checkCircles } from '../domain/access/check-circles.ts'
import { copenhagenDate } from '../domain/calendar/dates.ts'
import type { Chain } from '../domain/chain/chain.ts'
import { ChainAfter } from '../domain/chain/chain-after.ts'
import type { ChainView } from '../domain/chain/chain-view.ts'
import { checkEdits } from '../domain/chain/check-edits.ts'
import { completeEdits } from '../domain/chain/complete-edits.ts'
import type { ChangeDraft, ChangeRefusal } from '../domain/chain/edit.ts'
import type { ChangeNumber } from '../domain/ids.ts'
import { keepToItself, lockedChain, readChain } from './chain-cache.ts'
import { digestOfLines, endLineOf, lineOf, sealFields } from './digests.ts'
import { fieldsOfRow, rowsOfEdit } from './rows-of-edits.ts'
import { type Database, inMunicipality, type Tx } from './transaction.ts'
import { type SealedChange, writeChange } from './write-change.ts'

/** Ends the transaction of a change that is refused; `writing` turns it into an answer. */
export class ChangeRefused extends Error {
  readonly refusal: ChangeRefusal
  constructor(refusal: ChangeRefusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

/** Runs the steps of a writing use case in one transaction. A refused change rolls back and comes back as its refusal. */
export async function writing<Result>(
  db: Database,
  actor: Actor,
  steps: (tx: Tx) => Promise<Result>,
): Promise<Result | ChangeRefusal> {
  try {
    return await inMunicipality(db, actor.municipality, steps)
  } catch (error) {
    if (error instanceof ChangeRefused) return error.refusal
    throw error
  }
}

/** A change that has been recorded: its number is the version of all it wrote. */
export type RecordedChange = Readonly<{ recorded: ChangeNumber }>

/**
 * The one write path: checks the edits against the chain, and writes the change with its versions, number and hash in one
 * statement, under the municipality's row lock, so numbers are gap-free in commit order. Who edits takes the lock before
 * checking. Who gives a status doesn't: it is checked against what was read, and again only if the chain was edited since.
 */
export async function recordChange(tx: Tx, actor: Actor, draft: ChangeDraft): Promise<RecordedChange> {
  const isStatuses = draft.edits.every((edit) => edit.edit === 'add status')
  const recorded =
    (isStatuses ? await write(tx, actor, draft, isStatuses, await readChain(tx)) : undefined) ??
    (await write(tx, actor, draft, isStatuses, await lockedChain(tx)))
  if (recorded === undefined) throw new Error('the chain was edited while it was locked')
  keepToItself(tx)
  return { recorded }
}

const write = (
  tx: Tx,
  actor: Actor,
  draft: ChangeDraft,
  isStatuses: boolean,
  chain: Chain,
): Promise<ChangeNumber | undefined> => {
  const seen = chain.seenBy(actor)
  const sealed = chain.asked((whole) => {
    const refusal =
      checkEdits(whole, draft, copenhagenDate(tx.at), seen) ??
      checkCircles(actor, { whole, seen, after: new ChainAfter(whole, draft.edits) }, draft.edits)
    if (refusal) throw new ChangeRefused(refusal)
    return sealChange(tx, actor, draft, whole)
  })
  return writeChange(tx, { ...sealed, isStatuses, checkedAt: chain.number })
}

/** The rows of a change that holds, each with a salted digest per field, and the digest of them all. */
function sealChange(
  tx: Tx,
  actor: Actor,
  draft: ChangeDraft,
  whole: ChainView,
): Omit<SealedChange, 'isStatuses' | 'checkedAt'> {
  const id = randomUUID()
  const columns = {
    recorded_at: tx.at.toISOString(),
    effective_on: draft.effectiveOn,
    actor: actor.person,
    on_behalf_of: draft.onBehalfOf,
    reason: draft.reason,
    decision_id: draft.decision,
  }
  const meta = sealFields(columns)
  const written = completeEdits(whole, draft.edits).map((edit) => rowsOfEdit(edit, whole, draft.effectiveOn))
  const rows = written
    .flatMap(({ row }) => row ?? [])
    .map((row) => ({ row, ...sealFields(fieldsOfRow(row.table, row.columns, row.element)) }))
  const endings = written.flatMap(({ ending }) => ending ?? [])
  const digest = digestOfLines([
    lineOf('change', id, meta.digests),
    ...endings.map(({ table, key, version }) => endLineOf(table, key, version)),
    ...rows.map(({ row, digests }) => lineOf(row.table, row.key, digests)),
  ])
  return { id, columns: { ...columns, ...meta }, digest, rows, endings }
}
