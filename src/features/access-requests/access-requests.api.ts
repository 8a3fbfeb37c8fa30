import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { accessRequestInput } from '../../domain/access/access-request.ts'
import { coveredSorts } from '../../domain/access/covered.ts'
import { marks } from '../../domain/access/mark.ts'
import { may } from '../../domain/access/may.ts'
import { date, openness, uuid } from '../../domain/chain/kinds/fields.ts'
import type { AccessRequestId } from '../../domain/ids.ts'
import { accessRequestsRoom } from '../../messages/rooms/access-requests.ts'
import { inRoom } from '../../messages/room.ts'
import { done } from '../../request/api/answer.ts'
import { pageOfAll, pageOf, pageQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import { reading } from '../../request/reading.ts'
import { makeRequest } from './make-request.ts'
import { requestData } from './request-data.ts'
import { type ShownRequest, seenRequests } from './seen-requests.ts'

const requestId = uuid<AccessRequestId>()
const requestShape = accessRequestInput
  .extend({ id: requestId, answerBy: date, answeredOn: date.optional() })
  .meta({ id: 'AccessRequest' })
const coveredShape = z
  .object({
    sort: z.enum(coveredSorts),
    on: date,
    title: z.string(),
    address: z.string().optional().describe('The page that it stands on.'),
    text: z.string(),
    openness,
    why: z.string().optional().describe('Why it is closed.'),
    mark: z.enum(marks).describe('Internal, or shared with others.'),
    decides: z.string().describe('Who decides whether it is handed out, in the language asked for.'),
  })
  .meta({ id: 'Covered' })

const asSent = ({ aboutName: _name, ...request }: ShownRequest): z.output<typeof requestShape> => request

/** Requests for access to documents: what each covers of what the asker sees, and who decides. */
export function accessRequestsApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/access-requests',
    id: 'listAccessRequests',
    tag: 'Access',
    summary: 'The requests for access to documents, the newest first.',
    query: z.strictObject(pageQuery),
    sends: pageOf(requestShape),
    problems: ['forbidden'],
    run: async (asked) => {
      if (!may(asked.actor, 'collect for access requests')) return problem('forbidden')
      const all = await reading(asked.db, asked.actor, (view, tx) => seenRequests(tx, view))
      const page = pageOfAll(asked, all, ({ id }) => id)
      return 'items' in page ? done({ items: page.items.map(asSent), next: page.next }) : page
    },
  })

  operation(api, {
    method: 'POST',
    path: '/access-requests',
    id: 'addAccessRequest',
    tag: 'Access',
    summary: 'Writes a request for access down: its case number, when it came, and what it asks about.',
    description:
      'Who asked is a person’s own business and stands in the records system. A request asks about an element, about words, or both; a period narrows it.',
    body: accessRequestInput,
    example: { reference: '27/1234', receivedOn: '2027-03-01', words: 'svømmehal' },
    sends: z.object({ id: requestId }),
    status: 201,
    problems: ['forbidden', 'invalid'],
    run: async ({ db, actor, body, today, language }) => {
      const made = await makeRequest(db, actor, body, today)
      if ('id' in made) return done({ id: made.id })
      if (made.refused === 'not allowed') return problem('forbidden')
      const { problems } = inRoom(accessRequestsRoom, language).accessRequests
      return problem('invalid', { detail: problems[made.refused] })
    },
  })

  operation(api, {
    method: 'GET',
    path: '/access-requests/:id',
    id: 'getAccessRequest',
    tag: 'Access',
    summary: 'A request with all that it covers, of what the asker sees.',
    params: z.object({ id: requestId }),
    sends: requestShape.extend({ covered: z.array(coveredShape) }),
    problems: ['forbidden', 'not-found'],
    run: ({ db, actor, params, today, texts }) =>
      reading(db, actor, async (view, tx) => {
        if (!may(actor, 'collect for access requests')) return problem('forbidden')
        const found = await requestData(tx, view, actor, { id: params.id, today, t: texts })
        return found ? done({ ...asSent(found.request), covered: [...found.covered] }) : problem('not-found')
      }),
  })
}
