import { withheldDocuments } from '../domain/access/documents.ts'
import { isOpenTo, sightKey } from '../domain/access/sight.ts'
import type { Chain } from '../domain/chain/chain.ts'
import type { ChainView } from '../domain/chain/chain-view.ts'
import type { DecisionId, DocumentId, ElementId } from '../domain/ids.ts'
import { readChain } from './chain-cache.ts'
import { opennessNow } from './openness-now.ts'
import type { Tx } from './transaction.ts'

/** What somebody doesn't see, for what is kept outside the chain: its history and its documents. */
export type Hidden = Readonly<{ elements: readonly ElementId[]; decisions: readonly DecisionId[] }>

/** The elements, standing and ended, and the decisions that this view doesn't have though they are there. */
export async function hiddenFrom(tx: Tx, view: ChainView): Promise<Hidden> {
  const chain = await readChain(tx)
  const { ended } = await opennessNow(tx, chain)
  const standing = standingHidden(chain, view)
  const gone = [...ended].flatMap(([id, secrecy]) => (isOpenTo(secrecy, view.sight) ? [] : [id]))
  return { ...standing, elements: [...standing.elements, ...gone] }
}

const standingHidden = (chain: Chain, view: ChainView): Hidden =>
  chain.judgedBy(
    ({ parts }) => ({
      elements: [...parts.elements.keys()].filter((id) => !view.parts.elements.has(id)),
      decisions: [...parts.decisions.keys()].filter((id) => !view.parts.decisions.has(id)),
    }),
    `hidden from ${sightKey(view.sight)}`,
  )

/** The documents that a view may not see because of what was read there. */
export async function withheldFrom(tx: Tx, view: ChainView): Promise<ReadonlySet<DocumentId>> {
  const chain = await readChain(tx)
  return chain.judgedBy((whole) => withheldDocuments(whole, view), `withheld from ${sightKey(view.sight)}`)
}
