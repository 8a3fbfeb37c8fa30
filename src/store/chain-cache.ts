import { sql } from 'kysely'
import { Chain } from '../domain/chain/chain.ts'
import type { ChangeNumber, MunicipalityId } from '../domain/ids.ts'
import { chainDelta } from './chain-delta.ts'
import type { Tx } from './transaction.ts'

/** The chains held in memory, one per municipality; a deployment with very many would bound this. */
const held = new Map<MunicipalityId, Chain>()

const written = new WeakSet<Tx>()

/** What a transaction last read after a change of its own. Undoing a part brings the number down, and each change reads before it writes. */
const own = new WeakMap<Tx, Chain>()

/** Keeps what a transaction reads after its own change to itself: until it commits, others must not see it. */
export const keepToItself = (tx: Tx): unknown => written.add(tx)

/** True when a transaction has written, so that what it reads is nobody else's yet. */
export const keepsToItself = (tx: Tx): boolean => written.has(tx)

/**
 * The chain of the entered municipality as this transaction sees it. Every read asks for the number of the last change
 * first, so no process shows what is stale; only what came since is loaded.
 */
export async function currentChain(tx: Tx): Promise<Chain> {
  const { rows } = await sql<{ last_change: ChangeNumber }>`
    select last_change from municipality where id = ${tx.municipality}`.execute(tx)
  const number = rows[0]?.last_change
  if (number === undefined) throw new Error('the municipality does not exist')
  const mine = own.get(tx)
  const known = mine && mine.number <= number ? mine : held.get(tx.municipality)
  if (known?.number === number) return known
  // A transaction that began before another's commit may be behind what is held: it loads its own and keeps it out.
  const base = known && known.number < number ? known : new Chain(tx.municipality, 0 as ChangeNumber)
  const chain = base.forward(await chainDelta(tx, base.number, number))
  const newest = held.get(tx.municipality)
  if (written.has(tx)) own.set(tx, chain)
  else if (!newest || newest.number < number) held.set(tx.municipality, chain)
  return chain
}

/** Forgets what is held, as a new process would: for measuring cold loads and after a municipality is replaced. */
export const forgetChain = (municipality: MunicipalityId): boolean => held.delete(municipality)
