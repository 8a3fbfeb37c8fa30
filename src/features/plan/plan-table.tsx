import { Link } from 'react-router'
import { Icon } from '../../design/symbols.tsx'
import type { PlanSort } from '../../domain/agreement/plan-filter.ts'
import type { PlanGroup } from '../../domain/agreement/plan-rows.ts'
import type { Total } from '../../domain/money.ts'
import type { ShownUnit } from '../../messages/format.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { LinkMeter } from '../../parts/link-meter.tsx'
import { ProgressMark, StatusLight } from '../../parts/lights.tsx'
import { Amount, TotalAmount } from '../../parts/money.tsx'
import type { ShownRow } from './plan-page-data.ts'

type PlanTableProps = Readonly<{
  groups: readonly Readonly<{
    group: PlanGroup
    count: number
    totals: readonly Total[]
    rows: readonly ShownRow[]
  }>[]
  years: readonly number[]
  totals: readonly Total[]
  found: number
  unit: ShownUnit
  sort: PlanSort
  isDescending: boolean
  sortAddress: (sort: string) => string
}>

/** The plan as a table, grouped as the agreement is; on a phone each row is a card. */
export function PlanTable(props: PlanTableProps) {
  const { t, format } = useTexts()
  const { years, unit } = props
  const firstIntent = props.groups.find(({ group }) => group !== 'operating' && group !== 'capital')?.group
  const head = (sort: PlanSort, label: string, className = '') => {
    const isCurrent = props.sort === sort
    const next = isCurrent && !props.isDescending ? `-${sort}` : sort
    return (
      <th
        scope="col"
        className={className || undefined}
        aria-sort={isCurrent ? (props.isDescending ? 'descending' : 'ascending') : undefined}
      >
        <Link className="sort" to={props.sortAddress(next === 'number' ? '' : next)} preventScrollReset>
          {label}
        </Link>
      </th>
    )
  }
  return (
    <table className="table plan">
      <caption className="visually-hidden">{t.plan.caption(props.found, format.unit(unit))}</caption>
      <thead>
        <tr>
          {head('number', t.plan.number)}
          {head('title', t.plan.item)}
          {head('committee', t.plan.committee)}
          {head('responsible', t.plan.responsible)}
          {years.map((year, index) =>
            index === 0 ? (
              head('amount', String(year), 'number')
            ) : (
              <th key={year} scope="col" className="number" title={`${year}: ${t.plan.estimate}`}>
                {year}
              </th>
            ),
          )}
          <th scope="col">{t.plan.progress}</th>
          {head('status', t.plan.status)}
          {head('next', t.plan.nextTreatment)}
          <th scope="col">{t.plan.chain}</th>
        </tr>
      </thead>
      {props.groups.map(({ group, count, totals, rows }) => (
        <tbody key={group}>
          {group === firstIntent ? (
            <tr className="over">
              <th colSpan={8 + years.length} scope="rowgroup">
                {t.common.itemTypes.intent}
              </th>
            </tr>
          ) : null}
          <tr className="group">
            <th scope="rowgroup" colSpan={4}>
              {t.groups[group]} <span className="faint">{t.common.items(count)}</span>
            </th>
            {totals.map((total, index) => (
              <td key={years[index]} className={index === 0 ? 'number year1' : 'number year-more'}>
                <TotalAmount total={total} unit={unit} />
              </td>
            ))}
            <td colSpan={4} />
          </tr>
          {rows.map((row) => (
            <PlanTableRow key={row.id} row={row} years={years} unit={unit} />
          ))}
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            {t.plan.sumOfShown}
          </th>
          {props.totals.map((total, index) => (
            <td key={years[index]} className="number">
              <TotalAmount total={total} unit={unit} />
            </td>
          ))}
          <td colSpan={4} />
        </tr>
      </tfoot>
    </table>
  )
}

function PlanTableRow({ row, years, unit }: { row: ShownRow; years: readonly number[]; unit: ShownUnit }) {
  const { t, format } = useTexts()
  return (
    <tr className="item">
      <td className="nr">{row.number}</td>
      <th scope="row" className="title" data-number={row.number}>
        <Link to={`/punkt/${row.id}`} prefetch="none">
          {row.title}
        </Link>
        <div className="under">
          {row.strategy ? (
            <span>{row.strategy}</span>
          ) : (
            <span className="light--red">{t.plan.noStrategy}</span>
          )}
          {row.isLate ? <span className="outdated">{t.plan.late}</span> : null}
          {row.staleDays === undefined ? (
            row.status ? (
              <span>{t.plan.updated(format.shortDate(row.status.on))}</span>
            ) : null
          ) : (
            <span className="outdated">
              <Icon name="clock" />
              {t.plan.stale(row.staleDays)}
            </span>
          )}
        </div>
      </th>
      <td className="year-more">
        {row.committee ? (
          <abbr title={row.committee.title}>{row.committee.short}</abbr>
        ) : (
          <span className="light--red">{t.plan.noCommittee}</span>
        )}
      </td>
      <td className="responsible">
        {row.responsible ?? <span className="light--red">{t.plan.noResponsible}</span>}
      </td>
      {row.amounts.map((amount, index) => (
        <td
          key={years[index]}
          className={index === 0 ? 'number year1' : 'number year-more'}
          data-label={years[index]}
        >
          <Amount amount={amount} unit={unit} />
        </td>
      ))}
      <td className="progress-cell">
        <ProgressMark status={row.status} />
      </td>
      <td className="light-cell">
        <StatusLight
          status={row.isClosed && row.status ? { ...row.status, progress: 'completed' as never } : row.status}
        />
      </td>
      <td className="next">
        {row.isClosed && row.closedOn ? (
          <span className="faint">{t.plan.closedOn(format.shortDate(row.closedOn))}</span>
        ) : row.next ? (
          <>
            {row.next.body} {row.next.planned ? format.planned(row.next.planned) : null}
          </>
        ) : (
          <span className="faint">{t.plan.nonePlanned}</span>
        )}
      </td>
      <td className="meter-cell">
        <LinkMeter meter={row.meter} />
      </td>
    </tr>
  )
}
