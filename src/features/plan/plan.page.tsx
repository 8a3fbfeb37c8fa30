import { useMemo } from 'react'
import { data, Link, useNavigation, useSearchParams } from 'react-router'
import { Empty, Notice, PageHead, TableScroll, Views } from '../../design/page.tsx'
import { Icon } from '../../design/symbols.tsx'
import { planViews } from '../../domain/agreement/plan-views.ts'
import { isIsoDate } from '../../domain/calendar/dates.ts'
import type { ElementId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import { chainAsOf } from '../../store/chain-as-of.ts'
import type { Route } from './+types/plan.page'
import { FilterForm } from './filter-form.tsx'
import { ManyForm } from './many-form.tsx'
import { editMany, editOneField } from './plan-action.ts'
import { planPageData } from './plan-page-data.ts'
import { planAddress, planQuery, reportAddress } from './plan-query.ts'
import { PlanSummary } from './plan-summary.tsx'
import { PlanTable } from './plan-table.tsx'
import { usePlanRows } from './use-plan-rows.ts'

/** The plan, now or as it stood on a date (R79). */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  const query = planQuery(new URL(request.url).searchParams)
  const asOf = isIsoDate(query.asOf) && query.asOf < today ? query.asOf : undefined
  return reading(db, actor, async (current, tx) => {
    const view = asOf ? (await chainAsOf(tx, asOf)).seenBy(actor) : current
    return { query, asOf, ...planPageData(view, actor, query, asOf ?? today, asOf !== undefined) }
  })
}

/** Edits one cell, or everything that is picked. */
export async function action({ request, context }: Route.ActionArgs) {
  const asking = askedByActor(context)
  const form = await request.formData()
  if (textOf(form, 'do') === 'many') return editMany(asking, form)
  if (textOf(form, 'do') === 'field') return editOneField(asking, form, textOf(form, 'id') as ElementId)
  throw data(null, { status: 400 })
}

export default function PlanPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, format } = useTexts()
  const [params] = useSearchParams()
  const navigation = useNavigation()
  const { query, agreement, asOf, choices } = loaderData
  const shown = useMemo(
    () => [...loaderData.themes, ...loaderData.groups.flatMap((group) => group.rows)],
    [loaderData],
  )
  const maySelect = loaderData.mayPlan && asOf === undefined && shown.length > 0
  const { table, ...rows } = usePlanRows(shown, maySelect)
  if (!loaderData.isAnythingPlanned && !agreement) return <NoPlan mayPlan={loaderData.mayPlan} />
  const isLoading = navigation.state === 'loading' && navigation.location.pathname === '/plan'
  const title = agreement
    ? t.plan.title(`${agreement.firstYear}–${agreement.firstYear + 3}`)
    : t.plan.strategicTitle
  const nameOf = (row: (typeof shown)[number]): string => ('number' in row ? row.number : row.title)
  const askable = loaderData.themes.filter((row) => row.responsible)
  const unanswered = loaderData.themes.length - askable.length
  const isEmpty = loaderData.found + loaderData.themeCount === 0
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        title={title}
        meta={[
          agreement &&
            (agreement.decidedOn ? t.plan.adopted(format.date(agreement.decidedOn)) : agreement.title),
          t.plan.version(loaderData.seen),
        ]
          .filter(Boolean)
          .join(' · ')}
      >
        <a className="button" href={reportAddress(query, agreement?.id, asOf)}>
          <Icon name="download" />
          {t.plan.report}
        </a>
        {loaderData.mayPlan && !asOf && !agreement && askable.length > 0 ? (
          <Link className="button" to={`/runder/ny?${askable.map((row) => `covers=${row.id}`).join('&')}`}>
            {t.plan.askLines}
          </Link>
        ) : null}
        {loaderData.mayPlan && !asOf ? (
          <Link
            className="button button--primary"
            to={agreement ? `/grundlag/agreement%20item/ny?agreement=${agreement.id}` : '/grundlag/theme/ny'}
          >
            <Icon name="plus" />
            {agreement ? t.plan.newItem : t.plan.newLine}
          </Link>
        ) : null}
      </PageHead>
      {asOf ? (
        <Notice kind="warn">
          {t.plan.asOfNote(format.date(asOf))}{' '}
          <Link to={planAddress(params, { asOf: '' })}>{t.plan.backToToday}</Link>
        </Notice>
      ) : null}
      {actionData && 'saved' in actionData && actionData.saved === 'many' ? (
        <Notice kind="good">
          {actionData.changed > 0 ? t.plan.manyDone(actionData.changed) : t.plan.manySame}
        </Notice>
      ) : null}
      {!agreement && loaderData.mayPlan && unanswered > 0 ? (
        <Notice>{t.plan.linesLackResponsible(unanswered)}</Notice>
      ) : null}
      <PlanSummary data={loaderData} query={query} />
      <Views
        label={t.plan.savedViews}
        views={planViews
          .filter((view) => view !== 'mine' || loaderData.counts.mine > 0)
          // Lines alone have neither a chain of eight links nor a plan beside them.
          .filter((view) => agreement || (view !== 'broken' && view !== 'strategic'))
          .map((view) => ({
            to: planAddress(params, { view: view === 'all' ? '' : view }),
            label: view === 'all' && !agreement ? t.plan.allLines : t.plan.views[view],
            count: loaderData.counts[view],
            isCurrent: query.view === view,
          }))}
      />
      <FilterForm data={loaderData} query={query} params={params} asOf={asOf} />
      <HiddenRows data={loaderData} params={params} />
      {isEmpty ? (
        <NothingFound data={loaderData} />
      ) : (
        <div className={asOf ? 'plan-area plan-area--past' : 'plan-area'} aria-busy={isLoading}>
          <TableScroll label={title} isFree>
            <PlanTable
              data={loaderData}
              query={query}
              params={params}
              table={table}
              rows={rows}
              maySelect={maySelect}
              isLoading={isLoading}
              itemQuery={asOf ? `?asOf=${asOf}` : ''}
            />
          </TableScroll>
          <PlanFoot data={loaderData} params={params} />
          {maySelect && choices ? (
            <ManyForm
              choices={choices}
              seen={loaderData.seen}
              names={shown.filter((row) => rows.picked.has(row.id)).map(nameOf)}
              answer={actionData}
              onUnpick={() => rows.pickAll(false)}
            />
          ) : null}
        </div>
      )}
    </>
  )
}

