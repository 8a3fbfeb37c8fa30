import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Element, kindNames } from '../../domain/chain/element.ts'
import { elementId } from '../../domain/chain/kinds/fields.ts'
import { apiTexts } from '../../messages/api-texts.ts'
import { done } from '../../request/api/answer.ts'
import {
  contentOf,
  elementInput,
  elementSchema,
  idParams,
  kindName,
  reason,
  referenceTo,
  version,
} from '../../request/api/element-schemas.ts'
import { asOf, chainPage, pageOf, pageQuery, readingAsOf } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { type Problem, problem } from '../../request/api/problem.ts'
import { refusalProblem } from '../../request/api/refusal-problem.ts'
import { staleNow, staleProblem } from '../../request/api/stale-problem.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { viewFor } from '../../request/reading.ts'
import { endElement } from './end-element.ts'
import { createElements, type NewElement, reviseElement } from './save-element.ts'

const mostMade = 2_000
const collator = new Intl.Collator('da', { numeric: true })

const entryErrorWords =
  'Corrects what was recorded wrongly about an adopted agreement item, while nobody has reported on it: its original amounts, or that it is there at all.'
const isEntryError = z.boolean().optional().describe(entryErrorWords)

/** Elements of all kinds: list, get, make, revise, end. */
export function elementsApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/elements',
    id: 'listElements',
    tag: 'Chain',
    summary: 'Elements by kind and name.',
    query: z.strictObject({
      kind: kindName.optional(),
      q: z.string().trim().max(200).optional().describe('Words that the name has.'),
      asOf,
      ...pageQuery,
    }),
    sends: pageOf(elementSchema).extend({ change: version }),
    run: (asked) =>
      chainPage(
        asked,
        async ({ view }) => {
          const { kind, q = '' } = asked.query
          const words = q.toLocaleLowerCase('da').split(/\s+/).filter(Boolean)
          const rows = (kind ? [kind] : kindNames)
            .flatMap((one) => inOrder(view.all(one) as readonly Element[]))
            .filter((element) => {
              const name = referenceTo(element).title.toLocaleLowerCase('da')
              return words.every((word) => name.includes(word))
            })
          return { rows, more: {} }
        },
        (element) => element,
      ),
  })

  operation(api, {
    method: 'GET',
    path: '/elements/:id',
    id: 'getElement',
    tag: 'Chain',
    summary: 'One element, now or as of a date.',
    params: idParams,
    query: z.strictObject({ asOf }),
    sends: elementSchema,
    hasVersion: true,
    run: (asked) =>
      readingAsOf(asked, async ({ view }) => {
        const element = view.element(asked.params.id)
        return element ? done(element, { version: element.version }) : problem('not-found')
      }),
  })

  operation(api, {
    method: 'POST',
    path: '/elements',
    id: 'createElements',
    tag: 'Chain',
    summary: 'Makes one element or many, in one change.',
    body: z.strictObject({
      reason,
      partOf: elementId
        .optional()
        .describe('What they are all made part of, e.g. the agreement of new items.'),
      elements: z.array(elementInput).min(1).max(mostMade),
    }),
    example: {
      reason: 'Vedtaget i byrådet',
      elements: [{ kind: 'goal', title: 'Flere tager cyklen', targetYear: 2030 }],
    },
    sends: z.object({ change: version, elements: z.array(elementSchema) }),
    status: 201,
    problems: ['forbidden', 'refused'],
    run: async ({ db, actor, texts, body }) => {
      const elements = body.elements.map((one) => contentOf(one) as NewElement)
      const made = await createElements(db, actor, { elements, reason: body.reason, partOf: body.partOf })
      if ('refused' in made) return refusalProblem(made, texts, '')
      const sent = elements.map(
        ({ kind, content }, index) =>
          ({ kind, id: made.ids[index], version: made.recorded, ...content }) as Element,
      )
      return done(
        { change: made.recorded, elements: sent },
        sent.length === 1 ? { location: `/elements/${made.ids[0]}` } : {},
      )
    },
  })

  operation(api, {
    method: 'PUT',
    path: '/elements/:id',
    id: 'reviseElement',
    tag: 'Chain',
    summary: 'Revises an element: the whole content as it is to stand.',
    description:
      'What you got can be sent back as it is, with what you have changed. A field that you leave out is emptied. ' +
      'When somebody was faster the answer has both texts, and nothing is saved.',
    params: idParams,
    body: z.strictObject({ reason, element: elementInput, isEntryError }),
    example: {
      reason: 'Målet er gjort tydeligere',
      element: { kind: 'goal', title: 'Flere cykler til arbejde' },
    },
    sends: elementSchema,
    isEdit: true,
    hasVersion: true,
    problems: ['forbidden', 'conflict', 'refused'],
    run: async (asked) => {
      const { db, actor, texts, params, body } = asked
      const { kind, content } = contentOf(body.element)
      const before = (await viewFor(db, actor)).element(params.id)
      if (!before) return problem('not-found')
      if (before.kind !== kind) return kindIsFixed(asked)
      if (!asked.hasSeen(before.version)) return staleProblem(before, content)
      const answer = await reviseElement(db, actor, {
        id: params.id,
        kind,
        content,
        expected: before.version,
        reason: body.reason,
        ...(body.isEntryError ? { isEntryError: true } : {}),
      })
      if ('recorded' in answer)
        return done({ kind, id: params.id, version: answer.recorded, ...content } as Element, {
          version: answer.recorded,
        })
      return answer.refused === 'stale'
        ? staleNow((await viewFor(db, actor)).element(params.id), content)
        : refusalProblem(answer, texts, params.id)
    },
  })

  operation(api, {
    method: 'DELETE',
    path: '/elements/:id',
    id: 'endElement',
    tag: 'Chain',
    summary: 'Ends an element with its links; it stays in the history and on every date before.',
    params: idParams,
    query: z.strictObject({
      reason,
      handOverTo: elementId
        .optional()
        .describe(
          'Another of the same kind: what names the ended one (as responsible, committee, unit) names this one.',
        ),
      isEntryError: z.enum(['yes', 'no']).default('no').describe(entryErrorWords),
    }),
    isEdit: true,
    problems: ['forbidden', 'conflict', 'refused'],
    run: async (asked) => {
      const { db, actor, texts, params, query } = asked
      const before = (await viewFor(db, actor)).element(params.id)
      if (!before) return problem('not-found')
      if (!asked.hasSeen(before.version)) return staleProblem(before)
      const answer = await endElement(db, actor, {
        id: params.id,
        expected: before.version,
        reason: query.reason,
        handOverTo: query.handOverTo,
        isEntryError: query.isEntryError === 'yes',
      })
      if ('recorded' in answer) return done(undefined)
      return answer.refused === 'stale'
        ? staleNow((await viewFor(db, actor)).element(params.id))
        : refusalProblem(answer, texts, params.id)
    },
  })
}

/** Elements of a kind as Danes order them; the id settles what is alike, so that every page is cut from the same order. */
const inOrder = (elements: readonly Element[]): readonly Element[] =>
  elements
    .map((element) => ({ element, name: referenceTo(element).title }))
    .sort((a, b) => collator.compare(a.name, b.name) || (a.element.id < b.element.id ? -1 : 1))
    .map(({ element }) => element)

const kindIsFixed = ({ language }: ActorAsking): Problem =>
  problem('invalid', {
    fields: [{ field: 'element.kind', in: 'body', rule: 'kind', detail: apiTexts(language).kindIsFixed }],
  })
