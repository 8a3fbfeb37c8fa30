import type { IsoDate } from '../domain/calendar/dates.ts'
import { Chain } from '../domain/chain/chain.ts'
import type { ChangeNumber } from '../domain/ids.ts'
import { currentChain, keepsToItself, nameInMemory } from './chain-cache.ts'
import { chainDelta } from './chain-delta.ts'
import { chainOnDate } from './chain-on-date.ts'
import { opennessNow } from './openness-now.ts'
import type { Tx } from './transaction.ts'

/** A moment to look back at: the changes recorded so far, and by them the chain as it stood on a date when one is named (R79). */
export type PastMoment = Readonly<{ recorded?: ChangeNumber | undefined; on?: IsoDate | undefined }>

type Remembered = { base: Chain; shown: Chain; openAsAt: ChangeNumber }
const remembered = new Map<string, Remembered>()
// Somebody who pages through a list, or moves along the dates of a picture, asks for the same few again and again.
const mostRemembered = 12

/**
 * The chain as it stood: right after a change, on a date, or on a date as it was known after a change. What has been
 * closed since is left out (R48), so nobody sees more by looking back.
 */
export async function pastChain(tx: Tx, moment: PastMoment): Promise<Chain> {
  const current = await currentChain(tx)
  const recorded = Math.min(moment.recorded ?? current.number, current.number) as ChangeNumber
  if (recorded === current.number && moment.on === undefined) return current
  const key = `${nameInMemory(tx)} ${recorded} ${moment.on ?? ''}`
  let past = remembered.get(key)
  if (past?.openAsAt !== current.number) {
    const base = past?.base ?? (await load(tx, recorded, moment.on))
    past = { base, shown: base.asOpenAs(await opennessNow(tx, current)), openAsAt: current.number }
  }
  if (!keepsToItself(tx)) remember(key, past)
  return past.shown
}

const load = async (tx: Tx, recorded: ChangeNumber, on: IsoDate | undefined): Promise<Chain> =>
  on === undefined
    ? new Chain(tx.municipality, 0 as ChangeNumber).forward(await chainDelta(tx, 0 as ChangeNumber, recorded))
    : chainOnDate(tx, on, recorded)

function remember(key: string, past: Remembered): void {
  remembered.delete(key)
  remembered.set(key, past)
  const [oldest] = remembered.keys()
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
}

/** The chain as it stood on a date, by all that is known today. */
export const chainAsOf = (tx: Tx, on: IsoDate): Promise<Chain> => pastChain(tx, { on })
