import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { roleNames } from '../../domain/access/actor.ts'
import { elementId } from '../../domain/chain/kinds/fields.ts'
import type { MunicipalityId, PersonId } from '../../domain/ids.ts'
import { apiTexts } from '../../messages/api-texts.ts'
import { done } from '../../request/api/answer.ts'
import { reference, referenceOf, version } from '../../request/api/element-schemas.ts'
import { openOperation } from '../../request/api/open-operation.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import { viewFor } from '../../request/reading.ts'
import { personaChoices } from './persona-choices.ts'
import { waitingApi } from './waiting.api.ts'

const municipalityId = z.number().int().describe('The official code (kommunekode).') as unknown as z.ZodType<
  MunicipalityId,
  number
>
const personId = z.uuid() as unknown as z.ZodType<PersonId, string>
const municipalityShape = z.object({ id: municipalityId, name: z.string(), isDemo: z.boolean() })
const role = z.object({ role: z.enum(roleNames), scope: elementId.optional() })

/** Who one can be, who one is, and where. */
export function homeApi(api: FastifyInstance): void {
  openOperation(api, {
    path: '/personas',
    id: 'listPersonas',
    tag: 'Access',
    summary: 'The personas that can be chosen until sign-in is there; only on this very machine.',
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
      const choices = await personaChoices(asking)
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

  operation(api, {
    method: 'GET',
    path: '/me',
    id: 'getMe',
    tag: 'Access',
    summary: 'Who acts: roles, positions held, and positions that one may write for.',
    sends: z.object({
      id: personId,
      name: z.string(),
      roles: z.array(role),
      positions: z.array(reference),
      mayWriteFor: z.array(reference),
    }),
    run: async ({ db, actor }) => {
      const view = await viewFor(db, actor)
      const named = (ids: typeof actor.positions) => ids.flatMap((id) => referenceOf(view, id) ?? [])
      return done({
        id: actor.person,
        name: actor.name,
        roles: actor.roles.map((held) => ({ ...held })),
        positions: named(actor.positions),
        mayWriteFor: named(actor.mayWriteFor),
      })
    },
  })

  operation(api, {
    method: 'GET',
    path: '/municipality',
    id: 'getMunicipality',
    tag: 'Access',
    summary: 'The municipality, and the number of its last change.',
    sends: municipalityShape.extend({ change: version }),
    run: async ({ db, actor, municipality }) =>
      done({ ...municipality, change: (await viewFor(db, actor)).number }),
  })

  waitingApi(api)
}
