import { Link } from 'react-router'
import { Empty, PageHead, TableScroll } from '../../design/page.tsx'
import { Icon } from '../../design/symbols.tsx'
import { conversationsRoom } from '../../messages/rooms/conversations.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import { conversationsOf } from '../../store/conversations.ts'
import type { Route } from './+types/conversations.page'
import { listedConversation } from './conversation-data.ts'

/** The conversations that one took part in, the newest first. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  return reading(db, actor, async (view, tx) => ({
    mayHold: actor.positions.length > 0,
    conversations: (await conversationsOf(tx, actor)).map((one) => listedConversation(view, one)),
  }))
}

export default function ConversationsPage({ loaderData }: Route.ComponentProps) {
  const { t, format } = useTexts(conversationsRoom)
  const words = t.conversations
  const { conversations, mayHold } = loaderData
  return (
    <>
      <title>{`${words.title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: t.foundation.title, to: '/grundlag' }]}
        title={words.title}
        meta={words.lead}
      >
        {mayHold ? (
          <Link className="button button--primary" to="/samtaler/ny">
            <Icon name="plus" />
            {words.make}
          </Link>
        ) : null}
      </PageHead>
      {conversations.length === 0 ? (
        <Empty title={words.none}>
          <p>{mayHold ? words.noneText : words.noPosition}</p>
        </Empty>
      ) : (
        <TableScroll label={words.title}>
          <table className="table table--stack mt-4">
            <thead>
              <tr>
                <th scope="col">{words.heldOn}</th>
                <th scope="col">{words.atTable}</th>
                <th scope="col">{words.concerns}</th>
              </tr>
            </thead>
            <tbody>
              {conversations.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to={`/samtaler/${one.id}`}>{format.date(one.heldOn)}</Link>
                  </th>
                  <td data-label={words.atTable} className="full">
                    {one.participants.join(' · ')}
                  </td>
                  <td data-label={words.concerns} className="full">
                    {one.about.map(({ name }) => name).join(' · ')}
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
