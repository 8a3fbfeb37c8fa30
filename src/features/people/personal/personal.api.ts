import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { may } from '../../../domain/access/may.ts'
import { uuid } from '../../../domain/chain/kinds/fields.ts'
import type { PersonId } from '../../../domain/ids.ts'
import { done } from '../../../request/api/answer.ts'
import { operation } from '../../../request/api/operation.ts'
import { problem } from '../../../request/api/problem.ts'
import { reading } from '../../../request/reading.ts'
import { personalSheet } from './personal-sheet.ts'

const section = z.object({
  id: z.string(),
  title: z.string(),
  note: z.string().describe('What it is kept for, and for how long.'),
  facts: z.array(z.object({ label: z.string(), text: z.string() })),
  lines: z.array(
    z.object({
      when: z.string().optional(),
      text: z.string(),
      more: z.string().optional(),
      to: z.string().optional().describe('The address of the page that it stands on.'),
    }),
  ),
})
const sheetShape = z
  .object({
    id: uuid<PersonId>(),
    name: z.string(),
    title: z.string(),
    lead: z.string(),
    madeOn: z.string(),
    sections: z.array(section),
  })
  .meta({ id: 'PersonalData' })

/** What is kept about a person, in the words of the page. */
export function personalApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/people/:id/personal-data',
    id: 'getPersonalData',
    tag: 'People',
    summary:
      'All that is kept about a person, in words: about oneself, or for the administrator about anybody. That somebody else’s was read is written in the access log.',
    params: z.object({ id: uuid<PersonId>() }),
    sends: sheetShape,
    problems: ['forbidden'],
    run: async (asked) => {
      const { id } = asked.params
      if (!may(asked.actor, 'read personal data of', id)) return problem('forbidden')
      const sheet = await reading(asked.db, asked.actor, (view, tx) => personalSheet(tx, view, asked, id))
      if (!sheet) return problem('not-found')
      return done({
        ...sheet,
        id,
        sections: sheet.sections.map(({ facts, lines, ...one }) => ({
          ...one,
          facts: [...facts],
          lines: [...lines],
        })),
      })
    },
  })
}
