import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { filterRows, isInView } from '../../domain/agreement/plan-filter.ts'
import { planGroups } from '../../domain/agreement/plan-groups.ts'
import { type PlanRow, planRows, yearsOfAgreement } from '../../domain/agreement/plan-rows.ts'
import { sortRows } from '../../domain/agreement/plan-sort.ts'
import { planTotals } from '../../domain/agreement/plan-totals.ts'
import { planViews } from '../../domain/agreement/plan-views.ts'
import { addDays, type IsoDate } from '../../domain/calendar/dates.ts'
import { date } from '../../domain/chain/kinds/fields.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { done } from '../../request/api/answer.ts'
import { elementSchemas, idParams, version } from '../../request/api/element-schemas.ts'
import { asOf, chainPage, pageOf, pageQuery, readingAsOf } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import { roundId } from '../../request/api/status-schema.ts'
import { itemsApi } from './items.api.ts'
import { planFigures } from './plan-figures.ts'
import { themesApi } from './themes.api.ts'
import {
  filterOf,
  planGroup,
  planQuestion,
  planRow,
  planTotal,
  rowAsSent,
  totalAsSent,
} from './plan-row-schema.ts'

const count = z.number().int()
const years = z.array(z.number().int())
const money = z.object({ expenditure: count, reduction: count, net: count, unknown: count })
const figures = z.object({
  count,
  lights: z.object({ done: count, green: count, amber: count, red: count, none: count }),
  round: z.object({ id: roundId, title: z.string(), dueOn: date, asked: count, given: count }).optional(),
  operating: money.describe('The budget year, gross and net.'),
  capital: money,
})

/** The implementation plan: agreements, their rows, and what is done with items. */
export function planApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/agreements',
    id: 'listAgreements',
    tag: 'Plan',
    summary: 'Agreements, the newest first.',
    query: z.strictObject({ asOf, ...pageQuery }),
    sends: pageOf(elementSchemas.agreement),
    run: (asked) =>
      chainPage(
        asked,
        async ({ view }) => ({
          rows: view.all('agreement').toSorted((a, b) => b.firstYear - a.firstYear || (a.id < b.id ? -1 : 1)),
          more: {},
        }),
        (agreement) => agreement,
      ),
  })

  operation(api, {
    method: 'GET',
    path: '/agreements/:id',
    id: 'getAgreement',
    tag: 'Plan',
    summary: 'An agreement with the key figures of its plan.',
    params: idParams,
    query: z.strictObject({ asOf }),
    sends: z.object({
      agreement: elementSchemas.agreement,
      change: version,
      years,
      figures,
      views: z.record(z.enum(planViews), count).describe('How many items each saved view has.'),
      totals: z.array(planTotal),
    }),
    run: (asked) =>
      readingAsOf(asked, async ({ view, today }) => {
        const agreement = view.elementOf('agreement', asked.params.id)
        if (!agreement) return problem('not-found')
        const rows = planRows(view, agreement.id, today)
        const facts = factsFor(asked.actor, today)
        const { shapes, round, operating, capital, count: items } = planFigures(view, agreement, rows, today)
        return done({
          agreement,
          change: view.number,
          years: [...yearsOfAgreement(agreement)],
          figures: {
            count: items,
            lights: { ...shapes },
            ...(round ? { round } : {}),
            operating: operating.first,
            capital: capital.first,
          },
          views: Object.fromEntries(
            planViews.map((name) => [name, rows.filter((row) => isInView(row, name, facts)).length]),
          ) as Record<(typeof planViews)[number], number>,
          totals: planTotals(rows, yearsOfAgreement(agreement)).map(totalAsSent),
        })
      }),
  })

  operation(api, {
    method: 'GET',
    path: '/agreements/:id/items',
    id: 'listPlan',
    tag: 'Plan',
    summary:
      'The rows of an agreement’s plan, filtered and sorted as on the page, with totals of all that was found.',
    params: idParams,
    query: z.strictObject({ ...planQuestion, asOf, ...pageQuery }),
    sends: pageOf(planRow).extend({
      change: version.describe('The change that all pages of this list are read at.'),
      years,
      found: count.describe('How many rows there are on all pages together.'),
      hidden: count.describe('How many finished ones are hidden.'),
      totals: z.array(planTotal),
      groups: z.array(z.object({ group: planGroup, count, totals: z.array(planTotal) })),
    }),
    run: (asked) =>
      chainPage(
        asked,
        async ({ view, today }) => {
          const agreement = view.elementOf('agreement', asked.params.id)
          if (!agreement) return problem('not-found')
          const four = yearsOfAgreement(agreement)
          const filter = filterOf(asked.query)
          const matching = filterRows(
            byId(planRows(view, agreement.id, today)),
            { ...filter, hidesClosed: false },
            factsFor(asked.actor, today),
          )
          const shown = filter.hidesClosed ? matching.filter((row) => !row.isClosed) : matching
          const rows = sortRows(shown, filter.sort, filter.isDescending, four)
          return {
            rows,
            more: {
              years: [...four],
              found: rows.length,
              hidden: matching.length - rows.length,
              totals: planTotals(rows, four).map(totalAsSent),
              groups: planGroups
                .map((group) => ({ group, of: rows.filter((row) => row.group === group) }))
                .filter(({ of }) => of.length > 0)
                .map(({ group, of }) => ({
                  group,
                  count: of.length,
                  totals: planTotals(of, four).map(totalAsSent),
                })),
            },
          }
        },
        (row, { view }) => rowAsSent(row, view),
      ),
  })

  themesApi(api)
  itemsApi(api)
}

/** Whose positions count as mine, and until when something comes soon. */
const factsFor = (actor: Actor, today: IsoDate) => ({
  mine: new Set<string>([...actor.positions, ...actor.mayWriteFor]),
  soon: addDays(today, 30),
})

/** In an order that is always the same, so that what sorts alike is on one page only. */
const byId = (rows: readonly PlanRow[]): readonly PlanRow[] =>
  rows.toSorted((a, b) => (a.item.id < b.item.id ? -1 : 1))
