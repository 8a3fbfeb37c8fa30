import { Link } from 'react-router'
import type { PlanSort } from '../../domain/agreement/plan-sort.ts'
import type { PlanTotal } from '../../domain/agreement/plan-totals.ts'
import type { ShownUnit } from '../../messages/format.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { MeterDrawings } from '../../parts/link-meter.tsx'
import { TotalAmount } from '../../parts/money.tsx'
import type { PlanPageData } from './plan-page-data.ts'
import { foldAddress, planAddress, type PlanQuery } from './plan-query.ts'
import { PlanTableRow } from './plan-row.tsx'
import { ThemeTableRow } from './theme-row.tsx'
import { useIsAlive } from '../../design/use-is-alive.ts'
import type { usePlanRows } from './use-plan-rows.ts'
import type { RowState } from './work-cells.tsx'

type PlanTableProps = Readonly<{
  data: PlanPageData
  query: PlanQuery
  params: URLSearchParams
  /** Tells whoever listens to the table that it is there. */
  table: (element: HTMLTableElement | null) => void
  rows: Omit<ReturnType<typeof usePlanRows>, 'table'>
  maySelect: boolean
  isLoading: boolean
  itemQuery: string
}>

/** The plan as a table, grouped as the agreement is; on a phone each row is a card. */
export function PlanTable(props: PlanTableProps) {
  const { t, format } = useTexts()
  const { data, query, params, table, rows, maySelect } = props
  const { years } = data
  const before = maySelect ? 5 : 4
  const firstIntent = data.groups.find(({ group }) => group !== 'operating' && group !== 'capital')?.group
  const stateOf = (id: string): RowState => ({
    isCurrent: rows.current === id,
    isPicked: rows.picked.has(id),
    openField: rows.open?.id === id ? rows.open.field : undefined,
    choices: data.choices,
    seen: data.seen,
    onPick: maySelect ? rows.pick : undefined,
    onOpen: rows.openCell,
    onClose: rows.closeCell,
  })
  return (
    <>
      <MeterDrawings meters={data.groups.flatMap((group) => group.rows.map((row) => row.meter))} />
      <table ref={table} className={props.isLoading ? 'table plan plan--loading' : 'table plan'}>
        <caption className="visually-hidden">
          {data.agreement
            ? t.plan.caption(data.found, format.unit(query.unit))
            : t.plan.themeCaption(data.themeCount)}
        </caption>
        <PlanHead {...props} />
        {data.themeCount > 0 ? (
          <tbody>
            <tr className="group">
              <th scope="rowgroup" colSpan={before}>
                <FoldLink
                  name={t.plan.themes}
                  isFolded={query.folded.includes('themes')}
                  to={foldAddress(params, query.folded, 'themes')}
                />{' '}
                <span className="faint">{t.plan.lines(data.themeCount)}</span>
              </th>
              <td colSpan={Math.max(1, years.length) + 4} />
            </tr>
            {data.themes.map((row) => (
              <ThemeTableRow
                key={row.id}
                row={row}
                yearCount={years.length}
                agreement={data.agreement?.id}
                state={stateOf(row.id)}
              />
            ))}
          </tbody>
        ) : null}
        {data.groups.map(({ group, count, totals, rows: inGroup, isFolded }) => (
          <tbody key={group}>
            {group === firstIntent ? (
              <tr className="over">
                <th colSpan={before + 4 + years.length} scope="rowgroup">
                  {t.common.itemTypes.intent}
                </th>
              </tr>
            ) : null}
            <tr className="group">
              <th scope="rowgroup" colSpan={before}>
                <FoldLink
                  name={t.groups[group]}
                  isFolded={isFolded}
                  to={foldAddress(params, query.folded, group)}
                />{' '}
                <span className="faint">{t.common.items(count)}</span>
              </th>
              <TotalCells totals={totals} unit={query.unit} of="net" />
              <td colSpan={4} />
            </tr>
            {inGroup.map((row) => (
              <PlanTableRow
                key={row.id}
                row={row}
                years={years}
                unit={query.unit}
                itemQuery={props.itemQuery}
                state={stateOf(row.id)}
              />
            ))}
          </tbody>
        ))}
        {data.groups.length > 0 ? (
          <tfoot>
            {(['expenditure', 'reduction', 'net'] as const).map((of) => (
              <tr key={of} className={of}>
                <th scope="row" colSpan={before}>
                  {of === 'net' ? t.plan.totalNet : t.plan[of]}
                </th>
                <TotalCells totals={data.totals} unit={query.unit} of={of} />
                <td colSpan={4} />
              </tr>
            ))}
          </tfoot>
        ) : null}
      </table>
    </>
  )
}

function PlanHead({ data, query, params, rows, maySelect }: PlanTableProps) {
  const { t } = useTexts()
  const isAlive = useIsAlive()
  const all = [...data.themes, ...data.groups.flatMap((group) => group.rows)]
  const head = (sort: PlanSort, label: string, className?: string, note?: string) => {
    const isCurrent = query.sort === sort
    const next = isCurrent && !query.isDescending ? `-${sort}` : sort
    return (
      <th
        key={sort}
        scope="col"
        className={className}
        aria-sort={isCurrent ? (query.isDescending ? 'descending' : 'ascending') : undefined}
      >
        <Link
          className="sort"
          to={planAddress(params, { sort: next === 'number' ? '' : next })}
          preventScrollReset
        >
          {label}
        </Link>
        {note ? <small>{note}</small> : null}
      </th>
    )
  }
  return (
    <thead>
      <tr>
        {maySelect ? (
          <td className="pick">
            {isAlive ? (
              <input
                type="checkbox"
                aria-label={t.plan.pickAll}
                checked={all.length > 0 && rows.picked.size === all.length}
                onChange={(event) => rows.pickAll(event.currentTarget.checked)}
              />
            ) : null}
          </td>
        ) : null}
        {head('number', t.plan.number)}
        {head('title', data.agreement ? t.plan.item : t.plan.lineOrTheme)}
        {head('committee', t.plan.committee)}
        {head('responsible', t.plan.responsible)}
        {data.years.length === 0 ? <th scope="col">{t.plan.carries}</th> : null}
        {data.years.map((year, index) =>
          head(
            `year-${index + 1}` as PlanSort,
            String(year),
            'number',
            index === 0 ? undefined : t.plan.estimateShort,
          ),
        )}
        {head('progress', t.plan.progress)}
        {head('status', t.plan.status)}
        {head('next', t.plan.nextTreatment)}
        {head('chain', t.plan.chain)}
      </tr>
    </thead>
  )
}

function FoldLink({ name, isFolded, to }: { name: string; isFolded: boolean; to: string }) {
  const { t } = useTexts()
  return (
    <Link
      className="group-fold"
      to={to}
      preventScrollReset
      aria-expanded={!isFolded}
      title={isFolded ? t.plan.unfold(name) : t.plan.fold(name)}
    >
      {name}
    </Link>
  )
}

/** The totals of a group or the whole, per year; net says how many are unknown (R4). */
function TotalCells(props: {
  totals: readonly PlanTotal[]
  unit: ShownUnit
  of: 'net' | 'expenditure' | 'reduction'
}) {
  const { format } = useTexts()
  return props.totals.map((total, index) => (
    <td key={total.year} className={index === 0 ? 'number year1' : 'number year-more'}>
      {props.of === 'net' ? (
        <TotalAmount total={total.net} unit={props.unit} />
      ) : (
        format.money(total[props.of], props.unit)
      )}
    </td>
  ))
}
