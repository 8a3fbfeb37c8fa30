import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { trace } from '../../domain/chain/trace.ts'
import { amounts, decisionId, elementId, line } from '../../domain/chain/kinds/fields.ts'
import { decisionInput } from '../../domain/follow-up/treatment.ts'
import { done } from '../../request/api/answer.ts'
import {
  elementSchemas,
  idParams,
  noCpr,
  reason,
  reference,
  referenceOf,
  version,
} from '../../request/api/element-schemas.ts'
import { findingAsSent } from '../../request/api/finding-schema.ts'
import { standingFindings } from '../../request/standing-findings.ts'
import { asOf, readingAsOf } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import { slotsAsSent } from '../../request/api/slot-schema.ts'
import { staleProblem } from '../../request/api/stale-problem.ts'
import { statusesAsSent } from '../../request/api/status-schema.ts'
import { viewFor } from '../../request/reading.ts'
import { statusesOf } from '../../store/statuses.ts'
import { editFields } from './edit-fields.ts'
import { itemPageData } from './item-page-data.ts'
import { fieldValues, itemShape } from './item-schema.ts'
import { planProblem } from './plan-problem.ts'
import { reopenItem } from './reopen-item.ts'
import { reviseAmounts } from './revise-amounts.ts'
import { splitItem } from './split-item.ts'

const example = '3f0c7a9e-8a59-4f0c-9d0f-6b7d3a1c2e4f'
const itemSent = elementSchemas['agreement item']

