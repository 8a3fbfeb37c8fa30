import { memo } from 'react'
import { Link } from 'react-router'
import type { ShownUnit } from '../../messages/format.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { LinkMeter } from '../../parts/link-meter.tsx'
import { Amount } from '../../parts/money.tsx'
import type { ShownRow } from './shown-row.ts'
import { rowAnchor } from './use-plan-rows.ts'
import {
  CellValue,
  isSameRow,
  NextCell,
  PickCell,
  type RowState,
  StatusAge,
  StatusCells,
  WhoCells,
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
  const { t, format } = useTexts()
  const { row, years, unit, state } = props
  const name = `${row.number} ${row.title}`
  return (
    <tr className={rowClass(state, row.isPart)} data-row={row.id}>
      <PickCell row={row} name={name} state={state} />
      <td className="nr">{row.number}</td>
      <th scope="row" className="title" data-number={row.number}>
        <Link id={rowAnchor(row.id)} to={`/punkt/${row.id}${props.itemQuery}`} prefetch="none">
          {row.title}
        </Link>
        <div className="under">
          {row.strategy ? (
            <span>{row.strategy}</span>
          ) : (
            <span className="light--red">{t.plan.noStrategy}</span>
          )}
          {row.isPart ? <span>{t.plan.isPart}</span> : null}
          <StatusAge row={row} />
          {row.deadline || (state.isCurrent && row.mayEdit) ? (
            <span data-edit="deadline" className="deadline">
              <CellValue row={row} field="deadline" state={state}>
                {row.deadline ? t.plan.due(format.planned(row.deadline)) : t.plan.setCell(t.plan.deadline)}
              </CellValue>
            </span>
          ) : null}
          {row.isLate ? <span className="outdated">{t.plan.late}</span> : null}
        </div>
      </th>
      <WhoCells row={row} state={state} />
      {row.amounts.map((amount, index) => (
        <td
          key={years[index]}
          className={index === 0 ? 'number year1' : 'number year-more'}
          data-label={years[index]}
        >
          <Amount amount={amount} unit={unit} />
        </td>
      ))}
      <StatusCells row={row} />
      <NextCell row={row} state={state} />
      <td className="meter-cell">
        <LinkMeter meter={row.meter} />
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
