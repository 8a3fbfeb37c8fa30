import { Section, TableScroll } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { ProgressMark, StatusLight } from '../../parts/lights.tsx'
import { MarkedTexts, MarkLine } from '../../parts/mark.tsx'
import { Amount } from '../../parts/money.tsx'
import type { ItemPageData } from './item-page-data.ts'

/** Every status that was given, newest first, none overwritten (R27); an estimate is the responsible's own (R83). */
export function ItemStatuses({ data }: { data: ItemPageData }) {
  const { t, format } = useTexts()
  const { statuses } = data
  const year = statuses.flatMap((status) => Object.keys(status.estimate ?? {}))[0]
  return (
    <Section title={t.plan.statuses} id="statuses">
      {statuses.length === 0 ? (
        <p className="faint">{t.plan.noStatuses}</p>
      ) : (
        <TableScroll label={t.plan.statuses}>
          <table className="table table--stack">
            <thead>
              <tr>
                <th scope="col">{t.plan.given}</th>
                <th scope="col">{t.plan.status}</th>
                <th scope="col">{t.plan.progress}</th>
                {year ? (
                  <th scope="col" className="number">
                    {t.plan.ownEstimate(year)}
                    <small>{format.unit('thousand')}</small>
                  </th>
                ) : null}
                <th scope="col">{t.plan.inOwnWords}</th>
              </tr>
            </thead>
            <tbody>
              {statuses.map((status) => (
                <tr key={status.id}>
                  <th scope="row">
                    {format.date(status.on)}
                    <div className="meta">{status.roundTitle ?? t.plan.betweenRounds}</div>
                  </th>
                  <td data-label={t.plan.status}>
                    <StatusLight status={status} />
                  </td>
                  <td data-label={t.plan.progress}>
                    <ProgressMark status={status} />
                  </td>
                  {year ? (
                    <td data-label={t.plan.ownEstimate(year)} className="number">
                      <Amount amount={status.estimate?.[Number(year)]} unit="thousand" />
                    </td>
                  ) : null}
                  <td data-label={t.plan.inOwnWords} className="full">
                    <MarkedTexts words={status.words} />
                    {status.helpWanted ? (
                      <div className="said">
                        <strong>{t.plan.helpWanted}:</strong> {status.helpWanted}
                        <MarkLine marking={data.inside} />
                      </div>
                    ) : null}
                    <div className="meta">
                      {status.onBehalfOf
                        ? `${status.by || t.common.administration}, ${t.common.onBehalf(status.onBehalfOf)}`
                        : status.by || t.common.administration}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Section>
  )
}