/** One item of the plan, and what is done with items. */
export function itemsApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/items/:id',
    id: 'getItem',
    tag: 'Plan',
    summary: 'One item with its eight links, treatments, statuses, findings and history.',
    params: idParams,
    query: z.strictObject({ asOf }),
    sends: itemShape,
    run: (asked) =>
      readingAsOf(asked, async ({ tx, chain, view, today }) => {
        const item = view.elementOf('agreement item', asked.params.id)
        if (!item) return problem('not-found')
        const { actor } = asked
        const shown = await itemPageData(tx, view, actor, item, today, today < asked.today)
        const named = (one: Readonly<{ id: typeof item.id }> | undefined) => referenceOf(view, one?.id)
        const [agreement, whole] = [named(shown.agreement), named(shown.whole)]
        const [committee, responsible] = [named(shown.committee), named(shown.responsible)]
        const statuses = (await statusesOf(tx, view, item.id)).filter((status) => status.on <= today)
        return done(
          {
            item,
            change: view.number,
            group: shown.group,
            ...(agreement ? { agreement } : {}),
            ...(whole ? { whole } : {}),
            parts: shown.parts.flatMap((part) => named(part) ?? []),
            ...(committee ? { committee } : {}),
            ...(responsible ? { responsible } : {}),
            themes: shown.themes.flatMap((theme) => named(theme) ?? []),
            isClosed: shown.isClosed,
            isLate: shown.isLate,
            slots: slotsAsSent(trace(view, item, today)),
            treatments: view.treatmentsOf(item.id).map(({ element: _element, ...treatment }) => treatment),
            statuses: await statusesAsSent(tx, view, actor, statuses),
            findings: (
              await standingFindings(tx, actor, asked.today, { past: chain, on: today, about: item.id })
            )
              .filter((finding) => !finding.dismissal)
              .map((finding) => findingAsSent(asked, view, finding)),
            history: shown.history.map((entry) => ({
              ...entry,
              fields: entry.fields.map((field) => ({ ...field })),
              links: entry.links.map((link) => ({ ...link })),
            })),
          },
          asked.query.asOf === undefined ? { version: item.version } : {},
        )
      }),
    hasVersion: true,
  })

  operation(api, {
    method: 'POST',
    path: '/plan/edits',
    id: 'editFields',
    tag: 'Plan',
    summary: 'Sets fields of items and themes, one or many, in one change with one reason.',
    description:
      'Two who set different fields of an item don’t disturb each other: what others changed after `seen` is refused only ' +
      'where it is the same field, and then with both values.',
    body: z.strictObject({
      ids: z.array(elementId).min(1).max(1_000),
      seen: version.describe('The newest change that you had seen, e.g. `change` of the list.'),
      set: fieldValues,
      addTheme: elementId.optional().describe('A theme that they all concern.'),
      reason,
    }),
    example: {
      ids: [example],
      seen: 120,
      set: { responsible: example, strategic: true },
      reason: 'Fordelt på direktionens møde',
    },
    sends: z.object({
      changed: z.number().int().describe('How many were changed; with none nothing is recorded.'),
      change: version.optional(),
    }),
    problems: ['forbidden', 'conflict', 'refused', 'not-found'],
    run: async (asked) => {
      const { db, actor, body } = asked
      const set = Object.fromEntries(
        Object.entries(body.set).map(([field, value]) => [field, value ?? undefined]),
      )
      const answer = await editFields(db, actor, { ...body, set })
      return 'refused' in answer
        ? planProblem(answer, asked, '')
        : done({ changed: answer.changed, ...(answer.recorded ? { change: answer.recorded } : {}) })
    },
  })

  operation(api, {
    method: 'PUT',
    path: '/items/:id/revised',
    id: 'reviseAmounts',
    tag: 'Plan',
    summary: 'Writes revised amounts beside the original ones, with the decision that changed them.',
    description:
      'They take effect on the day of the decision. The original amounts stay as they were adopted.',
    params: idParams,
    body: z.strictObject({
      amounts,
      decision: z
        .union([decisionId, z.strictObject(decisionInput.shape)])
        .describe('A decision that is known, or one to be written down with them.'),
      reason,
      noCpr,
    }),
    example: { amounts: { 2027: 1_250_000 }, decision: example, reason: 'Tillægsbevilling' },
    sends: itemSent,
    isEdit: true,
    hasVersion: true,
    problems: ['forbidden', 'conflict', 'refused'],
    run: async (asked) => {
      const { db, actor, params, body } = asked
      const before = (await viewFor(db, actor)).elementOf('agreement item', params.id)
      if (!before) return problem('not-found')
      if (!asked.hasSeen(before.version))
        return staleProblem(before, {
          ...before,
          revised: { amounts: body.amounts, decision: body.decision },
        })
      const { decision } = body
      const answer = await reviseAmounts(db, actor, {
        id: params.id,
        seen: before.version,
        amounts: body.amounts,
        decision: typeof decision === 'string' ? { known: decision } : { written: decision },
        reason: body.reason,
        holdsNoCpr: body.noCpr,
      })
      if ('refused' in answer) return planProblem(answer, asked, params.id)
      const after = (await viewFor(db, actor)).elementOf('agreement item', params.id)
      return after ? done(after, { version: after.version }) : problem('not-found')
    },
  })

  operation(api, {
    method: 'POST',
    path: '/items/:id/parts',
    id: 'splitItem',
    tag: 'Plan',
    summary:
      'Splits an item into parts with a responsible and a status of their own. Their money adds up to the item’s.',
    params: idParams,
    body: z.strictObject({
      parts: z
        .array(z.strictObject({ number: line.min(1).max(20), title: line.min(1).max(300), amounts }))
        .min(2)
        .max(50),
      reason,
    }),
    example: {
      parts: [
        { number: 'D4a', title: 'Første etape', amounts: { 2027: 500_000 } },
        { number: 'D4b', title: 'Anden etape', amounts: { 2027: 700_000 } },
      ],
      reason: 'To udvalg deler punktet',
    },
    sends: z.object({ change: version, parts: z.array(reference) }),
    status: 201,
    problems: ['forbidden', 'refused'],
    run: async (asked) => {
      const { db, actor, params, body } = asked
      const answer = await splitItem(db, actor, { id: params.id, ...body })
      if ('refused' in answer) return planProblem(answer, asked, params.id)
      const view = await viewFor(db, actor)
      return done(
        { change: answer.recorded, parts: answer.parts.flatMap((id) => referenceOf(view, id) ?? []) },
        { location: `/items/${params.id}` },
      )
    },
  })

  operation(api, {
    method: 'POST',
    path: '/items/:id/reopen',
    id: 'reopenItem',
    tag: 'Plan',
    summary: 'Opens a finished item again. The status that said finished stays as it was given.',
    params: idParams,
    body: z.strictObject({ seen: version.describe('The newest change that you had seen.'), reason }),
    example: { seen: 120, reason: 'Arbejdet er ikke færdigt' },
    sends: itemSent,
    hasVersion: true,
    problems: ['forbidden', 'conflict', 'refused'],
    run: async (asked) => {
      const { db, actor, params, body } = asked
      const answer = await reopenItem(db, actor, { id: params.id, ...body })
      if ('refused' in answer)
        return answer.refused === 'stale'
          ? problem('conflict', { refused: 'not finished' })
          : planProblem(answer, asked, params.id)
      const after = (await viewFor(db, actor)).elementOf('agreement item', params.id)
      return after ? done(after, { version: after.version }) : problem('not-found')
    },
  })
}