type PlanLoaderData = Route.ComponentProps['loaderData']

/** How much of the plan a filter hides; finished items are counted by themselves (R24). */
function HiddenRows({ data: plan, params }: { data: PlanLoaderData; params: URLSearchParams }) {
  const { t } = useTexts()
  if (plan.found === plan.count) return null
  return (
    <p className="meta plan-hidden" role="status">
      {t.plan.filtered(plan.found, plan.count)}
      {plan.hiddenClosed > 0 ? (
        <>
          {' · '}
          {t.plan.hidden(plan.hiddenClosed)}{' '}
          <Link to={planAddress(params, { closed: '' })} preventScrollReset>
            {t.common.show}
          </Link>
        </>
      ) : null}
      {' · '}
      <Link to={plan.agreement ? `/plan?agreement=${plan.agreement.id}` : '/plan'} preventScrollReset>
        {t.plan.clear}
      </Link>
    </p>
  )
}

function NothingFound({ data: plan }: { data: PlanLoaderData }) {
  const { t } = useTexts()
  if (plan.count === 0 && plan.agreement)
    return (
      <Empty title={t.plan.noItems}>
        <p>{t.plan.noItemsText}</p>
        {plan.mayPlan ? (
          <Link className="button" to="/import">
            {t.plan.import}
          </Link>
        ) : null}
      </Empty>
    )
  return (
    <Empty title={t.plan.noneMatch}>
      <p>{t.plan.noneMatchText}</p>
      <Link className="button" to={plan.agreement ? `/plan?agreement=${plan.agreement.id}` : '/plan'}>
        {t.plan.clear}
      </Link>
    </Empty>
  )
}

/** What holds for the whole table: which rows these are, rounding (R9), parts, and the keys. */
function PlanFoot({ data: plan, params }: { data: PlanLoaderData; params: URLSearchParams }) {
  const { t } = useTexts()
  const hasParts = plan.groups.some((group) => group.rows.some((row) => row.isPart))
  return (
    <>
      {plan.found > 0 ? (
        <nav className="pages" aria-label={t.plan.rowsShown}>
          <span>{t.plan.shown(plan.from, plan.to, plan.found)}</span>
          {plan.page > 1 ? (
            <Link to={planAddress(params, { page: String(plan.page - 1) })}>{t.plan.previous}</Link>
          ) : null}
          {plan.page < plan.pages ? (
            <Link to={planAddress(params, { page: String(plan.page + 1) })}>{t.plan.next}</Link>
          ) : null}
        </nav>
      ) : null}
      <p className="meta plan-notes">
        {[plan.isRounded && t.plan.rounded, hasParts && t.plan.partsCounted].filter(Boolean).join(' ')}
      </p>
      <p className="meta plan-notes plan-notes--keys">{t.plan.keysNote}</p>
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
          <div className="pair">
            <Link className="button button--primary" to="/import">
              {t.plan.import}
            </Link>
            <Link className="button" to="/grundlag/theme/ny">
              {t.plan.newLine}
            </Link>
          </div>
        ) : null}
      </Empty>
    </>
  )
}
