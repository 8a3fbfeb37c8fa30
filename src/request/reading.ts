import type { Actor } from '../domain/access/actor.ts'
import type { ChainView } from '../domain/chain/chain-view.ts'
import { currentChain } from '../store/chain-cache.ts'
import { type Database, inMunicipality, type Tx } from '../store/transaction.ts'

/** The chain as this actor sees it now. */
export const viewFor = (db: Database, actor: Actor): Promise<ChainView> =>
  inMunicipality(db, actor.municipality, async (tx) => (await currentChain(tx)).seenBy(actor))

/** Reads with the actor's view of the chain, in one transaction. */
export const reading = <Result>(
  db: Database,
  actor: Actor,
  steps: (view: ChainView, tx: Tx) => Promise<Result>,
): Promise<Result> =>
  inMunicipality(db, actor.municipality, async (tx) => steps((await currentChain(tx)).seenBy(actor), tx))
