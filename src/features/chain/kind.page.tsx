import { Form, Link, redirect, useSearchParams } from 'react-router'
import { TextField } from '../../design/field.tsx'
import { Empty, Notice, PageHead, TableScroll } from '../../design/page.tsx'
import { Icon } from '../../design/symbols.tsx'
import { may } from '../../domain/access/may.ts'
import { formatOf } from '../../messages/format.ts'
import { pasteRoom } from '../../messages/rooms/paste.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { StatusLight } from '../../parts/lights.tsx'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import { holdersOfPositions } from '../../store/people.ts'
import type { Route } from './+types/kind.page'
import { kindAddress, kindAt, newAddress, pasteAddress } from './kind-address.ts'
import { kindColumns, type ShownCell } from './kind-columns.ts'
import { kindList, kindQuery } from './kind-list.ts'

const searchFrom = 8

/** The elements of one kind with what one looks for in them; items have the plan. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor, texts, language, today } = askedByActor(context)
  const kind = kindAt(params.kind)
  if (kind === 'agreement item') throw redirect('/plan')
  const query = kindQuery(new URL(request.url).searchParams)
  return reading(db, actor, async (view, tx) => ({
    kind,
    query,
    made: Number(new URL(request.url).searchParams.get('made')) || 0,
    mayPlan: may(actor, 'plan'),
    ...kindList(kind, query, {
      view,
      t: texts,
      format: formatOf(language),
      today,
      holders:
        kind === 'position' && may(actor, 'know who holds positions')
          ? await holdersOfPositions(tx, today)
          : new Map(),
    }),
  }))
}

export default function KindPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTexts(pasteRoom)
  const { kind, rows, count, found, query } = loaderData
  const title = t.common.kinds[kind]
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: t.foundation.title, to: '/grundlag' }]}
        title={title}
        meta={
          count > 0
            ? `${t.foundation.count(count, t.common.kind[kind], title)}. ${t.foundation.whatIs[kind]}`
            : t.foundation.whatIs[kind]
        }
      >
        {loaderData.mayPlan && count > 0 ? <MakeButtons kind={kind} /> : null}
      </PageHead>
      {loaderData.made > 0 ? <Notice kind="good">{t.paste.done(loaderData.made)}</Notice> : null}
      {count === 0 ? (
        <Empty title={t.foundation.none(title)}>
          <p>{loaderData.mayPlan ? t.foundation.first[kind] : t.foundation.noneForReader}</p>
          {loaderData.mayPlan ? (
            <p className="pair">
              <MakeButtons kind={kind} />
            </p>
          ) : null}
        </Empty>
      ) : (
        <>
          {count > searchFrom ? (
            <Form className="filter kind-search" method="get" role="search" key={query.text}>
              <TextField
                name="q"
                type="search"
                label={t.foundation.search(title)}
                value={query.text}
                className="field--search"
              />
              <button className="button" type="submit">
                {t.common.search}
              </button>
              {query.text ? (
                <p className="meta" role="status">
                  {t.foundation.found(found, count)} <Link to={kindAddress(kind)}>{t.foundation.clear}</Link>
                </p>
              ) : null}
            </Form>
          ) : null}
          {rows.length === 0 ? (
            <Empty title={t.foundation.nothingFound(query.text)}>
              <p>{t.foundation.nothingFoundText}</p>
            </Empty>
          ) : (
            <KindTable {...loaderData} />
          )}
        </>
      )}
    </>
  )
}

function MakeButtons({ kind }: { kind: Route.ComponentProps['loaderData']['kind'] }) {
  const { t } = useTexts(pasteRoom)
  return (
    <>
      <Link className="button" to={pasteAddress(kind)}>
        {t.foundation.paste}
      </Link>
      <Link className="button button--primary" to={newAddress(kind)}>
        <Icon name="plus" />
        {t.foundation.newTitle[kind]}
      </Link>
    </>
  )
}

function KindTable({ kind, rows, found, query }: Route.ComponentProps['loaderData']) {
  const { t } = useTexts(pasteRoom)
  const [params] = useSearchParams()
  // A column that nothing stands in says nothing.
  const columns = kindColumns[kind].flatMap((column, at) =>
    rows.some((row) => hasContent(row.cells[at])) ? [{ ...column, at, text: column.label(t) }] : [],
  )
  const changed = (set: Readonly<Record<string, string>>): string =>
    `?${new URLSearchParams({ ...Object.fromEntries(params), ...set }).toString()}`
  const head = (name: string, label: string, isNumber: boolean) => {
    const isSorted = query.sort === name
    const next = isSorted && !query.isDescending ? 'desc' : 'asc'
    return (
      <th
        key={name}
        scope="col"
        className={isNumber ? 'number' : undefined}
        aria-sort={isSorted ? (query.isDescending ? 'descending' : 'ascending') : undefined}
      >
        <Link className="sort" to={changed({ sort: name, dir: next })} preventScrollReset>
          {label}
        </Link>
      </th>
    )
  }
  return (
    <>
      <TableScroll label={t.common.kinds[kind]} isFree>
        <table className="table table--stack table--long kind-table">
          <thead>
            <tr>
              {head('title', t.fields.title, false)}
              {columns.map((column) => head(column.name, column.text, column.isNumber === true))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to={addressOf(row)}>{row.name}</Link>
                </th>
                {columns.map((column) => (
                  <td
                    key={column.name}
                    data-label={hasContent(row.cells[column.at]) ? column.text : undefined}
                    className={column.isNumber ? 'number' : undefined}
                  >
                    <Cell cell={row.cells[column.at]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {rows.length < found ? (
        <p className="pages">
          {t.foundation.showsFirst(rows.length)}{' '}
          <Link to={changed({ show: 'all' })}>{t.foundation.showAll(found)}</Link>
        </p>
      ) : null}
    </>
  )
}

const hasContent = (cell: ShownCell | undefined): boolean =>
  cell?.text !== undefined || cell?.links !== undefined || cell?.status !== undefined

function Cell({ cell }: { cell: ShownCell | undefined }) {
  if (cell?.status) return <StatusLight status={cell.status} />
  if (cell?.links)
    return cell.links.map((one) => (
      <div key={one.id}>
        <Link to={addressOf(one)}>{one.title}</Link>
      </div>
    ))
  return <>{cell?.text ?? ''}</>
}
