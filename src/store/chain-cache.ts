import { sql } from 'kysely'
import { Chain } from '../domain/chain/chain.ts'
import type { ChangeNumber, MunicipalityId } from '../domain/ids.ts'
import { chainDelta } from './chain-delta.ts'
import type { Tx } from './transaction.ts'

/**
 * The chains held in memory, one per municipality; a deployment with very many would bound this. A municipality that was
 * deleted and is back under its number is another incarnation: nothing that is held of the one before is used.
 */
const held = new Map<MunicipalityId, Readonly<{ incarnation: string; chain: Chain }>>()

/** What bringing chains forward has cost since the process began: loaded from the first change on, or only what came since. */
const loads = { cold: 0, deltas: 0 }

/** How many chains this process holds, and what it took. */
export const chainCacheFigures = (): Readonly<{ held: number; cold: number; deltas: number }> => ({
  held: held.size,
  ...loads,
})

/** What each transaction has read last. After a change of its own it is nobody else's until it commits. */
const read = new WeakMap<Tx, Chain>()
const written = new WeakSet<Tx>()

/** Which incarnation of its municipality each transaction has met. */
const met = new WeakMap<Tx, string>()

/** What names the municipality of a transaction that has read its chain, in whatever is kept in memory about it: another for each incarnation. */
export const nameInMemory = (tx: Tx): string => `${tx.municipality} ${met.get(tx) ?? ''}`

/** Keeps what a transaction reads after its own change to itself: until it commits, others must not see it. */
export const keepToItself = (tx: Tx): unknown => written.add(tx)

/** True when a transaction has written, so that what it reads is nobody else's yet. */
export const keepsToItself = (tx: Tx): boolean => written.has(tx)

/**
 * The chain of the entered municipality as this transaction sees it. Every read asks for the number of the last change
 * first, so no process shows what is stale; only what came since is loaded.
 */
export const currentChain = (tx: Tx): Promise<Chain> => load(tx, sql``)

/**
 * The same, with the municipality locked until the transaction ends: whoever edits waits for who edits already. The key
 * stays free: a row that refers to the municipality has been written by many before they come here, and `for update`
 * would have them wait for each other.
 */
export const lockedChain = (tx: Tx): Promise<Chain> => load(tx, sql`for no key update`)

/** What this transaction has read before it wrote anything, else the current chain: for what is held against it when it is written. */
export const readChain = async (tx: Tx): Promise<Chain> =>
  (written.has(tx) ? undefined : read.get(tx)) ?? currentChain(tx)

async function load(tx: Tx, locking: ReturnType<typeof sql>): Promise<Chain> {
  const { rows } = await sql<{ last_change: ChangeNumber; last_edit: ChangeNumber; incarnation: string }>`
    select last_change, last_edit, incarnation from municipality where id = ${tx.municipality} ${locking}`.execute(
    tx,
  )
  const head = rows[0]
  if (!head) throw new Error('the municipality does not exist')
  const { incarnation } = head
  met.set(tx, incarnation)
  const chain = await bringTo(tx, head.last_change, head.last_edit)
  read.set(tx, chain)
  const newest = heldFor(tx)
  if (!written.has(tx) && (!newest || newest.number < chain.number))
    held.set(tx.municipality, { incarnation, chain })
  return chain
}

/** The chain that is held of this incarnation. */
function heldFor(tx: Tx): Chain | undefined {
  const found = held.get(tx.municipality)
  return found?.incarnation === met.get(tx) ? found?.chain : undefined
}

async function bringTo(tx: Tx, number: ChangeNumber, edited: ChangeNumber): Promise<Chain> {
  // Undoing a part of a transaction brings the number down; each change reads before it writes, so what was undone is left here.
  const own = written.has(tx) ? read.get(tx) : undefined
  const known = own && own.number <= number ? own : heldFor(tx)
  if (known?.number === number) return known
  // A transaction that began before another's commit may be behind what is held: it loads its own and keeps it out.
  const base = known && known.number < number ? known : new Chain(tx.municipality, 0 as ChangeNumber)
  loads[base.number === 0 ? 'cold' : 'deltas'] += 1
  return base.forward(await chainDelta(tx, base.number, number, edited))
}

/** Forgets what is held, as a new process would: for measuring cold loads. */
export const forgetChain = (municipality: MunicipalityId): boolean => held.delete(municipality)
