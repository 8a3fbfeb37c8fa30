import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { uuid } from '../../../domain/chain/kinds/fields.ts'
import type { PersonId } from '../../../domain/ids.ts'
import { inRoom } from '../../../messages/room.ts'
import { peopleRoom } from '../../../messages/rooms/people.ts'
import { done } from '../../../request/api/answer.ts'
import { reason } from '../../../request/api/element-schemas.ts'
import { operation } from '../../../request/api/operation.ts'
import { problem } from '../../../request/api/problem.ts'
import { erase } from './erase.ts'

/** Erasing a person, as the page does it. */
export function erasureApi(api: FastifyInstance): void {
  operation(api, {
    method: 'POST',
    path: '/people/:id/erasure',
    id: 'erasePerson',
    tag: 'People',
    summary:
      'Erases somebody who has stopped: name, mail and ways in go everywhere; what they decided stays, under their title. It can’t be undone.',
    params: z.object({ id: uuid<PersonId>() }),
    body: z.strictObject({
      reason,
      alsoInTexts: z
        .boolean()
        .default(true)
        .describe(
          'Texts that name the person get the title instead, and what was read of documents is struck out.',
        ),
    }),
    example: { reason: 'Har bedt om det', alsoInTexts: true },
    sends: z
      .object({
        texts: z.number().int().describe('How many texts had the name.'),
        standIn: z.string().describe('What the person is called from now on.'),
      })
      .meta({ id: 'Erasure' }),
    problems: ['forbidden', 'refused'],
    run: async (asked) => {
      const erased = await erase(asked, { person: asked.params.id, ...asked.body })
      if (!('refused' in erased)) return done(erased)
      const { refused } = erased
      if (refused === 'not allowed') return problem('forbidden')
      if (refused === 'unknown person') return problem('not-found')
      return problem('refused', {
        refused,
        detail: inRoom(peopleRoom, asked.language).erasure.problems[refused],
      })
    },
  })
}
