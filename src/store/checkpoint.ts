import { sql } from 'kysely'
import { z } from 'zod'
import { accessStart } from './access-log.ts'
import type { Tx } from './transaction.ts'

const end = z.object({ number: z.number().int().min(0), hash: z.string() }).readonly()

/**
 * Where the two hash chains of a municipality had come to at a moment (kontrolpunkt). Kept elsewhere, it shows when somebody with the
 * database in hand has cut off the end of a chain, or made a whole chain anew.
 */
export const checkpointShape = z
  .object({ municipality: z.number().int(), at: z.iso.datetime(), changes: end, access: end })
  .readonly()
/** A checkpoint of one municipality. */
export type Checkpoint = z.output<typeof checkpointShape>

/** What a chain is called in a checkpoint: the changes, or the access log. */
export type CheckedChain = 'changes' | 'access'

/** The first of what a checkpoint has seen that is no longer as it was: it lies after `after` and not after `upTo`. */
export type Misfit = Readonly<{ chain: CheckedChain; after: number; upTo: number }>

/** The checkpoint of the entered municipality as it is now. */
export async function checkpointNow(tx: Tx): Promise<Checkpoint> {
  const { rows } = await sql<{ last_change: number; last_hash: string; number: number; hash: string }>`
    select m.last_change, m.last_hash, coalesce(e.number, 0) as number, coalesce(e.hash, '') as hash
    from municipality m left join access_end e on e.municipality_id = ${tx.municipality}
    where m.id = ${tx.municipality}`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the municipality does not exist')
  return {
    municipality: tx.municipality,
    at: tx.at.toISOString(),
    changes: { number: row.last_change, hash: row.last_hash },
    access: { number: row.number, hash: row.hash },
  }
}

/**
 * The checkpoints that are older than what is kept of the access log: its beginning has been cut off since, so that they say nothing about
 * it any more. They still count for the changes.
 */
export async function olderThanKept(
  tx: Tx,
  checkpoints: readonly Checkpoint[],
): Promise<readonly Checkpoint[]> {
  const { number } = await accessStart(tx)
  return checkpoints.filter((one) => one.municipality === tx.municipality && one.access.number < number)
}

/** Holds the chains, which are whole in themselves, against checkpoints that were taken before; says what was changed first. */
export async function firstMisfit(tx: Tx, checkpoints: readonly Checkpoint[]): Promise<Misfit | undefined> {
  const own = checkpoints.filter(({ municipality }) => municipality === tx.municipality)
  const start = await accessStart(tx)
  for (const chain of ['changes', 'access'] as const) {
    let after = 0
    for (const { number, hash } of own.map((one) => one[chain]).toSorted((a, b) => a.number - b.number)) {
      const isCutOff = chain === 'access' && number < start.number
      const isStart = chain === 'access' && number === start.number
      const there = isStart ? start.hash : await hashAt(tx, chain, number)
      if (number > 0 && !isCutOff && there !== hash) return { chain, after, upTo: number }
      after = number
    }
  }
  return undefined
}

async function hashAt(tx: Tx, chain: CheckedChain, number: number): Promise<string | undefined> {
  const table = chain === 'changes' ? 'change' : 'access_entry'
  const { rows } = await sql<{ hash: string }>`
    select hash from ${sql.table(table)} where municipality_id = ${tx.municipality} and number = ${number}`.execute(
    tx,
  )
  return rows[0]?.hash
}
