import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { mediaTypes } from '../../../documents/write/media-types.ts'
import { date, elementId } from '../../../domain/chain/kinds/fields.ts'
import { done } from '../../../request/api/answer.ts'
import { idParams } from '../../../request/api/element-schemas.ts'
import { fileOperation } from '../../../request/api/file-operation.ts'
import { operation } from '../../../request/api/operation.ts'
import { problem } from '../../../request/api/problem.ts'
import { handoverFile, handoverFor, handoverFormats } from './handover-file.ts'
import type { ShownHandover } from './shown-handover.ts'

const term = date
  .optional()
  .describe('Of a body: a day in the council’s term that is asked for; today’s when not said.')
const line = z.object({
  id: elementId,
  name: z.string(),
  kind: z.string(),
  word: z.string().describe('How it stands, in a word.'),
  sentence: z.string().optional(),
  help: z.string().optional(),
  reportedOn: date.optional(),
  deadline: z.string().optional(),
  next: z.string().optional().describe('Before which body it comes next, and when.'),
})
const handoverShape = z
  .object({
    id: elementId,
    kind: z.enum(['position', 'unit', 'body']),
    title: z.string(),
    unit: z.string().optional(),
    on: date,
    term: z.object({ from: date, to: date }).optional(),
    holders: z.array(z.string()).describe('Who holds it today, for those who may know (R53).'),
    writers: z.array(z.string()).describe('Who writes on behalf (R88), for those who may know.'),
    open: z.array(line),
    done: z.array(line),
    promises: z.array(z.object({ when: z.string(), text: z.string() })).describe('Soonest first.'),
    decisions: z.array(
      z.object({
        on: date,
        word: z.string(),
        body: z.string(),
        text: z.string().optional(),
        about: z.array(z.string()),
      }),
    ),
    findings: z.array(
      z.object({ key: z.string(), subject: z.string(), title: z.string(), text: z.string() }),
    ),
  })
  .meta({ id: 'Handover' })

/** Handovers (overdragelser): what goes with a position, a unit or a body’s term, how it stands and what is promised. */
export function handoverApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/handovers/:id',
    id: 'getHandover',
    tag: 'People',
    summary: 'What goes with a position, a unit or the term of a body, out of what whoever asks may see.',
    params: idParams,
    query: z.strictObject({ term }),
    sends: handoverShape,
    run: async (asked) => {
      const shown = await handoverFor(asked, { id: asked.params.id, term: asked.query.term })
      return shown ? done(asSent(shown)) : problem('not-found')
    },
  })

  fileOperation(api, {
    path: '/handovers/:id/file',
    id: 'getHandoverFile',
    tag: 'People',
    summary: 'The same as a file to take along: Word, or accessible PDF.',
    params: idParams,
    query: z.strictObject({ term, format: z.enum(['pdf', 'docx']).default('pdf') }),
    mediaTypes: handoverFormats.map((format) => mediaTypes[format]),
    problems: ['not-found'],
    run: async (asked) => {
      const shown = await handoverFor(asked, { id: asked.params.id, term: asked.query.term })
      return shown ? { file: await handoverFile(asked, shown, asked.query.format) } : problem('not-found')
    },
  })
}

const asSent = ({
  unit,
  term: asked,
  open,
  done: finished,
  promises,
  decisions,
  ...rest
}: ShownHandover): z.output<typeof handoverShape> => ({
  ...rest,
  ...(unit ? { unit } : {}),
  ...(asked ? { term: asked } : {}),
  holders: [...rest.holders],
  writers: [...rest.writers],
  open: open.map(lineAsSent),
  done: finished.map(lineAsSent),
  promises: promises.map(({ shown, text }) => ({ when: shown, text })),
  decisions: decisions.map(({ on, word, body, text, about }) => ({
    on,
    word,
    body,
    ...(text ? { text } : {}),
    about: [...about],
  })),
})

const lineAsSent = (one: ShownHandover['open'][number]): z.output<typeof line> => ({
  id: one.id,
  name: one.name,
  kind: one.kind,
  word: one.word,
  ...(one.sentence ? { sentence: one.sentence } : {}),
  ...(one.help ? { help: one.help } : {}),
  ...(one.reportedOn ? { reportedOn: one.reportedOn } : {}),
  ...(one.deadline ? { deadline: one.deadline } : {}),
  ...(one.next ? { next: one.next } : {}),
})
