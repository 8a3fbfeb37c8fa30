import { Form, Link } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { Empty, PageHead, Section, TableScroll } from '../../design/page.tsx'
import { slotNames } from '../../domain/chain/slot-names.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/chain.page'
import { chainPageData } from './chain-page-data.ts'
import { ChangedSince } from './changed-since.tsx'
import { FlowPicture, trackClass } from './flow-picture.tsx'

/** The chain of one agreement as a picture and as a table, now or as of a date (R79). */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  const params = new URL(request.url).searchParams
  const asked = { agreement: params.get('agreement') ?? '', asOf: params.get('asOf') ?? '' }
  return reading(db, actor, (view, tx) => chainPageData(tx, view, actor, asked, today))
}

export default function ChainPage({ loaderData }: Route.ComponentProps) {
  const { t, format } = useTexts()
  if (!loaderData.agreement)
    return (
      <>
        <title>{`${t.chain.title} – ${t.common.product}`}</title>
        <PageHead title={t.chain.title} />
        <Empty title={t.chain.empty}>
          <p>{t.chain.emptyText}</p>
          <Link className="button" to={loaderData.isEmpty ? '/import' : '/grundlag'}>
            {loaderData.isEmpty ? t.plan.import : t.chain.toFoundation}
          </Link>
        </Empty>
      </>
    )
  const { agreement, asOf, count, whole } = loaderData
  const address = (day: string | undefined): string => {
    const params = new URLSearchParams({ agreement: agreement.id })
    if (day) params.set('asOf', day)
    return `/kaeden?${params}`
  }
  return (
    <>
      <title>{`${t.chain.title} – ${t.common.product}`}</title>
      <PageHead title={t.chain.title}>
        <a className="button" href="#table">
          {t.chain.toTable}
        </a>
        <Link className="button" to="/dekoblinger">
          {t.chain.toFindings}
        </Link>
      </PageHead>
      <p className="lead">{t.chain.summary(asOf ? format.date(asOf) : undefined, whole, count)}</p>
      <nav className="as-of" aria-label={t.chain.asOf}>
        <ol>
          {loaderData.stops.map((stop) => (
            <li key={stop.on}>
              <Link
                to={address(stop.is === 'today' ? undefined : stop.on)}
                aria-current={stop.on === loaderData.day ? 'date' : undefined}
                preventScrollReset
              >
                <b>{format.date(stop.on)}</b>
                <span>
                  {stop.is === 'round' ? stop.title : t.chain.stops[stop.is]} ·{' '}
                  {t.chain.breaksIn(stop.breaks, stop.items)}
                </span>
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <Form className="filter chain-filter" method="get">
        {loaderData.agreements.length > 1 ? (
          <SelectField
            name="agreement"
            label={t.plan.agreement}
            value={agreement.id}
            options={loaderData.agreements}
          />
        ) : null}
        <TextField name="asOf" label={t.chain.otherDay} type="date" value={asOf ?? ''} />
        <button className="button" type="submit">
          {t.common.show}
        </button>
      </Form>
      {count === 0 ? (
        <Empty title={t.chain.noItems}>
          <p>{t.chain.noItemsText}</p>
        </Empty>
      ) : (
        <>
          <ul className="legend">
            {loaderData.visions.map((vision) => (
              <li key={vision.title} className={`legend__track ${trackClass(vision.track)}`}>
                {vision.title}
              </li>
            ))}
            <li className="legend__missing">{t.chain.legendMissing}</li>
            <li>{t.chain.legendWidth(`${agreement.firstYear}–${agreement.firstYear + 3}`)}</li>
          </ul>
          <TableScroll label={t.chain.pictureScroll}>
            <FlowPicture data={loaderData} />
          </TableScroll>
          <div className="mt-6">
            <Section
              title={t.chain.sameAsTable}
              id="table"
              meta={t.chain.tableNote(
                format.date(loaderData.day),
                `${agreement.firstYear}–${agreement.firstYear + 3}`,
              )}
            >
              <TableScroll label={t.chain.sameAsTable}>
                <ChainTable rows={loaderData.rows} />
              </TableScroll>
            </Section>
          </div>
        </>
      )}
      {asOf && loaderData.changed ? <ChangedSince day={asOf} changed={loaderData.changed} /> : null}
    </>
  )
}

type Rows = Extract<Route.ComponentProps['loaderData'], { rows: unknown }>['rows']

function ChainTable({ rows }: { rows: Rows }) {
  const { t, format } = useTexts()
  const shown = slotNames.filter((slot) => slot !== 'budget')
  return (
    <table className="table table--stack table--long chain-table">
      <thead>
        <tr>
          <th scope="col">{t.common.kind['agreement item']}</th>
          <th scope="col" className="number">
            {t.chain.amount}
          </th>
          {shown.map((slot) => (
            <th key={slot} scope="col">
              {t.common.slot[slot]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to={`/punkt/${row.id}`}>
                {row.number} {row.title}
              </Link>
            </th>
            <td className="number" data-label={t.chain.amount}>
              {row.amount === 0 ? '–' : format.money(row.amount, 'million')}
            </td>
            {row.slots
              .filter((slot) => slot.slot !== 'budget')
              .map((slot) => (
                <td key={slot.slot} data-label={t.common.slot[slot.slot]}>
                  {slot.state === 'broken' ? (
                    <span className="light--red">{t.chain.isMissing}</span>
                  ) : slot.state === 'not relevant' ? (
                    <span className="faint" title={slot.reason}>
                      {t.chain.notRelevant}
                    </span>
                  ) : (
                    slot.by.map((element) => (
                      <div key={element.id}>
                        <Link className="quiet" to={addressOf(element)}>
                          {element.title}
                        </Link>
                        {slot.state === 'planned' ? (
                          <span className="faint">
                            {' '}
                            {t.chain.planned(slot.from && format.date(slot.from))}
                          </span>
                        ) : null}
                      </div>
                    ))
                  )}
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
