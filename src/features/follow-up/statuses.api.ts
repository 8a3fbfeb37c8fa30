import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { publicSummaryInput } from '../../domain/follow-up/public-summary.ts'
import { statusInput } from '../../domain/follow-up/status.ts'
import { done } from '../../request/api/answer.ts'
import { idParams, noCpr } from '../../request/api/element-schemas.ts'
import { pageOf, pageOfAll, pageQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import { refusalProblem } from '../../request/api/refusal-problem.ts'
import { reading, viewFor } from '../../request/reading.ts'
import { statusesOf, statusOf } from '../../store/statuses.ts'
import { approveWords } from './approve-words.ts'
import { reportStatus } from './report-status.ts'
import {
  roundId,
  statusAsSent,
  statusesAsSent,
  statusId,
  statusShape,
} from '../../request/api/status-schema.ts'

/** Statuses: given on an element, corrected, read, and their words approved for council and public. */
export function statusesApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/elements/:id/statuses',
    id: 'listStatuses',
    tag: 'Follow-up',
    summary: 'All statuses of an element, newest first. None is ever overwritten.',
    params: idParams,
    query: z.strictObject(pageQuery),
    sends: pageOf(statusShape),
    run: (asked) =>
      reading(asked.db, asked.actor, async (view, tx) => {
        const element = view.element(asked.params.id)
        if (!element) return problem('not-found')
        const page = pageOfAll(asked, await statusesOf(tx, view, element.id), (one) => one.id)
        if ('problem' in page) return page
        return done({ next: page.next, items: await statusesAsSent(tx, view, asked.actor, page.items) })
      }),
  })

  operation(api, {
    method: 'GET',
    path: '/statuses/:id',
    id: 'getStatus',
    tag: 'Follow-up',
    summary: 'One status.',
    params: z.object({ id: statusId }),
    sends: statusShape,
    run: ({ db, actor, params }) =>
      reading(db, actor, async (view, tx) => {
        const found = await statusOf(tx, view, params.id)
        const [sent] = found ? await statusesAsSent(tx, view, actor, [found.status]) : []
        return sent ? done(sent) : problem('not-found')
      }),
  })

  operation(api, {
    method: 'POST',
    path: '/elements/:id/statuses',
    id: 'reportStatus',
    tag: 'Follow-up',
    summary:
      'Gives a status on an element: in the round named, else in the open one that asks, else between rounds.',
    description:
      'The responsible, somebody who may write for them, or the coordinator. A correction is a new status that names the old. ' +
      'A declaration of intent has no per cent, and only what has money has an estimate: such a field is left out of what is kept.',
    params: idParams,
    body: z.strictObject({
      ...statusInput.shape,
      round: roundId.optional(),
      corrects: statusId.optional().describe('The status that this one corrects.'),
      noCpr,
    }),
    example: {
      light: 'amber',
      progress: 'in progress',
      percent: 40,
      sentence: 'Udbuddet er forsinket en måned, fordi jordprøverne skal tages om.',
    },
    sends: statusShape,
    status: 201,
    problems: ['forbidden', 'conflict', 'refused'],
    run: async (asked) => {
      const { db, actor, texts, params } = asked
      const { round, corrects, noCpr: holdsNoCpr, ...content } = asked.body
      const view = await viewFor(db, actor)
      const answer = await reportStatus(db, actor, {
        element: params.id,
        round,
        corrects,
        content,
        holdsNoCpr,
      })
      if ('refused' in answer) return refusalProblem(answer, texts, params.id)
      const names = new Map([[actor.person, actor.name]])
      return done(statusAsSent(view, answer.status, names), { location: `/statuses/${answer.id}` })
    },
  })

  operation(api, {
    method: 'POST',
    path: '/statuses/:id/approval',
    id: 'approveWords',
    tag: 'Follow-up',
    summary:
      'Approves the words of a status that council and public read; approving again puts new words in their place.',
    params: z.object({ id: statusId }),
    body: z.strictObject({ text: publicSummaryInput, noCpr }),
    example: { text: 'Byggeriet er en måned forsinket.' },
    sends: statusShape,
    status: 201,
    problems: ['forbidden'],
    run: async (asked) => {
      const { db, actor, texts, params, body } = asked
      const isThere = await reading(db, actor, (view, tx) => statusOf(tx, view, params.id))
      if (!isThere) return problem('not-found')
      const answer = await approveWords(db, actor, [{ status: params.id, text: body.text }], body.noCpr)
      if ('refused' in answer) return refusalProblem(answer, texts)
      return reading(db, actor, async (view, tx) => {
        const approved = await statusOf(tx, view, params.id)
        const [sent] = approved ? await statusesAsSent(tx, view, actor, [approved.status]) : []
        return sent ? done(sent, { location: `/statuses/${params.id}` }) : problem('not-found')
      })
    },
  })
}
