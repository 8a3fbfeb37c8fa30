import type { Actor } from '../../domain/access/actor.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { AccessRequestsTexts } from '../../messages/rooms/access-requests.ts'
import type { Tx } from '../../store/transaction.ts'
import { collectCovered } from './collect-covered.ts'
import { type ShownRequest, seenRequest } from './seen-requests.ts'
import { type ShownCovered, shownCovered } from './shown-covered.ts'

/** A request with all that it covers. */
export type RequestData = Readonly<{ request: ShownRequest; covered: readonly ShownCovered[] }>

/** A request with all that it covers of what the asker sees; nothing for one that isn't there for them. */
export async function requestData(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  asked: Readonly<{ id: string; today: IsoDate; t: AccessRequestsTexts }>,
): Promise<RequestData | undefined> {
  const request = await seenRequest(tx, view, asked.id)
  if (!request) return undefined
  const all = await collectCovered(tx, view, actor, request, asked.today)
  return { request, covered: shownCovered(view, all, asked.t) }
}
