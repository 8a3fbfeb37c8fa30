import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { may } from '../../domain/access/may.ts'
import { documentId } from '../../domain/chain/kinds/fields.ts'
import type { ReadingProgress } from '../../domain/intake/extraction.ts'
import { apiTexts } from '../../messages/api-texts.ts'
import { type Answer, done } from '../../request/api/answer.ts'
import { reference, referenceOf } from '../../request/api/element-schemas.ts'
import { fileOperation } from '../../request/api/file-operation.ts'
import { isFile } from '../../request/api/idempotently.ts'
import { pageOf, pageOfAll, pageQuery, wrongQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import { seenDocument, seenDocuments } from '../../request/seen-documents.ts'
import { bytesOf } from '../../store/documents.ts'
import { readingClaims } from '../../store/reading-claims.ts'
import { documentData } from './document-data.ts'
import { deleteKept } from './keep-or-delete.ts'
import { largestFile, readBodiesAsFiles } from './sent-file.ts'
import { readAgain, takeIn, type TakenIn } from './take-in.ts'

// A program waits as long as reading usually takes; a larger document is asked for again.
const patienceMs = 25_000

const facts = {
  id: documentId,
  name: z.string(),
  size: z.number().int().describe('Bytes.'),
  addedAt: z.iso.datetime(),
  isRead: z.boolean(),
  isBeingRead: z.boolean(),
  progress: z
    .object({ done: z.number().int(), of: z.number().int() })
    .optional()
    .describe('Pages read, of how many, while it is being read.'),
  unreadable: z.string().optional().describe('Why it can’t be read, in a word of the code.'),
  unreadableText: z.string().optional().describe('The same in a sentence that says what to do.'),
}
const documentShape = z.object(facts).meta({ id: 'Document' })
const takenShape = z
  .object({
    document: documentId,
    review: z.uuid().nullable().describe('The review of what it proposes; null when there is none (yet).'),
    isBeingRead: z.boolean().describe('Ask for the document again in a moment.'),
    unreadable: z.string().optional(),
    unreadableText: z.string().optional(),
  })
  .meta({ id: 'TakenIn' })
const params = z.object({ id: documentId })

/** Documents: given, kept as they are, read, sent back byte for byte. */
export function documentsApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/documents',
    id: 'listDocuments',
    tag: 'Intake',
    summary: 'The documents that are kept, newest first.',
    query: z.strictObject(pageQuery),
    sends: pageOf(documentShape),
    problems: ['forbidden'],
    run: async (asked) => {
      if (!may(asked.actor, 'plan')) return problem('forbidden')
      const [all, claims] = await reading(asked.db, asked.actor, async (view, tx) => [
        await seenDocuments(tx, view),
        await readingClaims(tx),
      ])
      const page = pageOfAll(asked, all, (one) => one.id)
      if ('problem' in page) return page
      return done({
        next: page.next,
        items: page.items.map(({ id, name, size, addedAt, isRead, unreadable }) => ({
          id,
          name,
          size,
          addedAt: addedAt.toISOString(),
          isRead,
          isBeingRead: claims.has(id),
          ...progressOf(claims.get(id)?.progress),
          ...whyUnreadable(asked, unreadable),
        })),
      })
    },
  })

  void api.register(async (scope) => {
    readBodiesAsFiles(scope)
    operation(scope, {
      method: 'POST',
      path: '/documents',
      id: 'giveDocument',
      tag: 'Intake',
      summary: 'Gives a document: it is kept, read, and a review of what it proposes is begun.',
      description:
        'Send the file as it is, with `name`, or as a form with a field `file`. At most 50 MB. The same bytes again are the ' +
        'same document. What can’t be read is kept too, and the answer says why.',
      query: z.strictObject({
        name: z.string().trim().min(1).max(200).optional().describe('The file’s name; a form has its own.'),
      }),
      sends: takenShape,
      status: 201,
      takesFile: true,
      bodyLimit: largestFile,
      isBeside: true,
      problems: ['forbidden'],
      run: async (asked) => {
        const { db, actor, readFile, query, language, texts } = asked
        const file: unknown = asked.body
        if (!isFile(file) || file.bytes.length === 0)
          return problem('invalid', {
            fields: [{ field: 'file', in: 'body', rule: 'required', detail: apiTexts(language).nothingSent }],
          })
        const name = file.name ?? query.name
        if (!name) return wrongQuery('name', 'required', texts.errors.fieldMissing('name'))
        const given = { name: name.slice(-200), mediaType: file.mediaType, bytes: file.bytes }
        return takenAsSent(asked, await takeIn(db, actor, given, { readFile, patienceMs }))
      },
    })
  })

  operation(api, {
    method: 'POST',
    path: '/documents/:id/reading',
    id: 'readAgain',
    tag: 'Intake',
    summary: 'Reads a document again that was kept.',
    params,
    sends: takenShape,
    status: 201,
    isBeside: true,
    problems: ['forbidden'],
    run: async (asked) =>
      takenAsSent(
        asked,
        await readAgain(asked.db, asked.actor, asked.params.id, { readFile: asked.readFile, patienceMs }),
      ),
  })

  operation(api, {
    method: 'GET',
    path: '/documents/:id',
    id: 'getDocument',
    tag: 'Intake',
    summary: 'A document: whether it has been read, its reviews, and what in the plan was read in it.',
    params,
    sends: z.object({
      ...facts,
      reviews: z.array(z.object({ id: z.uuid(), title: z.string(), isFinished: z.boolean() })),
      uses: z.array(reference),
    }),
    run: (asked) =>
      reading(asked.db, asked.actor, async (view, tx) => {
        const { id } = asked.params
        const found = await documentData(tx, view, asked.actor, id)
        if (!found) return problem('not-found')
        return done({
          id,
          name: found.name,
          size: found.size,
          addedAt: found.addedAt,
          isRead: found.isRead,
          isBeingRead: found.readFor !== undefined,
          ...progressOf(found.progress),
          ...whyUnreadable(asked, found.unreadable),
          reviews: found.reviews.map((one) => ({ id: one.id, title: one.title, isFinished: one.isFinished })),
          uses: found.uses.flatMap((one) => referenceOf(view, one.id as never) ?? []),
        })
      }),
  })

  operation(api, {
    method: 'GET',
    path: '/documents/:id/pages',
    id: 'listPages',
    tag: 'Intake',
    summary: 'The text of a document, page by page; passages point into it.',
    params,
    query: z.strictObject(pageQuery),
    sends: pageOf(z.object({ number: z.number().int(), text: z.string() })),
    run: (asked) =>
      reading(asked.db, asked.actor, async (view, tx) => {
        const document = await seenDocument(tx, view, asked.actor, asked.params.id)
        if (!document) return problem('not-found')
        const pages = document.reading?.ok ? document.reading.document.pages : []
        const page = pageOfAll(asked, pages, (one) => one.number)
        return 'problem' in page ? page : done({ next: page.next, items: [...page.items] })
      }),
  })

  fileOperation(api, {
    path: '/documents/:id/bytes',
    id: 'getDocumentBytes',
    tag: 'Intake',
    summary: 'The file as it was given, byte for byte.',
    params,
    mediaTypes: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'text/plain',
      'application/octet-stream',
    ],
    run: ({ db, actor, params: { id } }) =>
      reading(db, actor, async (view, tx) => {
        const document = await seenDocument(tx, view, actor, id)
        if (!document) return problem('not-found')
        const { name, mediaType } = document
        return { file: { name, mediaType, bytes: await bytesOf(tx, id) } }
      }),
  })

  operation(api, {
    method: 'DELETE',
    path: '/documents/:id',
    id: 'deleteDocument',
    tag: 'Intake',
    summary: 'Deletes a document that nothing in the plan was read in, with its reviews.',
    params,
    problems: ['forbidden', 'conflict'],
    run: async ({ db, actor, texts, params: { id } }) => {
      const came = await deleteKept(db, actor, id)
      switch (came) {
        case 'deleted':
          return done(undefined)
        case 'not allowed':
          return problem('forbidden')
        case 'unknown':
          return problem('not-found')
        case 'being read':
          return problem('conflict', { refused: came, detail: texts.intake.isRead })
        case 'used':
          return problem('conflict', { refused: came, detail: texts.intake.isUsed })
      }
    },
  })
}

const progressOf = (progress: ReadingProgress | undefined) => (progress ? { progress: { ...progress } } : {})

const whyUnreadable = (
  { texts }: ActorAsking,
  reason: keyof ActorAsking['texts']['intake']['unreadable'] | undefined,
) => (reason ? { unreadable: reason, unreadableText: texts.intake.unreadable[reason] } : {})

function takenAsSent(asked: ActorAsking, taken: TakenIn): Answer<z.output<typeof takenShape>> {
  switch (taken.kind) {
    case 'not allowed':
      return problem('forbidden')
    case 'unknown document':
      return problem('not-found')
    case 'being read':
    case 'review':
    case 'unreadable':
      return done(
        {
          document: taken.document,
          review: taken.kind === 'review' ? taken.review : null,
          isBeingRead: taken.kind === 'being read',
          ...(taken.kind === 'unreadable' ? whyUnreadable(asked, taken.reason) : {}),
        },
        { location: `/documents/${taken.document}` },
      )
  }
}
