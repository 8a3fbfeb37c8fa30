import {
  type AccessRequestInput,
  type AccessRequestProblem,
  accessRequestProblem,
} from '../../domain/access/access-request.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { AccessRequestId } from '../../domain/ids.ts'
import { reading } from '../../request/reading.ts'
import { addAccessRequest, answerAccessRequest } from '../../store/access-requests.ts'
import type { Database } from '../../store/transaction.ts'
import { seenRequest } from './seen-requests.ts'

/** Why a request was not written down. */
export type MakingRefusal = Readonly<{ refused: AccessRequestProblem | 'unknown element' | 'not allowed' }>

/** Writes a request for access down, about something that is seen. */
export async function makeRequest(
  db: Database,
  actor: Actor,
  input: AccessRequestInput,
  today: IsoDate,
): Promise<Readonly<{ id: AccessRequestId }> | MakingRefusal> {
  return reading(db, actor, async (view, tx) => {
    if (!may(actor, 'collect for access requests')) return { refused: 'not allowed' }
    const problem = accessRequestProblem(input, today)
    if (problem) return { refused: problem }
    if (input.about && !view.element(input.about)) return { refused: 'unknown element' }
    return { id: await addAccessRequest(tx, actor, input) }
  })
}

/** Writes down that a request was answered today. */
export async function markAnswered(
  db: Database,
  actor: Actor,
  id: string,
  today: IsoDate,
): Promise<'done' | 'unknown' | 'not allowed'> {
  return reading(db, actor, async (view, tx) => {
    if (!may(actor, 'collect for access requests')) return 'not allowed'
    const request = await seenRequest(tx, view, id)
    if (!request) return 'unknown'
    await answerAccessRequest(tx, request.id, today)
    return 'done'
  })
}
