import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { date, elementId } from '../../domain/chain/kinds/fields.ts'
import { roundInput, roundState } from '../../domain/follow-up/round.ts'
import { done } from '../../request/api/answer.ts'
import { kindName, reason, version } from '../../request/api/element-schemas.ts'
import { chainPage, pageOf, pageQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import { refusalProblem } from '../../request/api/refusal-problem.ts'
import { staleNow, staleProblem } from '../../request/api/stale-problem.ts'
import { reading, viewFor } from '../../request/reading.ts'
import { roundData, type RoundRow } from './round-data.ts'
import { closeRound, moveDue, openRound } from './rounds.ts'
import { roundId, statusesAsSent, statusShape } from '../../request/api/status-schema.ts'
import { reportApi } from './report/report.api.ts'
import { statusesApi } from './statuses.api.ts'

const { closedOn: _closedOn, ...newRound } = roundInput.shape
const state = z.enum(['planned', 'open', 'closed'])
const roundShape = z
  .object({ id: roundId, ...roundInput.shape, covers: z.array(elementId).readonly(), state, version })
  .meta({ id: 'Round' })
const asked = z.object({
  id: elementId,
  kind: kindName,
  title: z.string(),
  responsible: z.string().optional(),
})
const progressShape = roundShape
  .extend({
    asked: z.number().int().describe('How many elements the round asks about.'),
    given: z.array(asked.extend({ status: statusShape, isUnexplained: z.boolean() })),
    missing: z
      .array(asked)
      .describe('Not reported. While the round is open only those whose answers you follow.'),
    missingCount: z.number().int(),
  })
  .meta({ id: 'RoundProgress' })
const params = z.object({ id: roundId })

/** Rounds, statuses and reports. */
export function followUpApi(api: FastifyInstance): void {
  roundsApi(api)
  statusesApi(api)
  reportApi(api)
}

function roundsApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/rounds',
    id: 'listRounds',
    tag: 'Follow-up',
    summary: 'Rounds, newest first.',
    query: z.strictObject({ state: state.optional(), ...pageQuery }),
    sends: pageOf(roundShape),
    run: (all) =>
      chainPage(
        all,
        async ({ view, today }) => ({
          rows: view
            .rounds()
            .filter((one) => all.query.state === undefined || roundState(one, today) === all.query.state)
            .toSorted((a, b) => b.opensOn.localeCompare(a.opensOn) || (a.id < b.id ? -1 : 1)),
          more: {},
        }),
        (round, { today }) => ({ ...round, state: roundState(round, today) }),
      ),
  })

  operation(api, {
    method: 'GET',
    path: '/rounds/:id',
    id: 'getRound',
    tag: 'Follow-up',
    summary:
      'A round with what it asks about and what it got. A closed one shows what it showed when it was closed.',
    params,
    sends: progressShape,
    hasVersion: true,
    run: ({ db, actor, today, params: { id } }) =>
      reading(db, actor, async (view, tx) => {
        const round = view.round(id)
        if (!round) return problem('not-found')
        const found = await roundData(tx, view, actor, round, today)
        const rows = found.given.flatMap((row) => (row.status ? [{ row, status: row.status }] : []))
        const statuses = await statusesAsSent(
          tx,
          view,
          actor,
          rows.map((one) => one.status),
        )
        return done(
          {
            ...round,
            state: found.state,
            asked: found.count,
            given: rows.flatMap(({ row }, index) => {
              const status = statuses[index]
              return status ? [{ ...askedOf(row), status, isUnexplained: row.isUnexplained }] : []
            }),
            missing: found.missing.map(askedOf),
            missingCount: found.missingCount,
          },
          { version: round.version },
        )
      }),
  })

  operation(api, {
    method: 'POST',
    path: '/rounds',
    id: 'openRound',
    tag: 'Follow-up',
    summary: 'Opens a round over agreements and themes.',
    body: z
      .strictObject({ ...newRound, covers: z.array(elementId).min(1).readonly() })
      .refine((round) => round.dueOn >= round.opensOn, { path: ['dueOn'], error: 'before it opens' }),
    example: {
      title: '1. opfølgning 2027',
      opensOn: '2027-03-01',
      dueOn: '2027-03-15',
      covers: ['3f0c7a9e-8a59-4f0c-9d0f-6b7d3a1c2e4f'],
    },
    sends: roundShape,
    status: 201,
    hasVersion: true,
    problems: ['forbidden', 'refused'],
    run: async ({ db, actor, texts, today, body }) => {
      const answer = await openRound(db, actor, body)
      if ('refused' in answer) return refusalProblem(answer, texts, '')
      const round = { ...body, id: answer.id, version: answer.recorded }
      return done(
        { ...round, state: roundState(round, today) },
        { version: round.version, location: `/rounds/${round.id}` },
      )
    },
  })

  operation(api, {
    method: 'PUT',
    path: '/rounds/:id/due',
    id: 'moveDue',
    tag: 'Follow-up',
    summary: 'Moves the date that answers are due. A date warns and never blocks.',
    params,
    body: z.strictObject({ dueOn: date, reason }),
    example: { dueOn: '2027-03-22', reason: 'Påsken ligger i vejen' },
    sends: roundShape,
    isEdit: true,
    hasVersion: true,
    problems: ['forbidden', 'conflict'],
    run: async (edit) => {
      const {
        db,
        actor,
        texts,
        today,
        params: { id },
        body,
      } = edit
      const before = (await viewFor(db, actor)).round(id)
      if (!before) return problem('not-found')
      const yours = { ...before, dueOn: body.dueOn }
      if (!edit.hasSeen(before.version)) return staleProblem(before, yours)
      const answer = await moveDue(db, actor, id, body.dueOn, body.reason, before.version)
      if ('recorded' in answer) {
        const round = { ...yours, version: answer.recorded }
        return done({ ...round, state: roundState(round, today) }, { version: round.version })
      }
      return answer.refused === 'stale'
        ? staleNow((await viewFor(db, actor)).round(id), yours)
        : refusalProblem(answer, texts)
    },
  })

  operation(api, {
    method: 'POST',
    path: '/rounds/:id/close',
    id: 'closeRound',
    tag: 'Follow-up',
    summary: 'Closes a round; from then on it stays as it is. What is missing blocks nothing.',
    params,
    sends: roundShape,
    status: 201,
    problems: ['forbidden', 'conflict'],
    run: async ({ db, actor, texts, today, params: { id } }) => {
      if (!(await viewFor(db, actor)).round(id)) return problem('not-found')
      const answer = await closeRound(db, actor, id)
      if ('refused' in answer) return refusalProblem(answer, texts)
      return reading(db, actor, async (view) => {
        const round = view.round(id)
        if (!round) throw new Error('a round that was closed is not there')
        return done({ ...round, state: roundState(round, today) }, { location: `/rounds/${id}` })
      })
    },
  })
}

const askedOf = ({ id, kind, name, responsible }: RoundRow): z.output<typeof asked> => ({
  id,
  kind,
  title: name,
  ...(responsible ? { responsible } : {}),
})
