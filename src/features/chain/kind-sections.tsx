import { Link } from 'react-router'
import { Icon } from '../../design/symbols.tsx'
import { Section, TableScroll } from '../../design/page.tsx'
import type { Kind } from '../../domain/chain/element.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { Amount, TotalAmount } from '../../parts/money.tsx'
import type { ElementPageData } from './element-page-data.ts'
import type { Line } from './element-parts.ts'
import { newAddress, pasteAddress } from './kind-address.ts'
import { LineTable } from './line-table.tsx'

/** What only some kinds have: a body its items and coming treatments, a unit its positions and agreements, and so on. */
export function KindSections({ data }: { data: ElementPageData }) {
  const { t } = useTexts()
  const { body, unit, position, theme, agreement, element } = data
  return (
    <>
      {body ? (
        <>
          <Coming coming={body.coming} />
          <Items title={t.element.itemsOf.body} lines={body.items} plan={`/plan?committee=${element.id}`} />
        </>
      ) : null}
      {unit ? <UnitParts unit={unit} id={element.id} mayPlan={data.mayPlan} /> : null}
      {position ? (
        <>
          <Items
            title={t.element.itemsOf.position}
            lines={position.items}
            plan={`/plan?responsible=${element.id}`}
          />
          {position.others.length > 0 ? (
            <Section title={t.element.answersForMore} id="others">
              <LineTable label={t.element.answersForMore} lines={position.others} hasKind />
            </Section>
          ) : null}
          {position.plans.length > 0 ? (
            <Section title={t.element.plans} id="plans">
              <Yearly rows={position.plans} />
            </Section>
          ) : null}
        </>
      ) : null}
      {theme ? (
        <>
          <Items title={t.element.itemsOf.theme} lines={theme.items} plan={`/plan?theme=${element.id}`} />
          {theme.others.length > 0 ? (
            <Section title={t.element.concernsMore} id="others">
              <LineTable label={t.element.concernsMore} lines={theme.others} hasKind />
            </Section>
          ) : null}
        </>
      ) : null}
      {agreement ? <Agreement agreement={agreement} id={element.id} mayPlan={data.mayPlan} /> : null}
    </>
  )
}

function Items({ title, lines, plan }: { title: string; lines: readonly Line[]; plan: string }) {
  const { t } = useTexts()
  return (
    <Section title={title} id="items">
      {lines.length === 0 ? (
        <p className="faint">{t.element.noItems}</p>
      ) : (
        <>
          <LineTable label={title} lines={lines} />
          <p className="mt-2 t-3">
            <Link to={plan}>{t.element.seePlan}</Link>
          </p>
        </>
      )}
    </Section>
  )
}

