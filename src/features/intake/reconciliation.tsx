import { memo } from 'react'
import { Section, TableScroll } from '../../design/page.tsx'
import { type ReconciledTotalYear, reconcileReview } from '../../domain/intake/reconcile-review.ts'
import type { PrintedTotal, Proposal } from '../../domain/intake/review.ts'
import type { ShownUnit } from '../../messages/format.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { exactAmount } from './shown-amount.ts'

type ReconciliationProps = Readonly<{
  totals: readonly PrintedTotal[]
  proposals: readonly Proposal[]
  unit: ShownUnit
}>

/** The accepted items against the document's printed totals, year by year, while a person decides (R10). */
export const Reconciliation = memo(function Reconciliation({ totals, proposals, unit }: ReconciliationProps) {
  const { t, format } = useTexts(intakeRoom)
  const rows = reconcileReview(totals, proposals)
  if (rows.length === 0) return null
  const years = [...new Set(rows.flatMap((row) => row.years.map((one) => one.year)))].sort((a, b) =>
    a.localeCompare(b),
  )
  return (
    <Section title={t.review.reconcile} id="reconcile" meta={t.review.reconcileText(format.unit(unit))}>
      <TableScroll label={t.review.reconcile}>
        <table className="table table--sums">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t.review.total}
              </th>
              <th scope="col" rowSpan={2} className="number">
                {t.review.items}
              </th>
              {years.map((year) => (
                <th key={year} scope="colgroup" colSpan={3} className="number">
                  {year}
                </th>
              ))}
            </tr>
            <tr>
              {years.flatMap((year) =>
                [t.review.accepted, t.review.printed, t.review.rest].map((label) => (
                  <th key={year + label} scope="col" className="number">
                    {label}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.label} ${row.page ?? ''}`}>
                <th scope="row">
                  {row.label} {row.page ? <span className="meta">{t.review.readOn(row.page)}</span> : null}
                </th>
                <td className="number">{t.review.ofItems(row.accepted, row.items)}</td>
                {years.map((year) => (
                  <YearCells key={year} one={row.years.find((each) => each.year === year)} unit={unit} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  )
})

function YearCells({ one, unit }: { one: ReconciledTotalYear | undefined; unit: ShownUnit }) {
  const { t, format } = useTexts(intakeRoom)
  if (!one)
    return (
      <td className="number faint" colSpan={3}>
        {t.common.notBudgeted}
      </td>
    )
  const shown = (kroner: number): string => exactAmount(kroner, unit, format)
  const signed = (kroner: number): string => (kroner > 0 ? `+${shown(kroner)}` : shown(kroner))
  const off = one.rest - one.waiting
  return (
    <>
      <td className="number">
        {shown(one.accepted)}
        {one.unknown > 0 ? <small> {t.common.andUnknown(one.unknown)}</small> : null}
      </td>
      <td className="number faint">{shown(one.printed)}</td>
      <td className="number">
        {one.state === 'agrees' ? (
          <span className="sum--agrees">{shown(0)}</span>
        ) : one.state === 'waits' ? (
          <span className="sum--waits" title={t.review.restWaits}>
            {signed(one.rest)}
            <span className="visually-hidden"> {t.review.restWaits}</span>
          </span>
        ) : (
          <span className="sum--differs">
            {signed(one.rest)}
            <small>
              {' '}
              {one.unknown > 0 ? t.review.restUnknown(one.unknown) : t.review.restDiffers(signed(off))}
            </small>
          </span>
        )}
      </td>
    </>
  )
}
