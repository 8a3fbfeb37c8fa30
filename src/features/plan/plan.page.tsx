import { Link, useSearchParams } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { Empty, Figures, Notice, PageHead, TableScroll, Views } from '../../design/page.tsx'
import { Icon } from '../../design/symbols.tsx'
import { isIsoDate } from '../../domain/calendar/dates.ts'
import { planViews } from '../../domain/agreement/plan-views.ts'
import { moneyUnits } from '../../domain/money.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { Distribution } from '../../parts/distribution.tsx'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import { chainAsOf } from '../../store/chain-as-of.ts'
import type { Route } from './+types/plan.page'
import { planPageData, planQuery } from './plan-page-data.ts'
import { PlanTable } from './plan-table.tsx'

/** The plan, now or as it stood on a date (R79). */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  const query = planQuery(new URL(request.url).searchParams)
  const asOf = isIsoDate(query.asOf) && query.asOf < today ? query.asOf : undefined
  return reading(db, actor, async (current, tx) => {
    const view = asOf ? (await chainAsOf(tx, asOf)).seenBy(actor) : current
    return { query, asOf, ...planPageData(view, actor, query, asOf ?? today) }
  })
}

export default function PlanPage({ loaderData }: Route.ComponentProps) {
  const { t, format } = useTexts()
  const [params] = useSearchParams()
  if (!loaderData.agreement) return <NoPlan mayPlan={loaderData.mayPlan} />
  const { query, agreement, figures, asOf } = loaderData
  const years = `${agreement.firstYear}–${agreement.firstYear + 3}`
  const address = (changes: Record<string, string>): string => {
    const next = new URLSearchParams(params)
    next.delete('page')
    for (const [name, value] of Object.entries(changes)) {
      if (value === '') next.delete(name)
      else next.set(name, value)
    }
    const text = next.toString()
    return text ? `/plan?${text}` : '/plan'
  }
  const title = t.plan.title(years)
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        title={title}
        meta={[
          agreement.decidedOn ? t.plan.adopted(format.date(agreement.decidedOn)) : agreement.title,
          t.plan.version(loaderData.version),
        ].join(' · ')}
      >
        <a className="button" href={`/rapport?agreement=${agreement.id}`}>
          <Icon name="download" />
          {t.plan.report}
        </a>
        {loaderData.mayPlan && !asOf ? (
          <Link
            className="button button--primary"
            to={`/grundlag/agreement%20item/ny?agreement=${agreement.id}`}
          >
            <Icon name="plus" />
            {t.plan.newItem}
          </Link>
        ) : null}
      </PageHead>
      {asOf ? (
        <Notice kind="warn">
          {t.plan.asOfNote(format.date(asOf))} <Link to={address({ asOf: '' })}>{t.plan.backToToday}</Link>
        </Notice>
      ) : null}
      <Figures
        figures={[
          {
            label: t.plan.itemsInAgreement(figures.count),
            value: <Distribution shapes={figures.shapes} />,
            isWide: true,
          },
          ...(figures.round
            ? [
                {
                  label: figures.round.title,
                  value: t.plan.roundFigure(figures.round.given, figures.round.asked),
                  note: t.plan.roundNote(format.date(figures.round.dueOn)),
                },
              ]
            : []),
          {
            label: `${t.plan.operating(agreement.firstYear)}, ${format.unit(query.unit)}`,
            value: format.money(figures.operating.first.net, query.unit),
            note: t.plan.grossNote(
              format.money(figures.operating.first.expenditure, query.unit),
              format.money(figures.operating.first.reduction, query.unit),
            ),
          },
          {
            label: `${t.plan.capital(agreement.firstYear)}, ${format.unit(query.unit)}`,
            value: format.money(figures.capital.first.net, query.unit),
            note: t.plan.inAll(format.money(figures.capital.all, query.unit)),
          },
        ]}
      />
      <Views
        label={t.plan.savedViews}
        views={planViews
          .filter((view) => view !== 'mine' || loaderData.counts.mine > 0)
          .map((view) => ({
            to: address({ view: view === 'all' ? '' : view }),
            label: t.plan.views[view],
            count: loaderData.counts[view],
            isCurrent: query.view === view,
          }))}
      />
      <form className="filter" method="get" action="/plan" aria-label={t.plan.filters}>
        {['view', 'sort'].map((name) =>
          params.get(name) ? (
            <input key={name} type="hidden" name={name} value={params.get(name) ?? ''} />
          ) : null,
        )}
        <TextField
          name="q"
          label={t.plan.search}
          value={query.text}
          type="search"
          className="field--search"
        />
        {loaderData.agreements.length > 1 ? (
          <SelectField
            name="agreement"
            label={t.plan.agreement}
            value={agreement.id}
            options={loaderData.agreements.map((one) => ({ value: one.id, label: one.title }))}
          />
        ) : null}
        <SelectField
          name="group"
          label={t.plan.group}
          none={t.plan.allGroups}
          value={query.group}
          options={loaderData.options.groups.map((group) => ({ value: group, label: t.groups[group] }))}
        />
        <SelectField
          name="committee"
          label={t.plan.committee}
          none={t.plan.allCommittees}
          value={query.committee}
          options={loaderData.options.committees}
        />
        <SelectField
          name="status"
          label={t.plan.status}
          none={t.plan.allStatuses}
          value={query.status}
          options={[
            { value: 'green', label: t.common.light.green },
            { value: 'amber', label: t.common.light.amber },
            { value: 'red', label: t.common.light.red },
            { value: 'done', label: t.common.done },
            { value: 'none', label: t.common.notReported },
          ]}
        />
        <SelectField
          name="theme"
          label={t.plan.theme}
          none={t.plan.allThemes}
          value={query.theme}
          options={loaderData.options.themes}
        />
        <SelectField
          name="unit"
          label={t.common.units.label}
          value={query.unit}
          options={moneyUnits.map((unit) => ({ value: unit, label: t.common.units[unit] }))}
        />
        <SelectField
          name="size"
          label={t.plan.rowsShown}
          value={String(query.size)}
          options={[
            { value: '25', label: '25' },
            { value: '100', label: '100' },
            { value: '0', label: t.plan.allRows },
          ]}
        />
        <TextField name="asOf" label={t.plan.asOf} type="date" value={asOf ?? ''} />
        <label className="check">
          <input type="checkbox" name="closed" value="hide" defaultChecked={query.hidesClosed} />{' '}
          {t.plan.hideClosed}
        </label>
        <button className="button" type="submit">
          {t.common.show}
        </button>
      </form>
      {loaderData.hidden > 0 ? (
        <p className="meta">
          {t.plan.hidden(loaderData.hidden)} · <Link to={address({ closed: '' })}>{t.common.show}</Link>
        </p>
      ) : null}
      {loaderData.found === 0 ? (
        <Empty title={t.plan.noneMatch}>
          <p>{t.plan.noneMatchText}</p>
          <Link className="button" to={`/plan?agreement=${agreement.id}`}>
            {t.plan.clear}
          </Link>
        </Empty>
      ) : (
        <>
          <TableScroll label={title} isFree>
            <PlanTable
              groups={loaderData.groups}
              years={loaderData.years}
              totals={loaderData.totals}
              found={loaderData.found}
              unit={query.unit}
              sort={query.sort}
              isDescending={query.isDescending}
              sortAddress={(sort) => address({ sort })}
            />
          </TableScroll>
          <nav className="pages" aria-label={t.plan.rowsShown}>
            <span>{t.plan.shown(loaderData.from, loaderData.to, loaderData.found)}</span>
            {loaderData.page > 1 ? (
              <Link to={address({ page: String(loaderData.page - 1) })}>{t.plan.previous}</Link>
            ) : null}
            {loaderData.page < loaderData.pages ? (
              <Link to={address({ page: String(loaderData.page + 1) })}>{t.plan.next}</Link>
            ) : null}
          </nav>
        </>
      )}
    </>
  )
}

function NoPlan({ mayPlan }: { mayPlan: boolean }) {
  const { t } = useTexts()
  return (
    <>
      <title>{`${t.plan.navTitle} – ${t.common.product}`}</title>
      <PageHead title={t.plan.navTitle} />
      <Empty title={t.plan.empty}>
        <p>{t.plan.emptyText}</p>
        {mayPlan ? (
          <Link className="button button--primary" to="/import">
            {t.plan.import}
          </Link>
        ) : null}
      </Empty>
    </>
  )
}