function Coming({ coming }: { coming: NonNullable<ElementPageData['body']>['coming'] }) {
  const { t, format } = useTexts()
  return (
    <Section title={t.element.coming} id="coming">
      {coming.length === 0 ? (
        <p className="faint">{t.element.noComing}</p>
      ) : (
        <ol className="timeline">
          {coming.map((one, index) => (
            <li key={one.id ?? index}>
              <span className="date">{one.planned ? format.planned(one.planned) : t.element.noTime}</span>
              <div>
                {one.of ? (
                  <Link to={addressOf(one.of)}>{one.of.title}</Link>
                ) : (
                  <span className="access access--closed">
                    <Icon name="lock" />
                    {one.closedTitle ? t.openness.closedCaseNamed(one.closedTitle) : t.openness.closedCase}
                  </span>
                )}
                {one.purpose ? <div className="meta">{one.purpose}</div> : null}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

function UnitParts(props: { unit: NonNullable<ElementPageData['unit']>; id: string; mayPlan: boolean }) {
  const { t } = useTexts()
  const { unit, id, mayPlan } = props
  const make = (kind: Kind) =>
    mayPlan ? (
      <p className="mt-2 t-3">
        <Link to={newAddress(kind, { unit: id })}>{t.foundation.newTitle[kind]}</Link>
      </p>
    ) : null
  return (
    <>
      <Section title={t.element.positions} id="positions">
        {unit.positions.length === 0 ? (
          <p className="faint">{t.element.noPositions}</p>
        ) : (
          <Names rows={unit.positions} />
        )}
        {make('position')}
      </Section>
      {unit.units.length > 0 ? (
        <Section title={t.element.unitsBelow} id="units">
          <Names rows={unit.units} />
        </Section>
      ) : null}
      <Section title={t.element.agreements} id="agreements">
        {unit.agreements.length === 0 ? (
          <p className="faint">{t.element.noAgreements}</p>
        ) : (
          <Yearly rows={unit.agreements} />
        )}
        {make('framework agreement')}
      </Section>
      {unit.plans.length > 0 ? (
        <Section title={t.element.plans} id="plans">
          <Yearly rows={unit.plans} />
        </Section>
      ) : null}
      {unit.items.length > 0 ? (
        <Section title={t.element.itemsOf.unit} id="items">
          <LineTable label={t.element.itemsOf.unit} lines={unit.items} />
        </Section>
      ) : null}
    </>
  )
}

function Names({ rows }: { rows: NonNullable<ElementPageData['unit']>['positions'] }) {
  return (
    <ul className="lines lines--dense">
      {rows.map((one) => (
        <li key={one.id}>
          <Link to={addressOf(one)}>{one.title}</Link>
        </li>
      ))}
    </ul>
  )
}

function Yearly({ rows }: { rows: NonNullable<ElementPageData['unit']>['agreements'] }) {
  const { t, format } = useTexts()
  return (
    <ul className="lines lines--dense">
      {rows.map((one) => (
        <li key={one.id}>
          <Link to={addressOf(one)}>{one.title}</Link>{' '}
          <span className="meta">
            {[one.year, one.signedOn && t.element.signed(format.date(one.signedOn))]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Agreement(props: {
  agreement: NonNullable<ElementPageData['agreement']>
  id: string
  mayPlan: boolean
}) {
  const { t, format } = useTexts()
  const { agreement, id, mayPlan } = props
  const off = agreement.totals.flatMap((total) => total.years).filter((year) => year.difference).length
  return (
    <>
      <p className="pair">
        <Link className="button button--primary" to={`/plan?agreement=${id}`}>
          {t.element.seePlan} ({t.element.itemCount(agreement.items)})
        </Link>
        {agreement.document ? (
          <Link className="button" to={`/dokument/${agreement.document}`}>
            {t.element.document}
          </Link>
        ) : null}
        {mayPlan ? (
          <Link className="button" to={pasteAddress('agreement item', { agreement: id })}>
            {t.element.pasteItems}
          </Link>
        ) : null}
      </p>
      <Section title={t.element.totals} id="totals">
        {agreement.totals.length === 0 ? (
          <p className="faint">{t.element.noTotals}</p>
        ) : (
          <>
            <p>
              {off === 0 ? t.element.fits : t.element.fitsNot(off)}{' '}
              <span className="meta">{t.element.totalsText(format.unit('thousand'))}</span>
            </p>
            <TableScroll label={t.element.totals}>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t.element.total}</th>
                    {agreement.totals[0]?.years.map(({ year }) => (
                      <th key={year} scope="col" className="number">
                        {year}
                      </th>
                    ))}
                  </tr>
                </thead>
                {agreement.totals.map((total) => (
                  <Reconciled key={total.label} total={total} />
                ))}
              </table>
            </TableScroll>
          </>
        )}
      </Section>
    </>
  )
}

/** A printed total, the sum of the items, and what parts them, year by year (R10). */
function Reconciled({ total }: { total: NonNullable<ElementPageData['agreement']>['totals'][number] }) {
  const { t } = useTexts()
  const row = (
    label: string,
    cell: (year: (typeof total.years)[number]) => React.ReactNode,
    className?: string,
  ) => (
    <tr className={className}>
      <th scope="row">{label}</th>
      {total.years.map((year) => (
        <td key={year.year} className="number">
          {cell(year)}
        </td>
      ))}
    </tr>
  )
  return (
    <tbody className="reconciled">
      <tr className="reconciled__head">
        <th scope="rowgroup" colSpan={total.years.length + 1}>
          {total.label}
        </th>
      </tr>
      {row(t.element.printed, ({ printed }) => (
        <Amount amount={printed} unit="thousand" />
      ))}
      {row(t.element.ofItems, ({ items }) => (
        <TotalAmount total={items} unit="thousand" />
      ))}
      {row(
        t.element.difference,
        ({ difference }) => (
          <Amount amount={difference} unit="thousand" />
        ),
        total.years.some((year) => year.difference) ? 'reconciled__off' : undefined,
      )}
    </tbody>
  )
}
