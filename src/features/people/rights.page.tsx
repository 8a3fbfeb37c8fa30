import { data, Link } from 'react-router'
import { PageHead, Section } from '../../design/page.tsx'
import { may } from '../../domain/access/may.ts'
import { actions } from '../../domain/access/may.ts'
import { whoMay, whoSees } from '../../domain/access/rights-table.ts'
import { openness } from '../../domain/chain/kinds/fields.ts'
import { peopleRoom } from '../../messages/rooms/people.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import type { Route } from './+types/rights.page'

/** Who may do and see what, as the rules answer. */
export function loader({ context }: Route.LoaderArgs) {
  const { actor } = askedByActor(context)
  if (!may(actor, 'read')) throw data(null, { status: 403 })
  return {
    mayReadAccessLog: may(actor, 'read the access log'),
    roles: actor.roles.map(({ role }) => role),
    actions: actions.map((action) => ({ action, who: whoMay(action) })),
    openness: openness.options.map((one) => ({ openness: one, who: whoSees(one) })),
  }
}

export default function RightsPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTexts(peopleRoom)
  const roleList = (roles: readonly (keyof typeof t.common.role)[]): string =>
    roles.map((role) => t.common.role[role]).join(', ')
  return (
    <>
      <title>{`${t.rights.title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: t.foundation.title, to: '/grundlag' }]}
        title={t.rights.title}
        meta={t.rights.yours(roleList(loaderData.roles))}
      >
        {loaderData.mayReadAccessLog ? (
          <Link className="button" to="/adgangslog">
            {t.accessLog.title}
          </Link>
        ) : null}
      </PageHead>
      <p className="lead">{t.rights.lead}</p>
      <div className="stack mt-5 person">
        <Section title={t.rights.does} id="does">
          <dl className="rights">
            {loaderData.actions.map(({ action, who }) => (
              <div key={action}>
                <dt>{t.rights.actions[action]}</dt>
                <dd>
                  {who
                    .map(({ source, reach }) =>
                      source === 'position' || source === 'on behalf'
                        ? t.rights.by[source]
                        : t.rights.reach[reach](t.common.role[source]),
                    )
                    .join('; ')}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section title={t.rights.sees} id="sees" meta={t.rights.seesNote}>
          <dl className="rights">
            {loaderData.openness.map((one) => (
              <div key={one.openness}>
                <dt>{t.common.openness[one.openness]}</dt>
                <dd>{one.openness === 'open' ? t.rights.everybody : roleList(one.who)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      </div>
    </>
  )
}
