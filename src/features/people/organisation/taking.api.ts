import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { elementId, uuid } from '../../../domain/chain/kinds/fields.ts'
import type { PersonId } from '../../../domain/ids.ts'
import { done } from '../../../request/api/answer.ts'
import { reason, version } from '../../../request/api/element-schemas.ts'
import { operation } from '../../../request/api/operation.ts'
import { type Problem, problem } from '../../../request/api/problem.ts'
import type { ActorAsking } from '../../../request/asking.ts'
import { takeInProblem } from './problem-words.ts'
import { decideInReading, discardReading, type Settled } from './settle-reading.ts'
import { takeInOrganisation } from './take-in-organisation.ts'

const params = z.object({ id: z.uuid() })
const successor = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('leader') })
    .describe('Who leads the unit, as long as the position is vacant.'),
  z.strictObject({ kind: z.literal('person'), person: uuid<PersonId>() }),
  z.strictObject({ kind: z.literal('position'), position: elementId }),
])

/** What a person does with a reading of the organisation: says who is who, takes in what is chosen, or forgets it. */
export function takingApi(api: FastifyInstance): void {
  operation(api, {
    method: 'POST',
    path: '/organisation/readings/:id/decisions',
    id: 'decideInReading',
    tag: 'People',
    summary: 'Says who is who, where the reading had more than one that it could be.',
    params,
    body: z.strictObject({
      decided: z
        .array(
          z.strictObject({
            key: z.string().max(500),
            is: z.union([z.literal('new'), z.uuid()]).describe('The id of ours that it is, or `new`.'),
          }),
        )
        .min(1)
        .max(1_000),
    }),
    example: { decided: [{ key: 'unit:17', is: 'new' }] },
    problems: ['forbidden'],
    run: async ({ db, actor, params: { id }, body: { decided } }) =>
      settled(await decideInReading(db, actor, id, new Map(decided.map(({ key, is }) => [key, is])))) ??
      done(undefined),
  })

  operation(api, {
    method: 'POST',
    path: '/organisation/readings/:id/taking',
    id: 'takeInOrganisation',
    tag: 'People',
    summary:
      'Takes in what is chosen of a reading: all of it or nothing, and nothing is left with nobody who answers.',
    description:
      'What has changed since the reading was shown is worked out again, and only what is named in `take` is done.',
    params,
    body: z.strictObject({
      take: z.array(z.string().max(500)).max(20_000).describe('The keys of the changes to take in.'),
      successors: z
        .array(z.strictObject({ position: elementId, by: successor }))
        .max(1_000)
        .default([])
        .describe('Who answers for each position that is left behind.'),
      heirs: z
        .array(z.strictObject({ unit: elementId, heir: elementId }))
        .max(1_000)
        .default([])
        .describe('Where what names a unit that ends goes.'),
      reason,
    }),
    example: { take: ['new unit 2'], reason: 'Kataloget af 1. februar' },
    sends: z.object({
      taken: z.number().int().describe('How many changes.'),
      change: version.optional().describe('The change of units and positions, when there is one.'),
    }),
    problems: ['forbidden', 'conflict', 'refused'],
    run: async (asked) => {
      const { take, successors, heirs, reason: why } = asked.body
      const answer = await takeInOrganisation(asked.db, asked.actor, {
        reading: asked.params.id,
        taking: new Set(take),
        choices: {
          successors: new Map(successors.map(({ position, by }) => [position, by])),
          heirs: new Map(heirs.map(({ unit, heir }) => [unit, heir])),
        },
        reason: () => why,
      })
      if (!('refused' in answer))
        return done({
          taken: answer.taken,
          ...(answer.change === undefined ? {} : { change: answer.change }),
        })
      return refusalOf(answer, asked)
    },
  })

  operation(api, {
    method: 'DELETE',
    path: '/organisation/readings/:id',
    id: 'discardReading',
    tag: 'People',
    summary: 'Forgets a reading that nobody wants to take in.',
    params,
    problems: ['forbidden'],
    run: async ({ db, actor, params: { id } }) =>
      settled(await discardReading(db, actor, id)) ?? done(undefined),
  })
}

/** Why it was not settled; nothing when it was. */
const settled = (came: Settled): Problem | undefined =>
  came === 'done' ? undefined : problem(came === 'not allowed' ? 'forbidden' : 'not-found')

function refusalOf(
  answer: Extract<Awaited<ReturnType<typeof takeInOrganisation>>, { refused: unknown }>,
  { language }: ActorAsking,
): Problem {
  if (answer.refused === 'not allowed') return problem('forbidden')
  if (answer.refused === 'unknown reading') return problem('not-found')
  return problem('refused', {
    refused: answer.refused,
    detail: takeInProblem(answer, language),
    ...('positions' in answer
      ? {
          fields: answer.positions.map((position) => ({
            field: `successors.${position}`,
            in: 'body' as const,
            rule: 'required',
            detail: takeInProblem(answer, language),
          })),
        }
      : {}),
  })
}
