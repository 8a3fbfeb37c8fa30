import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { may } from '../../domain/access/may.ts'
import { columnKey, columnMeanings } from '../../domain/intake/column-meanings.ts'
import { done } from '../../request/api/answer.ts'
import { pageOf, pageOfAll, pageQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import { columnMeaningsKept } from '../../store/column-meanings.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { sayColumns } from './say-columns.ts'

const heading = z.string().trim().min(1).max(100).describe('The column’s heading.')
const meaning = z.enum(columnMeanings).describe('What it holds; `none` is not to be used.')

/** What columns of spreadsheets hold, as the municipality has said once. */
export function columnsApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/column-meanings',
    id: 'listColumnMeanings',
    tag: 'Intake',
    summary: 'What columns of spreadsheets hold, by their headings.',
    query: z.strictObject(pageQuery),
    sends: pageOf(
      z.object({ heading: z.string(), meaning, setAt: z.iso.datetime() }).meta({ id: 'ColumnMeaning' }),
    ),
    problems: ['forbidden'],
    run: async (asked) => {
      if (!may(asked.actor, 'plan')) return problem('forbidden')
      const all = await inMunicipality(asked.db, asked.actor.municipality, columnMeaningsKept)
      const page = pageOfAll(asked, all, (one) => columnKey(one.heading))
      if ('problem' in page) return page
      return done({
        next: page.next,
        items: page.items.map((one) => ({
          heading: one.heading,
          meaning: one.meaning,
          setAt: one.setAt.toISOString(),
        })),
      })
    },
  })

  operation(api, {
    method: 'POST',
    path: '/column-meanings',
    id: 'sayColumnMeanings',
    tag: 'Intake',
    summary:
      'Says what columns hold from the next reading on; a heading with null is forgotten, and asked about again.',
    body: z.strictObject({
      columns: z
        .array(z.strictObject({ heading, meaning: meaning.nullable() }))
        .min(1)
        .max(200),
    }),
    example: { columns: [{ heading: 'Hvem gør det', meaning: 'owner' }] },
    problems: ['forbidden'],
    run: async ({ db, actor, body }) => {
      const said = body.columns.map((one) => ({ heading: one.heading, meaning: one.meaning ?? undefined }))
      return (await sayColumns(db, actor, said)) ? done(undefined) : problem('forbidden')
    },
  })
}
