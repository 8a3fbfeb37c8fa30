import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Actor } from '../../domain/access/actor.ts'
import { isOpenTo } from '../../domain/access/sight.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { date, decisionId } from '../../domain/chain/kinds/fields.ts'
import type { ChangeNumber } from '../../domain/ids.ts'
import { type Answer, done } from '../../request/api/answer.ts'
import { idParams, reference, referenceOf, version } from '../../request/api/element-schemas.ts'
import { keyAfter, pageAfter, pageOf, pageOfAll, pageQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import { whoShape } from '../../request/api/status-schema.ts'
import { reading } from '../../request/reading.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { type ChangeEntry, changes } from '../../store/changes.ts'
import { hiddenFrom } from '../../store/hidden.ts'
import { historyOf } from '../../store/history.ts'
import { opennessNow } from '../../store/openness-now.ts'
import { namesFor } from '../../request/names-for.ts'
import type { Tx } from '../../store/transaction.ts'

const changeShape = z
  .object({
    number: version,
    recordedAt: z.iso.datetime().describe('The moment it was written, UTC.'),
    effectiveOn: date.describe('The date it takes effect: that day, or that of the decision it names.'),
    by: whoShape,
    onBehalfOf: reference.optional(),
    reason: z.string(),
    decision: decisionId.optional(),
  })
  .meta({ id: 'Change' })

const historyEntry = changeShape
  .extend({
    content: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('The content after this change; null when it was another thing that changed, or the end.'),
  })
  .meta({ id: 'HistoryEntry' })

/** Every change: of the municipality, and of one element. */
export function historyApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/changes',
    id: 'listChanges',
    tag: 'History',
    summary: 'Every change, newest first: who, when, why.',
    query: z.strictObject(pageQuery),
    sends: pageOf(changeShape),
    problems: ['forbidden'],
    run: async (asked) => {
      const before = keyAfter(asked)
      if (typeof before === 'object') return before
      const { limit } = asked.query
      const { actor } = asked
      return reading(asked.db, actor, async (view, tx) => {
        if (view.sight.level === 'public') return problem('forbidden')
        const rows = await changes(tx, await hiddenFrom(tx, view), {
          before: before as ChangeNumber | undefined,
          limit: limit + 1,
        })
        const page = pageAfter(rows, limit, (row) => row.number)
        return done({ ...page, items: await shown(tx, view, actor, page.items, () => ({})) })
      })
    },
  })

  operation(api, {
    method: 'GET',
    path: '/elements/:id/history',
    id: 'listHistory',
    tag: 'History',
    summary: 'The changes of one element, newest first, also when it has ended.',
    params: idParams,
    query: z.strictObject(pageQuery),
    sends: pageOf(historyEntry),
    run: async (asked): Promise<Answer<z.output<ReturnType<typeof pageOf<typeof historyEntry>>>>> => {
      const { db, actor, params } = asked
      return reading(db, actor, async (view, tx) => {
        const now = (await opennessNow(tx, await currentChain(tx))).of(params.id)
        const isSeen = now === undefined || isOpenTo(now, view.sight)
        // What is hidden is asked for just as what isn't there: as many questions, and the same answer.
        const entries = await historyOf(tx, params.id, (await hiddenFrom(tx, view)).elements)
        if (!isSeen || entries.length === 0) return problem('not-found')
        const page = pageOfAll(asked, entries, (entry) => entry.number)
        if ('problem' in page) return page
        const items = await shown(tx, view, actor, page.items, (entry) => ({ content: entry.content }))
        return done({ next: page.next, items })
      })
    },
  })
}

async function shown<Entry extends ChangeEntry, More extends object>(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  entries: readonly Entry[],
  more: (entry: Entry) => More,
) {
  const names = await namesFor(
    tx,
    view,
    actor,
    entries.map((entry) => entry.actor),
  )
  return entries.map((entry) => {
    const onBehalfOf = referenceOf(view, entry.onBehalfOf ?? undefined)
    return {
      number: entry.number,
      recordedAt: entry.recordedAt.toISOString(),
      effectiveOn: entry.effectiveOn,
      by: { id: entry.actor, name: names.get(entry.actor) ?? '' },
      ...(onBehalfOf ? { onBehalfOf } : {}),
      reason: entry.reason,
      ...(entry.decision && view.decision(entry.decision) ? { decision: entry.decision } : {}),
      ...more(entry),
    }
  })
}
