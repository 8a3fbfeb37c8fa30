import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { roleNames } from '../../domain/access/actor.ts'
import { apiTexts } from '../../messages/api-texts.ts'
import { done } from '../../request/api/answer.ts'
import { municipalityShape } from '../../request/api/municipality-shape.ts'
import { openOperation } from '../../request/api/open-operation.ts'
import { problem } from '../../request/api/problem.ts'
import { personaChoices } from './persona-choices.ts'

/** Who one can be in a demo. */
export function signInApi(api: FastifyInstance): void {
  openOperation(api, {
    path: '/personas',
    id: 'listPersonas',
    tag: 'Access',
    summary: 'The personas of the demo municipalities; only on this very machine.',
    sends: z.object({
      items: z.array(
        z.object({
          persona: z.string().describe('What `Authorization: Persona …` carries.'),
          name: z.string(),
          roles: z.array(z.enum(roleNames)),
          municipality: municipalityShape,
        }),
      ),
    }),
    problems: ['forbidden'],
    run: async (ask) => {
      const asking = await ask()
      if (!asking.isLoopback)
        return problem('forbidden', { detail: apiTexts(asking.language).personasOnlyHere })
      const choices = await personaChoices(asking, await asking.municipalities())
      return done({
        items: choices.flatMap(({ persons, ...municipality }) =>
          persons.map(({ id, name, roles }) => ({
            persona: `${municipality.id}.${id}`,
            name,
            roles: [...roles],
            municipality,
          })),
        ),
      })
    },
  })
}
