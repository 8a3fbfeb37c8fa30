import { data, Link } from 'react-router'
import { Notice, PageHead, Section, TableScroll } from '../../design/page.tsx'
import { Icon } from '../../design/symbols.tsx'
import type { ElementId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { FindingList } from '../../parts/finding-list.tsx'
import { ProgressMark, StatusLight } from '../../parts/lights.tsx'
import { Amount } from '../../parts/money.tsx'
import { TraceList } from '../../parts/trace-list.tsx'
import { findingsFor } from '../../request/findings-for.ts'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/item.page'
import { itemPageData } from './item-page-data.ts'

/** One item: what the agreement says, how it stands, where it is in the chain. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  return reading(db, actor, async (view, tx) => {
    const item = view.elementOf('agreement item', params.id as ElementId)
    if (!item) throw data(null, { status: 404 })
    const findings = await findingsFor(tx, actor, today)
    return {
      ...(await itemPageData(tx, view, actor, item, today)),
      findings: findings.filter((finding) => finding.subject === item.id),
    }
  })
}

export default function ItemPage({ loaderData }: Route.ComponentProps) {
  const { t, format } = useTexts()
  const { item, years, latest } = loaderData
  const name = `${item.number} ${item.title}`
  const hasMoney = Object.keys(item.amounts).length > 0
  return (
    <>
      <title>{`${name} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          {
            label: loaderData.agreement?.title ?? t.plan.backToPlan,
            to: loaderData.agreement ? `/plan?agreement=${loaderData.agreement.id}` : '/plan',
          },
        ]}
        title={name}
        meta={[
          t.groups[loaderData.group],
          loaderData.committee ?? t.plan.noCommittee,
          loaderData.responsible ?? t.plan.noResponsible,
        ].join(' · ')}
      >
        {loaderData.mayEdit ? (
          <Link className="button" to={`/led/${item.id}/rediger`}>
            {t.common.edit}
          </Link>
        ) : null}
        {loaderData.mayReport ? (
          <Link className="button button--primary" to={`/status/${item.id}`}>
            {t.plan.giveStatus}
          </Link>
        ) : null}
      </PageHead>
      <div className="two-columns">
        <div className="stack">
          {latest ? (
            <div className="last">
              <div className="pair">
                <StatusLight status={latest} /> <ProgressMark status={latest} />
                <span className="meta">{format.date(latest.on)}</span>
              </div>
              {latest.sentence ? <p className="mt-2">»{latest.sentence}«</p> : null}
              {latest.helpWanted ? <p className="meta">{latest.helpWanted}</p> : null}
            </div>
          ) : null}
          {loaderData.isLate ? <Notice kind="warn">{t.plan.late}</Notice> : null}
          {item.text ? (
            <Section title={t.plan.agreementText} id="agreement-text">
              <div className="source">
                <blockquote className="text--kept">{item.text}</blockquote>
                {item.source ? (
                  <p className="meta">
                    {t.plan.source(item.source.page)} ·{' '}
                    <Link
                      to={`/dokument/${item.source.document}?page=${item.source.page}&from=${item.source.from}&to=${item.source.to}#passage`}
                    >
                      {t.plan.seeSource}
                    </Link>
                  </p>
                ) : null}
              </div>
            </Section>
          ) : null}
          <Section
            title={t.plan.money}
            id="money"
            meta={
              item.priceLevel
                ? `${format.unit('thousand')}, ${t.plan.priceLevel(item.priceLevel)}`
                : undefined
            }
          >
            {hasMoney ? (
              <>
                <TableScroll label={t.plan.money}>
                  <table className="table">
                    <thead>
                      <tr>
                        <th scope="col">
                          <span className="visually-hidden">{t.plan.money}</span>
                        </th>
                        {years.map((year) => (
                          <th key={year} scope="col" className="number">
                            {year}
                          </th>
                        ))}
                      </tr>
                    </thead>
                    <tbody>
                      <tr>
                        <th scope="row">{t.plan.original}</th>
                        {years.map((year) => (
                          <td key={year} className="number">
                            <Amount amount={item.amounts[year]} unit="thousand" />
                          </td>
                        ))}
                      </tr>
                      {item.revised ? (
                        <tr>
                          <th scope="row">{t.plan.revised}</th>
                          {years.map((year) => (
                            <td key={year} className="number">
                              <Amount amount={item.revised?.amounts[year]} unit="thousand" />
                            </td>
                          ))}
                        </tr>
                      ) : null}
                      {latest?.estimate ? (
                        <tr>
                          <th scope="row">{t.plan.forecast}</th>
                          {years.map((year) => (
                            <td key={year} className="number">
                              <Amount amount={latest.estimate?.[year]} unit="thousand" />
                            </td>
                          ))}
                        </tr>
                      ) : null}
                    </tbody>
                  </table>
                </TableScroll>
                <p className="meta">{t.plan.estimateNote}</p>
              </>
            ) : (
              <p>{t.plan.noMoney}</p>
            )}
          </Section>
          {(
            [
              ['process', item.process],
              ['crossCutting', item.crossCutting],
              ['executiveRole', item.executiveRole],
            ] as const
          ).map(([field, text]) =>
            text ? (
              <Section key={field} title={t.plan[field]}>
                <p className="text text--kept">{text}</p>
              </Section>
            ) : null,
          )}
          <Section title={t.plan.treatments} id="treatments">
            {loaderData.treatments.length === 0 ? (
              <p className="faint">{t.plan.noTreatments}</p>
            ) : (
              <ol className="timeline">
                {loaderData.treatments.map((treatment) => (
                  <li key={treatment.id} className={treatment.actualOn ? undefined : 'coming'}>
                    <span className="date">
                      {treatment.actualOn
                        ? format.date(treatment.actualOn)
                        : treatment.planned
                          ? format.planned(treatment.planned)
                          : t.plan.planned}
                    </span>
                    <span>
                      <strong>{treatment.body}</strong>
                      {treatment.purpose ? `: ${treatment.purpose}.` : ''}{' '}
                      {treatment.decision?.text ?? (treatment.actualOn ? '' : t.plan.planned)}
                      {treatment.isLate ? ` · ${t.plan.late}` : ''}
                    </span>
                  </li>
                ))}
              </ol>
            )}
          </Section>
          <Section title={t.plan.statuses} id="statuses">
            {loaderData.statuses.length === 0 ? (
              <p className="faint">{t.plan.noStatuses}</p>
            ) : (
              <ol className="timeline">
                {loaderData.statuses.map(({ status, round, by, onBehalfOf }) => (
                  <li key={status.id}>
                    <span className="date">{format.date(status.on)}</span>
                    <div>
                      <div className="pair">
                        <StatusLight status={status} /> <ProgressMark status={status} />
                      </div>
                      {status.sentence ? <p>»{status.sentence}«</p> : null}
                      <p className="meta">
                        {[round, onBehalfOf ? `${by}, ${t.common.onBehalf(onBehalfOf)}` : by]
                          .filter(Boolean)
                          .join(' · ')}
                      </p>
                    </div>
                  </li>
                ))}
              </ol>
            )}
          </Section>
          <details className="fold ruled">
            <summary>{t.plan.history(loaderData.history.length)}</summary>
            <ul className="lines lines--dense">
              {loaderData.history.map((entry) => (
                <li key={entry.number}>
                  <span className="meta">
                    {format.moment(entry.recordedAt)} · {entry.by}
                  </span>
                  <br />
                  {entry.reason}
                  {entry.fields && entry.fields.length > 0
                    ? ` · ${t.plan.changedFields(entry.fields.map((field) => t.fields[field as keyof typeof t.fields] ?? field).join(', '))}`
                    : ''}
                </li>
              ))}
            </ul>
          </details>
        </div>
        <aside className="stack" aria-label={t.plan.chainTitle}>
          <section>
            <h2 className="small-heading">{t.plan.chainTitle}</h2>
            <TraceList slots={loaderData.slots} here={item.id} />
          </section>
          {loaderData.findings.length > 0 ? (
            <section className="ruled">
              <h2 className="small-heading">{t.plan.findings}</h2>
              <FindingList findings={loaderData.findings} />
            </section>
          ) : null}
          <section className="ruled">
            <h2 className="small-heading">{t.plan.facts}</h2>
            <dl className="facts">
              <dt>{t.plan.responsible}</dt>
              <dd>{loaderData.responsible ?? t.plan.noResponsible}</dd>
              <dt>{t.plan.committee}</dt>
              <dd>{loaderData.committee ?? t.plan.noCommittee}</dd>
              {loaderData.coCommittees.length > 0 ? (
                <>
                  <dt>{t.plan.coCommittees}</dt>
                  <dd>{loaderData.coCommittees.join(', ')}</dd>
                </>
              ) : null}
              {item.deadline ? (
                <>
                  <dt>{t.plan.deadline}</dt>
                  <dd>{format.planned(item.deadline)}</dd>
                </>
              ) : null}
              {item.weight ? (
                <>
                  <dt>{t.plan.weight}</dt>
                  <dd>{t.common.weight[item.weight]}</dd>
                </>
              ) : null}
              {loaderData.themes.length > 0 ? (
                <>
                  <dt>{t.plan.theme}</dt>
                  <dd>
                    {loaderData.themes.map((theme) => (
                      <div key={theme.id}>
                        <Link to={`/led/${theme.id}`}>{theme.title}</Link>
                      </div>
                    ))}
                  </dd>
                </>
              ) : null}
              <dt>{t.plan.openness}</dt>
              <dd>
                <span className="access">
                  <Icon name={item.openness === 'open' ? 'open' : 'lock'} />
                  {t.common.openness[item.openness]}
                </span>
              </dd>
              {item.completed ? (
                <>
                  <dt>{t.common.done}</dt>
                  <dd>
                    {[
                      t.plan.completedWays[item.completed.by],
                      item.completed.on && format.date(item.completed.on),
                      item.completed.note,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </dd>
                </>
              ) : null}
            </dl>
          </section>
        </aside>
      </div>
    </>
  )
}
