import { Link } from 'react-router'
import { PageHead } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { viewFor } from '../../request/reading.ts'
import type { Route } from './+types/foundation.page'
import { foundationKinds } from './field-specs.ts'

/** How many there are of each kind. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  const view = await viewFor(db, actor)
  return { kinds: foundationKinds.map((kind) => ({ kind, count: view.all(kind).length })) }
}

export default function FoundationPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTexts()
  return (
    <>
      <title>{`${t.chain.foundation} – ${t.common.product}`}</title>
      <PageHead title={t.chain.foundation} meta={t.chain.foundationLead} />
      <ul className="cards">
        {loaderData.kinds.map(({ kind, count }) => (
          <li key={kind} className="spread">
            <Link to={`/grundlag/${kind}`}>{t.common.kinds[kind]}</Link>
            <span className="number">{count}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
