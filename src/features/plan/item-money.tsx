import { Link } from 'react-router'
import { Section, TableScroll } from '../../design/page.tsx'
import { addToTotal, type Amounts, kroner, noTotal, type Total, totalOverYears } from '../../domain/money.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { Amount, TotalAmount } from '../../parts/money.tsx'
import type { ItemPageData } from './item-page-data.ts'

const unit = 'thousand'

/**
 * The money of an item per year: the original and, by a decision, the revised amounts side by side (R6). The responsible's own
 * estimate stands apart and in no sum (R83).
 */
export function ItemMoney({ data }: { data: ItemPageData }) {
  const { t, format } = useTexts()
  const { item, years, latest, revisedBy } = data
  const hasMoney = Object.keys(item.amounts).length > 0 || item.revised !== undefined
  const revise = data.mayPlan ? (
    <Link className="edit--word no-print" to={`/punkt/${item.id}/beloeb`}>
      {t.plan.revise}
    </Link>
  ) : null
  if (!hasMoney)
    return (
      <Section title={t.plan.money} id="money">
        <p className="faint">{t.plan.noMoney}</p>
        {revise}
      </Section>
    )
  const row = (label: string, amounts: Amounts, className?: string) => (
    <tr className={className}>
      <th scope="row">{label}</th>
      {years.map((year) => (
        <td key={year} className="number" data-label={year}>
          <Amount amount={amounts[year]} unit={unit} />
        </td>
      ))}
      <td className="number total" data-label={t.plan.total}>
        <TotalAmount total={totalOverYears(amounts, years)} unit={unit} />
      </td>
    </tr>
  )
  return (
    <Section
      title={t.plan.money}
      id="money"
      meta={[format.unit(unit), item.priceLevel && t.plan.priceLevel(item.priceLevel)]
        .filter(Boolean)
        .join(', ')}
    >
      <TableScroll label={t.plan.money}>
        <table className="table item-money">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t.plan.money}</span>
              </th>
              {years.map((year, index) => (
                <th key={year} scope="col" className="number">
                  {year}
                  {index > 0 ? <small>{t.plan.estimateShort}</small> : null}
                </th>
              ))}
              <th scope="col" className="number">
                {t.plan.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {row(t.plan.original, item.amounts, item.revised && 'faint')}
            {item.revised ? row(t.plan.revised, item.revised.amounts) : null}
            {item.revised ? (
              <tr className="difference">
                <th scope="row">{t.plan.difference}</th>
                {years.map((year) => (
                  <td key={year} className="number">
                    <TotalAmount
                      total={differenceIn(year, item.amounts, item.revised?.amounts ?? {})}
                      unit={unit}
                    />
                  </td>
                ))}
                <td />
              </tr>
            ) : null}
          </tbody>
          {latest?.estimate ? (
            <tbody className="own-estimate">
              <tr>
                <th scope="row">
                  {t.plan.forecast}
                  <div className="meta">{format.date(latest.on)}</div>
                </th>
                {years.map((year) => (
                  <td key={year} className="number">
                    <Amount amount={latest.estimate?.[year]} unit={unit} />
                  </td>
                ))}
                <td />
              </tr>
            </tbody>
          ) : null}
        </table>
      </TableScroll>
      <p className="meta mt-2">
        {[
          t.plan.netNote,
          t.plan.estimateNote,
          revisedBy &&
            t.plan.revisedBy(
              revisedBy.isClosed
                ? t.plan.closedCase
                : [revisedBy.body, revisedBy.on && format.date(revisedBy.on), revisedBy.text]
                    .filter(Boolean)
                    .join(', '),
            ),
          latest?.estimate && t.plan.forecastNote,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {revise}
    </Section>
  )
}

/** Revised less original; what one of them doesn't know is unknown. */
function differenceIn(year: number, original: Amounts, revised: Amounts): Total {
  const before = original[year]
  const after = revised[year]
  if (before === undefined && after === undefined) return noTotal
  const total = addToTotal(noTotal, after)
  return before === 'unknown' ? addToTotal(total, before) : addToTotal(total, kroner(-(before ?? 0)))
}
