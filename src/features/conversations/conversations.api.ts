import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  type ConversationProblem,
  conversationInput,
  noteInput,
  outcomeInput,
} from '../../domain/access/conversation.ts'
import { date, elementId, uuid } from '../../domain/chain/kinds/fields.ts'
import type { ConversationId } from '../../domain/ids.ts'
import { inRoom } from '../../messages/room.ts'
import { conversationsRoom } from '../../messages/rooms/conversations.ts'
import { type Answer, done } from '../../request/api/answer.ts'
import { pageOf, pageOfAll, pageQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { outcomesOf } from '../../request/outcomes-about.ts'
import { reading } from '../../request/reading.ts'
import { conversationsOf, notesOf } from '../../store/conversations.ts'
import { holdConversation, letOut, note, ownConversation, type Written } from './hold-conversation.ts'

const conversationId = uuid<ConversationId>()
const roomParams = z.object({ id: conversationId })
const conversationShape = z
  .object({
    id: conversationId,
    heldOn: date,
    positions: z.array(elementId).describe('The positions at the table.'),
    about: z.array(elementId),
  })
  .meta({ id: 'Conversation' })
const noteShape = noteInput.extend({ id: z.uuid(), at: z.iso.datetime() }).meta({ id: 'ConversationNote' })
const outcomeShape = outcomeInput
  .omit({ about: true })
  .extend({ id: z.uuid(), on: date, by: z.string().optional().describe('The position that said so.') })
  .meta({ id: 'ConversationOutcome' })

const asSent = ({
  id,
  heldOn,
  participants,
  about,
}: Awaited<ReturnType<typeof conversationsOf>>[number]): z.output<typeof conversationShape> => ({
  id,
  heldOn,
  positions: participants.map(({ position }) => position),
  about: [...about],
})

/** Strategic conversations, for those who were there, and what has left them, for those who see what it is about. */
export function conversationsApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/conversations',
    id: 'listConversations',
    tag: 'Conversations',
    summary: 'The conversations that you took part in, the newest first.',
    query: z.strictObject(pageQuery),
    sends: pageOf(conversationShape),
    run: async (asked) => {
      const all = await reading(asked.db, asked.actor, (_view, tx) => conversationsOf(tx, asked.actor))
      const page = pageOfAll(asked, all, ({ id }) => id)
      return 'items' in page ? done({ items: page.items.map(asSent), next: page.next }) : page
    },
  })

  operation(api, {
    method: 'POST',
    path: '/conversations',
    id: 'holdConversation',
    tag: 'Conversations',
    summary: 'Makes a conversation between those who hold some positions today, you among them.',
    body: conversationInput,
    example: {
      heldOn: '2027-03-01',
      as: '00000000-0000-4000-8000-000000000001',
      with: ['00000000-0000-4000-8000-000000000002'],
      about: ['00000000-0000-4000-8000-000000000003'],
    },
    sends: z.object({ id: conversationId }),
    status: 201,
    problems: ['invalid'],
    run: async (asked) => {
      const held = await holdConversation(asked.db, asked.actor, asked.body, asked.today)
      return 'id' in held
        ? done({ id: held.id })
        : problem('invalid', { detail: wordsFor(asked, held.refused) })
    },
  })

  operation(api, {
    method: 'GET',
    path: '/conversations/:id',
    id: 'getConversation',
    tag: 'Conversations',
    summary: 'A conversation that you took part in, with its notes; nobody else finds it.',
    params: roomParams,
    sends: conversationShape.extend({ notes: z.array(noteShape) }),
    problems: ['not-found'],
    run: ({ db, actor, params }) =>
      reading(db, actor, async (_view, tx) => {
        const conversation = await ownConversation(tx, actor, params.id)
        if (!conversation) return problem('not-found')
        const notes = await notesOf(tx, actor, conversation.id)
        return done({
          ...asSent(conversation),
          notes: notes.map(({ by: _by, at, ...one }) => ({ ...one, at: at.toISOString() })),
        })
      }),
  })

  operation(api, {
    method: 'POST',
    path: '/conversations/:id/notes',
    id: 'addNote',
    tag: 'Conversations',
    summary: 'Notes something, for those who were there.',
    params: roomParams,
    body: noteInput,
    example: { topic: 'how', text: 'Vi prøver det af med tre institutioner først.' },
    problems: ['not-found', 'invalid'],
    run: async (asked) => answered(asked, await note(asked.db, asked.actor, asked.params.id, asked.body)),
  })

  operation(api, {
    method: 'POST',
    path: '/conversations/:id/outcomes',
    id: 'letOut',
    tag: 'Conversations',
    summary: 'Lets what is agreed, a wish or a solution out of the room, for all who see what it is about.',
    params: roomParams,
    body: outcomeInput,
    example: {
      kind: 'agreed',
      text: 'Vi måler i december og beslutter så.',
      about: '00000000-0000-4000-8000-000000000003',
    },
    problems: ['not-found', 'invalid'],
    run: async (asked) => answered(asked, await letOut(asked.db, asked.actor, asked.params.id, asked.body)),
  })

  operation(api, {
    method: 'GET',
    path: '/elements/:id/outcomes',
    id: 'listOutcomes',
    tag: 'Conversations',
    summary: 'What has left conversations about an element: agreements, wishes and solutions.',
    params: z.object({ id: elementId }),
    sends: z.object({ items: z.array(outcomeShape) }),
    problems: ['not-found'],
    run: ({ db, actor, params, today }) =>
      reading(db, actor, async (view, tx) => {
        if (!view.element(params.id)) return problem('not-found')
        const outcomes = await outcomesOf(tx, view, params.id, today)
        return done({ items: outcomes.map(({ id, kind, text, on, by }) => ({ id, kind, text, on, by })) })
      }),
  })
}

const wordsFor = (
  { language }: ActorAsking,
  refused: ConversationProblem | Exclude<Written, 'done' | 'unknown'>,
): string => inRoom(conversationsRoom, language).conversations.problems[refused]

const answered = (asked: ActorAsking, came: Written): Answer<undefined> =>
  came === 'done'
    ? done(undefined)
    : came === 'unknown'
      ? problem('not-found')
      : problem('invalid', { detail: wordsFor(asked, came) })
