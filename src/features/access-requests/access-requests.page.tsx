import { data, Link } from 'react-router'
import { Empty, PageHead, TableScroll } from '../../design/page.tsx'
import { Icon } from '../../design/symbols.tsx'
import { may } from '../../domain/access/may.ts'
import { accessRequestsRoom } from '../../messages/rooms/access-requests.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/access-requests.page'
import { RequestState, useScope } from './request-state.tsx'
import { type ShownRequest, seenRequests } from './seen-requests.ts'

/** The requests for access, the newest first. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  if (!may(actor, 'collect for access requests')) throw data(null, { status: 403 })
  return reading(db, actor, async (view, tx) => ({ requests: await seenRequests(tx, view), today }))
}

export default function AccessRequestsPage({ loaderData }: Route.ComponentProps) {
  const { t, format } = useTexts(accessRequestsRoom)
  const { requests, today } = loaderData
  const words = t.accessRequests
  return (
    <>
      <title>{`${words.title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: t.foundation.title, to: '/grundlag' }]}
        title={words.title}
        meta={words.lead}
      >
        <Link className="button button--primary" to="/aktindsigt/ny">
          <Icon name="plus" />
          {words.make}
        </Link>
      </PageHead>
      {requests.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneText}</p>
        </Empty>
      ) : (
        <TableScroll label={words.title}>
          <table className="table table--stack mt-4">
            <thead>
              <tr>
                <th scope="col">{words.reference}</th>
                <th scope="col">{words.asks}</th>
                <th scope="col">{words.receivedOn}</th>
                <th scope="col">{words.answerBy}</th>
              </tr>
            </thead>
            <tbody>
              {requests.map((request) => (
                <tr key={request.id}>
                  <th scope="row">
                    <Link to={`/aktindsigt/${request.id}`}>{request.reference}</Link>
                  </th>
                  <td data-label={words.asks} className="full">
                    <Scope request={request} />
                  </td>
                  <td data-label={words.receivedOn}>{format.date(request.receivedOn)}</td>
                  <td data-label={words.answerBy}>
                    <RequestState request={request} today={today} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </>
  )
}

function Scope({ request }: { request: ShownRequest }) {
  return useScope(request)
}
