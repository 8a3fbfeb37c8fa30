import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { sortThemes } from '../../domain/agreement/plan-sort.ts'
import { planViews } from '../../domain/agreement/plan-views.ts'
import { filterThemes, type ThemeRow, themeRows } from '../../domain/agreement/theme-rows.ts'
import { addDays } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { elementId } from '../../domain/chain/kinds/fields.ts'
import { reference, referenceTo, version } from '../../request/api/element-schemas.ts'
import { asOf, chainPage, pageOf, pageQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { filterOf, planQuestion } from './plan-row-schema.ts'
import { rowStatusAsSent, rowStatusShape } from './row-status.ts'

const { q, committee, responsible, status, theme, closed, sort } = planQuestion
const question = {
  view: z.enum(planViews).default('strategic').describe('A saved view; `strategic` has all of them.'),
  q,
  committee,
  responsible,
  status,
  theme: theme.describe('This theme, and those that are part of it.'),
  closed,
  sort,
}

const themeRowShape = z
  .object({
    id: elementId,
    version,
    title: z.string(),
    level: z.enum(['line', 'theme']),
    line: reference.optional().describe('The line that it is part of.'),
    committee: reference.optional(),
    responsible: reference.optional(),
    ...rowStatusShape,
    items: z.array(elementId).describe('The items that concern it.'),
    others: z.number().int().describe('Everything else that carries it out.'),
    committees: z
      .array(z.string())
      .describe('The committees behind its items; one alone is a warning of sector capture (R58a).'),
  })
  .meta({ id: 'ThemeRow' })

/** The strategic plan (R32): lines and themes, who is responsible, how they go and what carries them out. */
export function themesApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/themes',
    id: 'listThemes',
    tag: 'Plan',
    summary:
      'The strategic lines, each followed by its themes, filtered and sorted as on the page of the plan.',
    query: z.strictObject({ ...question, asOf, ...pageQuery }),
    sends: pageOf(themeRowShape).extend({
      change: version.describe('The change that all pages of this list are read at.'),
      found: z.number().int().describe('How many there are on all pages together.'),
    }),
    run: (asked) =>
      chainPage(
        asked,
        async ({ view, today }) => {
          const filter = filterOf({ ...asked.query, group: undefined })
          const { positions, mayWriteFor } = asked.actor
          const facts = { mine: new Set<string>([...positions, ...mayWriteFor]), soon: addDays(today, 30) }
          // A municipality without an agreement has its strategic plan and nothing else to show (R32).
          const isWhole = view.all('agreement').length === 0
          const matching = filterThemes(themeRows(view, today), filter.view, { ...filter, isWhole }, facts)
          const rows = sortThemes(matching, filter.sort, filter.isDescending)
          return { rows, more: { found: rows.length } }
        },
        (row, { view }) => rowAsSent(row, view),
      ),
  })
}

function rowAsSent(row: ThemeRow, view: ChainView): z.output<typeof themeRowShape> {
  const { theme: own } = row
  return {
    id: own.id,
    version: own.version,
    title: own.title,
    level: own.level,
    ...(row.line ? { line: referenceTo(row.line) } : {}),
    ...(row.committee ? { committee: referenceTo(row.committee) } : {}),
    ...(row.responsible ? { responsible: referenceTo(row.responsible) } : {}),
    ...rowStatusAsSent(row, view),
    items: [...row.items],
    others: row.others,
    committees: [...row.committees],
  }
}
