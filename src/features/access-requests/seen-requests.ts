import { type AccessRequest, answerBy } from '../../domain/access/access-request.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import type { AccessRequestId } from '../../domain/ids.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { accessRequestOf, accessRequests } from '../../store/access-requests.ts'
import type { Tx } from '../../store/transaction.ts'

/** A request as its page shows it: what it asks about by name, and by when it is to be answered. */
export type ShownRequest = AccessRequest & Readonly<{ aboutName: string | undefined; answerBy: IsoDate }>

/** The requests that somebody may see: one about something that they don't see is not there for them, like the thing itself. */
export const seenRequests = async (tx: Tx, view: ChainView): Promise<readonly ShownRequest[]> =>
  (await accessRequests(tx)).flatMap((request) => shown(view, request) ?? [])

/** One request, if it is there for this view. */
export async function seenRequest(tx: Tx, view: ChainView, id: string): Promise<ShownRequest | undefined> {
  const request = isUuid(id) ? await accessRequestOf(tx, id as AccessRequestId) : undefined
  return request && shown(view, request)
}

function shown(view: ChainView, request: AccessRequest): ShownRequest | undefined {
  const about = request.about && view.element(request.about)
  if (request.about && !about) return undefined
  return { ...request, aboutName: about && nameOf(about), answerBy: answerBy(request) }
}
