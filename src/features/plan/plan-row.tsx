import { memo } from 'react'
import { Link } from 'react-router'
import type { ShownUnit } from '../../messages/format.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { LinkMeter } from '../../parts/link-meter.tsx'
import { amountText } from '../../parts/money.tsx'
import type { ShownRow } from './shown-row.ts'
import {
  cellValue,
  isSameRow,
  nextCell,
  pickCell,
  type RowState,
  statusAge,
  statusCells,
  whoCells,
} from './work-cells.tsx'

type PlanTableRowProps = Readonly<{
  row: ShownRow
  years: readonly number[]
  unit: ShownUnit
  itemQuery: string
  state: RowState
}>

/** One item in the plan. */
export const PlanTableRow = memo(function PlanTableRow(props: PlanTableRowProps) {
  const spoken = useTexts()
  const { t, format } = spoken
  const { row, years, unit, state } = props
  const name = `${row.number} ${row.title}`
  return (
    <tr className={rowClass(state, row.isPart)} data-row={row.id}>
      {pickCell(row, name, state, spoken)}
      <td className="nr">{row.number}</td>
      <th scope="row" className="title" data-number={row.number}>
        <Link to={`/punkt/${row.id}${props.itemQuery}`} prefetch="none" discover="none">
          {row.title}
        </Link>
        <div className="under">
          {row.strategy ? (
            <span>{row.strategy}</span>
          ) : (
            <span className="light--red">{t.plan.noStrategy}</span>
          )}
          {row.isPart ? <span>{t.plan.isPart}</span> : null}
          {statusAge(row, spoken)}
          {row.deadline || (state.isCurrent && row.mayEdit) ? (
            <span data-edit="deadline" className="deadline">
              {cellValue(
                row,
                'deadline',
                state,
                row.deadline ? t.plan.due(format.planned(row.deadline)) : t.plan.setCell(t.plan.deadline),
              )}
            </span>
          ) : null}
          {row.isLate ? <span className="outdated">{t.plan.late}</span> : null}
        </div>
      </th>
      {whoCells(row, state, spoken)}
      {row.amounts.map((amount, index) => (
        <td
          key={years[index]}
          className={index === 0 ? 'number year1' : 'number year-more'}
          data-label={index === 0 ? years[index] : undefined}
        >
          {amountText(amount, unit, spoken)}
        </td>
      ))}
      {statusCells(row)}
      {nextCell(row, state, spoken)}
      <td className="meter-cell">
        <LinkMeter meter={row.meter} isShared />
      </td>
    </tr>
  )
}, isSameRow)

/** The class of a row: picked, current, a part of another item. */
export const rowClass = (
  state: Pick<RowState, 'isPicked' | 'isCurrent'>,
  isIndented: boolean | undefined,
): string =>
  ['item', state.isPicked && 'selected', state.isCurrent && 'current', isIndented && 'indented']
    .filter(Boolean)
    .join(' ')
