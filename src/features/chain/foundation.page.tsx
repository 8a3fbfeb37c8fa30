import { Link } from 'react-router'
import { PageHead, Section } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { viewFor } from '../../request/reading.ts'
import type { Route } from './+types/foundation.page'
import { type FoundationKind, foundationGroups } from './field-specs.ts'

type GroupName = keyof typeof foundationGroups

/** How many there are of each kind. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  const view = await viewFor(db, actor)
  return {
    groups: (Object.entries(foundationGroups) as [GroupName, readonly FoundationKind[]][]).map(
      ([group, kinds]) => ({ group, kinds: kinds.map((kind) => ({ kind, count: view.all(kind).length })) }),
    ),
  }
}

export default function FoundationPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTexts()
  return (
    <>
      <title>{`${t.chain.foundation} – ${t.common.product}`}</title>
      <PageHead title={t.chain.foundation} meta={t.chain.foundationLead} />
      <div className="columns mt-5">
        {loaderData.groups.map(({ group, kinds }) => (
          <Section key={group} title={t.chain.groups[group]} id={group}>
            <ul className="lines">
              {kinds.map(({ kind, count }) => (
                <li key={kind}>
                  <div className="spread">
                    <Link to={`/grundlag/${kind}`}>{t.common.kinds[kind]}</Link>
                    <span className="number">{count}</span>
                  </div>
                  <p className="meta">{t.chain.whatIs[kind]}</p>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  )
}
