import { sql } from 'kysely'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { Chain } from '../domain/chain/chain.ts'
import { chainAsOf } from './chain-as-of.ts'
import type { Tx } from './transaction.ts'

const most = 24
const held = new Map<string, Chain>()

/**
 * The chain as of a date, remembered until something is written: a change of today may take effect on an earlier date,
 * so what is held is known by the number of the last change too.
 */
export async function heldChainAsOf(tx: Tx, date: IsoDate): Promise<Chain> {
  const { rows } = await sql<{ last_change: number }>`
    select last_change from municipality where id = ${tx.municipality}`.execute(tx)
  const key = `${tx.municipality} ${date} ${rows[0]?.last_change}`
  const known = held.get(key)
  if (known) return known
  const chain = await chainAsOf(tx, date)
  const oldest = held.keys().next()
  if (held.size >= most && !oldest.done) held.delete(oldest.value)
  held.set(key, chain)
  return chain
}
