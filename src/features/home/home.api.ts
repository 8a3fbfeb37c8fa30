import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { roleNames } from '../../domain/access/actor.ts'
import { elementId, uuid } from '../../domain/chain/kinds/fields.ts'
import type { PersonId } from '../../domain/ids.ts'
import { done } from '../../request/api/answer.ts'
import { reference, referenceOf, version } from '../../request/api/element-schemas.ts'
import { municipalityShape } from '../../request/api/municipality-shape.ts'
import { operation } from '../../request/api/operation.ts'
import { viewFor } from '../../request/reading.ts'
import { waitingApi } from './waiting.api.ts'

const personId = uuid<PersonId>()
const role = z.object({ role: z.enum(roleNames), scope: elementId.optional() })

/** Who one is, and where. */
export function homeApi(api: FastifyInstance): void {
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
