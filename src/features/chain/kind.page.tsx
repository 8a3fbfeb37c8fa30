import { data, Link } from 'react-router'
import { Empty, PageHead, TableScroll } from '../../design/page.tsx'
import { Icon } from '../../design/symbols.tsx'
import { mayPlan } from '../../domain/access/may.ts'
import { isKind } from '../../domain/chain/element.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { askedByActor } from '../../request/asking.ts'
import { viewFor } from '../../request/reading.ts'
import type { Route } from './+types/kind.page'

/** The elements of one kind, by name. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  const { kind } = params
  if (!isKind(kind)) throw data(null, { status: 404 })
  const view = await viewFor(db, actor)
  const collator = new Intl.Collator('da', { numeric: true })
  return {
    kind,
    mayPlan: mayPlan(actor),
    elements: view
      .all(kind)
      .map((element) => ({
        id: element.id,
        kind: element.kind,
        title: element.title,
        up: [...view.targets(element.id, 'serves'), ...view.targets(element.id, 'part-of')].map(
          ({ id, kind: of, title }) => ({ id, kind: of, title }),
        ),
        below: view.linksTo(element.id, 'serves').length,
      }))
      .sort((a, b) => collator.compare(a.title, b.title)),
  }
}

export default function KindPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTexts()
  const { kind, elements } = loaderData
  const title = t.common.kinds[kind]
  const isLinked = elements.some((element) => element.up.length > 0 || element.below > 0)
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: t.chain.foundation, to: '/grundlag' }]}
        title={title}
      >
        {loaderData.mayPlan ? (
          <>
            <Link className="button" to={`/grundlag/${kind}/indsaet`}>
              {t.chain.paste}
            </Link>
            <Link className="button button--primary" to={`/grundlag/${kind}/ny`}>
              <Icon name="plus" />
              {t.chain.create}
            </Link>
          </>
        ) : null}
      </PageHead>
      {elements.length === 0 ? (
        <Empty title={t.chain.none(title)}>
          <p>{t.chain.noneText}</p>
        </Empty>
      ) : (
        <TableScroll label={title}>
          <table className="table table--stack">
            <thead>
              <tr>
                <th scope="col">{t.fields.title}</th>
                {isLinked ? (
                  <>
                    <th scope="col">{t.chain.up}</th>
                    <th scope="col" className="number">
                      {t.chain.down}
                    </th>
                  </>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {elements.map((element) => (
                <tr key={element.id}>
                  <th scope="row">
                    <Link to={addressOf(element)}>{element.title}</Link>
                  </th>
                  {isLinked ? (
                    <>
                      <td data-label={t.chain.up}>
                        {element.up.map((one) => (
                          <div key={one.id}>
                            <Link to={addressOf(one)}>{one.title}</Link>
                          </div>
                        ))}
                      </td>
                      <td data-label={t.chain.down} className="number">
                        {element.below}
                      </td>
                    </>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </>
  )
}
