import { Link } from 'react-router'
import { TableScroll } from '../../design/page.tsx'
import { needsApproval } from '../../domain/follow-up/status.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { ProgressMark, StatusLight } from '../../parts/lights.tsx'
import { MarkedTexts, MarkLine } from '../../parts/mark.tsx'
import type { RoundRow } from './round-data.ts'

/** What nobody has answered for, by who is responsible; one can answer from here. */
export function MissingList({ rows, isOpen }: { rows: readonly RoundRow[]; isOpen: boolean }) {
  const { t } = useTexts()
  return rows.length === 0 ? null : (
    <ul className="lines lines--dense">
      {rows.map((row) => (
        <li key={row.id} className="spread">
          <span>
            <Link to={addressOf(row)}>{row.name}</Link>{' '}
            {row.mayFollow ? <span className="faint">{row.responsible ?? t.plan.noResponsible}</span> : null}
          </span>
          {isOpen && row.mayReport ? (
            <Link className="answer-link" to={`/status/${row.id}`}>
              {t.plan.giveStatus}
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** What was answered, in the words of the responsible or, for the council, in the approved ones (R84). */
export function AnswerTable({ rows }: { rows: readonly RoundRow[] }) {
  const { t } = useTexts()
  return (
    <TableScroll label={t.followUp.given}>
      <table className="table table--stack answers">
        <thead>
          <tr>
            <th scope="col">{t.followUp.item}</th>
            <th scope="col">{t.followUp.status}</th>
            <th scope="col">{t.plan.progress}</th>
            <th scope="col">{t.followUp.words}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={addressOf(row)}>{row.name}</Link>
                <div className="meta">{row.responsible ?? t.plan.noResponsible}</div>
              </th>
              <td data-label={t.followUp.status}>
                <StatusLight status={row.status} />
              </td>
              <td data-label={t.plan.progress}>
                <ProgressMark status={row.status} />
              </td>
              <td data-label={t.followUp.words} className="full">
                <Words row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Words({ row }: { row: RoundRow }) {
  const { t } = useTexts()
  const { status, by, onBehalfOf, isUnexplained, mayApprove } = row
  if (!status) return null
  return (
    <>
      <MarkedTexts words={row.words} />
      {isUnexplained ? (
        <div>
          <span className="tag tag--warn">{t.followUp.unexplained}</span>
        </div>
      ) : null}
      {status.helpWanted ? (
        <div className="said">
          {t.followUp.helpWanted(status.helpWanted)}
          <MarkLine marking={row.inside} />
        </div>
      ) : null}
      <div className="meta">
        {onBehalfOf
          ? t.followUp.onBehalf(by || t.common.administration, onBehalfOf)
          : t.followUp.by(by || t.common.administration)}
        {mayApprove && needsApproval(status) ? ` · ${t.followUp.notApproved}` : ''}
      </div>
    </>
  )
}
