import { memo } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../../messages/use-texts.tsx'
import { rowClass } from './plan-row.tsx'
import type { ShownTheme } from './shown-row.ts'
import {
  isSameRow,
  nextCell,
  pickCell,
  type RowState,
  statusAge,
  statusCells,
  whoCells,
} from './work-cells.tsx'

/** One strategic line or theme in the strategic plan (R32): who answers for it, how it goes, what carries it. */
export const ThemeTableRow = memo(function ThemeTableRow(props: {
  row: ShownTheme
  yearCount: number
  agreement: string | undefined
  state: RowState
}) {
  const spoken = useTexts()
  const { t } = spoken
  const { row, state, yearCount } = props
  const carried = t.plan.carriedBy(row.items, row.others)
  return (
    <tr className={rowClass(state, row.isUnderLine)} data-row={row.id}>
      {pickCell(row, row.title, state, spoken)}
      <td className="nr" />
      <th scope="row" className="title" data-number="">
        <Link to={`/led/${row.id}`} prefetch="none" discover="none">
          {row.title}
        </Link>
        <div className="under">
          <span>{row.level === 'line' ? t.plan.line : t.common.kind.theme.toLowerCase()}</span>
          {statusAge(row, spoken)}
        </div>
      </th>
      {whoCells(row, state, spoken)}
      <td className="carried" colSpan={Math.max(1, yearCount)}>
        {row.items > 0 ? (
          <Link to={`/plan?theme=${row.id}${props.agreement ? `&agreement=${props.agreement}` : ''}`}>
            {carried}
          </Link>
        ) : (
          <span className={row.others > 0 ? undefined : 'light--red'}>{carried}</span>
        )}
        {row.onlyCommittee ? <div className="outdated">{t.plan.onlyCommittee(row.onlyCommittee)}</div> : null}
      </td>
      {statusCells(row)}
      {nextCell(row, state, spoken)}
      <td className="meter-cell" />
    </tr>
  )
}, isSameRow)
