import { z } from 'zod'
import type { PlanFilter } from '../../domain/agreement/plan-filter.ts'
import { type PlanGroup, planGroups } from '../../domain/agreement/plan-groups.ts'
import { type PlanRow } from '../../domain/agreement/plan-rows.ts'
import { type PlanSort, planSorts } from '../../domain/agreement/plan-sort.ts'
import type { PlanTotal } from '../../domain/agreement/plan-totals.ts'
import { planViews } from '../../domain/agreement/plan-views.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { amounts, elementId } from '../../domain/chain/kinds/fields.ts'
import { lights } from '../../domain/follow-up/status.ts'
import { reference, referenceOf, referenceTo, version } from '../../request/api/element-schemas.ts'
import { slotSchema, slotsAsSent } from '../../request/api/slot-schema.ts'
import { rowStatusAsSent, rowStatusShape } from './row-status.ts'

/** A group of the plan. */
export const planGroup = z
  .enum(planGroups as unknown as [PlanGroup, ...PlanGroup[]])
  .meta({ id: 'PlanGroup' })

const kroner = z.number().int()

/** What a group or the plan comes to in one year. */
export const planTotal = z
  .object({
    year: z.number().int(),
    net: kroner.describe('Whole kroner of what is known.'),
    unknown: z
      .number()
      .int()
      .describe('How many amounts are said but can’t be read; they are not in the sum.'),
    isBudgeted: z.boolean().describe('False when no item has this year at all.'),
    expenditure: kroner,
    reduction: kroner.describe('Savings and income, negative.'),
  })
  .meta({ id: 'PlanTotal' })

/** The shape of a row of the plan as it is sent. */
export const planRow = z
  .object({
    id: elementId,
    version,
    number: z.string(),
    title: z.string(),
    group: planGroup,
    partOf: elementId.optional().describe('The item that it was split from; its money is counted there.'),
    amounts: amounts.describe(
      'The amounts that count today: revised ones where a decision has changed them.',
    ),
    committee: reference.optional(),
    responsible: reference.optional(),
    strategy: reference.optional().describe('The strategy that it serves, nearest first.'),
    themes: z.array(reference),
    ...rowStatusShape,
    isLate: z.boolean(),
    isBroken: z.boolean().describe('One of its eight links is broken.'),
    slots: z.array(slotSchema.omit({ by: true })),
  })
  .meta({ id: 'PlanRow' })

const sorts = planSorts.flatMap((sort) => [sort, `-${sort}`])
const idOrNone = z.union([elementId, z.literal('none')])

/** What the rows of a plan may be asked for: the same as on the page. */
export const planQuestion = {
  view: z.enum(planViews).default('all').describe('A saved view.'),
  q: z.string().trim().max(200).default('').describe('Words that number, title, text, committee … have.'),
  group: planGroup.optional(),
  committee: idOrNone.optional().describe('Of this committee, or `none` for those that lack one.'),
  responsible: idOrNone.optional().describe('Of this position, or `none` for those that lack one.'),
  status: z.enum([...lights, 'done', 'none']).optional(),
  theme: elementId.optional(),
  closed: z
    .enum(['show', 'hide'])
    .default('show')
    .describe('Finished items never disappear; they can be hidden.'),
  sort: z
    .enum(sorts as [string, ...string[]])
    .default('number')
    .describe(
      'Within the groups; `-` before it turns it round. The four years are counted from the budget year.',
    ),
}

/** A question about the plan, as the rules of the plan take it. */
export function filterOf(
  query: z.output<z.ZodObject<typeof planQuestion>>,
): PlanFilter & Readonly<{ sort: PlanSort; isDescending: boolean }> {
  return {
    view: query.view,
    text: query.q,
    group: query.group ?? '',
    committee: query.committee ?? '',
    responsible: query.responsible ?? '',
    status: query.status ?? '',
    theme: query.theme ?? '',
    hidesClosed: query.closed === 'hide',
    sort: query.sort.replace(/^-/, '') as PlanSort,
    isDescending: query.sort.startsWith('-'),
  }
}

/** A row of the plan as it is sent. */
export function rowAsSent(row: PlanRow, view: ChainView): z.output<typeof planRow> {
  const { item } = row
  return {
    id: item.id,
    version: item.version,
    number: item.number,
    title: item.title,
    group: row.group,
    ...(row.partOf ? { partOf: row.partOf } : {}),
    amounts: row.amounts,
    ...(row.committee ? { committee: referenceTo(row.committee) } : {}),
    ...(row.responsible ? { responsible: referenceTo(row.responsible) } : {}),
    ...(row.strategy ? { strategy: referenceTo(row.strategy) } : {}),
    themes: row.themes.flatMap((id) => referenceOf(view, id) ?? []),
    ...rowStatusAsSent(row, view),
    isLate: row.isLate,
    isBroken: row.isBroken,
    slots: slotsAsSent(row.trace).map(({ by: _by, ...slot }) => slot),
  }
}

/** A total as it is sent. */
export const totalAsSent = (total: PlanTotal): z.output<typeof planTotal> => ({
  year: total.year,
  net: total.net.sum,
  unknown: total.net.unknown,
  isBudgeted: total.net.budgeted,
  expenditure: total.expenditure,
  reduction: total.reduction,
})
