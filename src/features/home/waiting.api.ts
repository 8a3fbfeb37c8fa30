import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { date } from '../../domain/chain/kinds/fields.ts'
import type { Visit } from './visit.ts'
import { done } from '../../request/api/answer.ts'
import { kindName, version } from '../../request/api/element-schemas.ts'
import { operation } from '../../request/api/operation.ts'
import { reading } from '../../request/reading.ts'
import type { Coming } from './coming.ts'
import { homeData } from './home-data.ts'
import type { Task } from './tasks.ts'

const count = z.number().int()

const taskShape = z
  .object({
    kind: z.enum([
      'status',
      'words',
      'finding',
      'decision',
      'review',
      'round',
      'no responsible',
      'no agreement',
    ]),
    id: z.string().optional().describe('The element, round or review that waits.'),
    name: z.string().optional(),
    count: count.optional(),
    body: z.string().optional(),
    when: z.string().optional().describe('When it is due, or was planned.'),
    asked: count.optional(),
    missing: count.optional(),
    isPastDue: z.boolean().optional(),
    onBehalfOf: z.string().optional(),
    names: z.array(z.string()).optional(),
  })
  .meta({ id: 'Task', description: 'One thing that waits for you; what it has depends on its kind.' })

const comingShape = z
  .object({
    kind: z.enum(['round due', 'round opens', 'treatment', 'closed case', 'deadline']),
    when: z.string(),
    id: z.string().optional().describe('A closed case has none.'),
    name: z.string().optional().describe('Of a closed case only when its title gives nothing away.'),
    body: z.string().optional(),
  })
  .meta({ id: 'Coming' })

const newsShape = z
  .object({
    kind: z.enum(['status', 'decision', 'measurement', 'changed']),
    change: version,
    on: date,
    by: z.string(),
    id: z.string().optional(),
    of: kindName.optional(),
    name: z.string().optional(),
  })
  .meta({ id: 'News' })

/** What waits for somebody: the same as on the front page. */
export function waitingApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/home',
    id: 'getHome',
    tag: 'Access',
    summary: 'What waits for you, what comes, and what is new since a change.',
    query: z.strictObject({
      since: z.coerce
        .number()
        .int()
        .min(0)
        .optional()
        .describe('The last change that you have seen; a fortnight ago unless said.'),
    }),
    sends: z.object({
      change: version,
      tasks: z.array(taskShape).describe('The most urgent first.'),
      coming: z.array(comingShape).describe('The nearest first.'),
      news: z.array(newsShape).describe('The newest first.'),
    }),
    run: ({ db, actor, today, query }) =>
      reading(db, actor, async (view, tx) => {
        const before: Visit | undefined =
          query.since === undefined ? undefined : { on: today, seen: query.since as Visit['seen'] }
        const home = await homeData(tx, view, actor, today, before)
        return done({
          change: view.number,
          tasks: home.tasks.map(taskAsSent),
          coming: home.coming.map(({ kind, when, id, name, ...more }: Coming & { body?: string }) => ({
            kind,
            when,
            ...(id ? { id } : {}),
            ...(name ? { name } : {}),
            ...(more.body ? { body: more.body } : {}),
          })),
          news: home.news.map((one) => ({
            kind: one.kind,
            change: one.number,
            on: one.on,
            by: one.by,
            ...('id' in one ? { id: one.id } : {}),
            ...('of' in one ? { of: one.of } : {}),
            ...('name' in one ? { name: one.name } : {}),
          })),
        })
      }),
  })
}

function taskAsSent(task: Task): z.output<typeof taskShape> {
  switch (task.kind) {
    case 'status':
      return {
        kind: task.kind,
        id: task.id,
        name: task.name,
        when: task.dueOn,
        ...(task.onBehalfOf ? { onBehalfOf: task.onBehalfOf } : {}),
      }
    case 'words':
      return { kind: task.kind, id: task.round, name: task.title, names: [...task.names] }
    case 'decision':
      return { kind: task.kind, id: task.id, name: task.name, body: task.body, when: task.planned }
    case 'review':
      return { kind: task.kind, id: task.id, name: task.name }
    case 'round': {
      const { kind, id, title, dueOn, asked, missing, isPastDue } = task
      return { kind, id, name: title, when: dueOn, asked, missing, isPastDue }
    }
    case 'no agreement':
      return { kind: task.kind, when: String(task.year) }
    case 'finding':
    case 'no responsible':
      return { kind: task.kind, count: task.count }
  }
}
