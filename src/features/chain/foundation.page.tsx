import { Link } from 'react-router'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { may } from '../../domain/access/may.ts'
import { foundationRoom } from '../../messages/rooms/foundation.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import { people } from '../../store/people.ts'
import type { Route } from './+types/foundation.page'
import { type FoundationKind, foundationGroups } from './foundation-groups.ts'
import { kindAddress, pasteAddress } from './kind-address.ts'

type GroupName = keyof typeof foundationGroups

/** How many there are of each kind, and of people for those who look after them. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  return reading(db, actor, async (view, tx) => ({
    groups: (Object.entries(foundationGroups) as [GroupName, readonly FoundationKind[]][]).map(
      ([group, kinds]) => ({ group, kinds: kinds.map((kind) => ({ kind, count: view.all(kind).length })) }),
    ),
    people: may(actor, 'manage people') ? (await people(tx, today)).length : undefined,
    mayCollect: may(actor, 'collect for access requests'),
    isEmpty: view.parts.elements.size === 0 && may(actor, 'plan'),
  }))
}

export default function FoundationPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTexts(foundationRoom)
  return (
    <>
      <title>{`${t.foundation.title} – ${t.common.product}`}</title>
      <PageHead title={t.foundation.title} meta={t.foundation.lead} />
      {loaderData.isEmpty ? (
        <Notice title={t.foundation.beginWith}>
          <p>{t.foundation.beginText}</p>
          <p className="pair">
            {(['body', 'unit', 'position'] as const).map((kind) => (
              <Link key={kind} className="button" to={pasteAddress(kind)}>
                {t.common.kinds[kind]}
              </Link>
            ))}
          </p>
        </Notice>
      ) : null}
      <div className="columns mt-5">
        {loaderData.groups.map(({ group, kinds }) => (
          <Section key={group} title={t.foundation.groups[group]} id={group}>
            <ul className="lines">
              {kinds.map(({ kind, count }) => (
                <Line
                  key={kind}
                  to={kindAddress(kind)}
                  name={t.common.kinds[kind]}
                  count={count}
                  text={t.foundation.whatIs[kind]}
                />
              ))}
              {group === 'organisation' && loaderData.people !== undefined ? (
                <Line
                  to="/mennesker"
                  name={t.foundation.people}
                  count={loaderData.people}
                  text={t.foundation.whatArePeople}
                />
              ) : null}
              {group === 'organisation' ? (
                <Line to="/samtaler" name={t.conversations.title} text={t.conversations.whatIs} />
              ) : null}
              {group === 'organisation' && loaderData.mayCollect ? (
                <Line to="/aktindsigt" name={t.accessRequests.title} text={t.accessRequests.whatIs} />
              ) : null}
            </ul>
          </Section>
        ))}
      </div>
    </>
  )
}

function Line({ to, name, count, text }: { to: string; name: string; count?: number; text: string }) {
  const { format } = useTexts()
  return (
    <li>
      <div className="spread">
        <Link to={to}>{name}</Link>
        {count === undefined ? null : <span className="number">{format.number(count)}</span>}
      </div>
      <p className="meta">{text}</p>
    </li>
  )
}
