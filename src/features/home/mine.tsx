import { Link } from 'react-router'
import { Section, TableScroll } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { ProgressMark, StatusLight } from '../../parts/lights.tsx'
import { LinkMeter } from '../../parts/link-meter.tsx'
import { Amount, TotalAmount } from '../../parts/money.tsx'
import type { HomeData } from './home-data.ts'

type Mine = HomeData['mine']

/** Somebody's own items: money of the year with their own estimate beside it (R83), how it goes, what comes, the eight links. */
export function MyItems({ mine }: { mine: Mine }) {
  const { t, format } = useTexts()
  if (mine.rows.length === 0) return null
  return (
    <Section title={t.home.mine} id="mine" meta={t.home.mineNote(format.unit('million'))}>
      <TableScroll label={t.home.mine}>
        <table className="table table--stack mine">
          <thead>
            <tr>
              <th scope="col">{t.home.item}</th>
              <th scope="col" className="number">
                {mine.year}
              </th>
              <th scope="col" className="number">
                {t.home.estimate}
              </th>
              <th scope="col">{t.home.progress}</th>
              <th scope="col">{t.home.status}</th>
              <th scope="col">{t.home.next}</th>
              <th scope="col">{t.home.chain}</th>
            </tr>
          </thead>
          <tbody>
            {mine.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to={`/punkt/${row.id}`}>{row.name}</Link>
                </th>
                <td data-label={mine.year} className="number">
                  <Amount amount={row.amount} unit="million" />
                </td>
                <td data-label={t.home.estimate} className="number">
                  <Amount amount={row.estimate} unit="million" />
                </td>
                <td data-label={t.home.progress}>
                  <ProgressMark status={row.status} />
                </td>
                <td data-label={t.home.status}>
                  <StatusLight status={row.status} />
                </td>
                <td data-label={t.home.next}>
                  {row.next?.body ? <abbr title={row.next.body.title}>{row.next.body.short}</abbr> : '–'}{' '}
                  {row.next?.planned ? format.briefly(row.next.planned) : ''}
                </td>
                <td data-label={t.home.chain}>
                  <LinkMeter meter={row.meter} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                {t.home.net}, {format.unit('million')}
              </th>
              <td data-label={mine.year} className="number">
                <TotalAmount total={mine.money} unit="million" />
              </td>
              <td colSpan={5} />
            </tr>
          </tfoot>
        </table>
      </TableScroll>
      {mine.closed > 0 ? <p className="meta mt-2">{t.home.closed(mine.closed)}</p> : null}
    </Section>
  )
}

/** The chain as far as it goes through somebody's items, from vision to effect; what nobody reaches is shown as a break. */
export function MyPart({ mine, place }: { mine: Mine; place: string | undefined }) {
  const { t, format } = useTexts()
  if (mine.part.length === 0) return null
  const amount = mine.money.budgeted
    ? `${format.money(mine.money.sum, 'million')} ${format.unit('million')}`
    : undefined
  return (
    <Section title={t.home.myPart} id="part" meta={place ? t.home.myPartOf(place) : undefined}>
      <ol className="chain-strip mt-4">
        {mine.part.map((slot, index) => (
          <li
            key={slot.slot}
            className={
              slot.isBroken ? 'broken' : mine.part[index + 1]?.isBroken ? 'before-broken' : undefined
            }
          >
            <b>{t.common.slot[slot.slot]}</b>
            {(slot.isBroken
              ? [t.home.missing]
              : slot.slot === 'budget'
                ? [t.home.budgetItems(mine.rows.length, amount)]
                : [...slot.titles, ...(slot.more > 0 ? [t.home.more(slot.more)] : [])]
            ).map((line) => (
              <span key={line}>{line}</span>
            ))}
            {slot.measured ? (
              <span>
                {format.number(slot.measured.value, 1)} {slot.measured.unit}
                {slot.measured.target === undefined
                  ? ''
                  : ` (${t.home.target(format.number(slot.measured.target, 1))})`}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  )
}
