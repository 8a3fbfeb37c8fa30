import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { may } from '../../../domain/access/may.ts'
import { formatOf } from '../../../messages/format.ts'
import { done } from '../../../request/api/answer.ts'
import { elementSchemas, version } from '../../../request/api/element-schemas.ts'
import { operation } from '../../../request/api/operation.ts'
import { problem } from '../../../request/api/problem.ts'
import { reading } from '../../../request/reading.ts'
import { directoryShapes } from '../../../store/directory.ts'
import { holdersOfPositions } from '../../../store/people.ts'
import { organisationData } from './organisation-data.ts'
import { previewAsSent, previewShape } from './preview-schema.ts'
import { readProblem } from './problem-words.ts'
import { readFromDirectory, readFromFiles, type ReadOrganisation } from './read-organisation.ts'
import { takingApi } from './taking.api.ts'

const params = z.object({ id: z.uuid() })
const given = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('files'),
    files: z
      .array(z.strictObject({ name: z.string().min(1).max(100), text: z.string().max(10_000_000) }))
      .min(1)
      .max(20)
      .describe('Tables as text (CSV): units, and people with their positions.'),
  }),
  z.strictObject({
    from: z.literal('directory'),
    key: z.string().max(5_000).describe('What opens the directory’s API. It is sent along and forgotten.'),
    source: z
      .strictObject({ shape: z.enum(directoryShapes), address: z.string().max(2_000) })
      .optional()
      .describe('Where the directory is from now on; for those who may say so, else passed over.'),
  }),
])

/** The organisation: read it, hold a directory against it, see what that changes, and take in what is chosen. */
export function organisationApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/organisation',
    id: 'getOrganisation',
    tag: 'People',
    summary: 'Units and positions as they stand, with who holds each for those who may know (R53).',
    sends: z.object({
      change: version,
      units: z.array(elementSchemas.unit),
      positions: z.array(
        z.object({ position: elementSchemas.position, holders: z.array(z.string()).optional() }),
      ),
    }),
    problems: ['forbidden'],
    run: async ({ db, actor, today }) => {
      if (!may(actor, 'read')) return problem('forbidden')
      return reading(db, actor, async (view, tx) => {
        const holders = may(actor, 'know who holds positions')
          ? await holdersOfPositions(tx, today)
          : undefined
        return done({
          change: view.number,
          units: [...view.all('unit')],
          positions: view.all('position').map((position) => ({
            position,
            ...(holders ? { holders: [...(holders.get(position.id) ?? [])] } : {}),
          })),
        })
      })
    },
  })

  operation(api, {
    method: 'POST',
    path: '/organisation/readings',
    id: 'readOrganisation',
    tag: 'People',
    summary:
      'Reads the organisation from files or from the municipality’s directory. Nothing is changed yet.',
    description:
      'What was read is kept for a day at most, one reading for each who reads; `GET /organisation/readings/{id}` shows what it would change.',
    body: given,
    example: {
      from: 'files',
      files: [{ name: 'enheder.csv', text: 'Enhedsid;Enhed;Overordnet\n1;Prøveby Kommune;\n' }],
    },
    bodyLimit: 12 * 1024 * 1024,
    sends: z.object({ reading: z.uuid() }),
    status: 201,
    isBeside: true,
    problems: ['forbidden', 'refused'],
    run: async (asked) => {
      const { db, actor, body } = asked
      const encoder = new TextEncoder()
      const read: ReadOrganisation =
        body.from === 'files'
          ? await readFromFiles(
              db,
              actor,
              body.files.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })),
            )
          : await readFromDirectory(db, actor, body)
      if ('reading' in read) return done(read, { location: `/organisation/readings/${read.reading}` })
      return read.problem === 'not allowed'
        ? problem('forbidden')
        : problem('refused', { refused: read.problem, detail: readProblem(read, asked.language) })
    },
  })

  operation(api, {
    method: 'GET',
    path: '/organisation/readings/:id',
    id: 'getOrganisationReading',
    tag: 'People',
    summary:
      'What a reading would change, what a person must say first, and what would be left with nobody who answers.',
    params,
    sends: previewShape,
    problems: ['forbidden'],
    run: async ({ db, actor, today, texts, language, params: { id } }) => {
      if (!may(actor, 'take in the organisation')) return problem('forbidden')
      const words = { t: texts, format: formatOf(language), today }
      const shown = await reading(db, actor, (_view, tx) => organisationData(tx, actor, id, words))
      return shown ? done(previewAsSent(id, shown)) : problem('not-found')
    },
  })

  takingApi(api)
}
