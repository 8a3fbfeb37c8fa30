import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../domain/access/actor.ts'
import type {
  Conversation,
  ConversationNote,
  ConversationOutcome,
  NoteTopic,
  OutcomeKind,
  Participant,
} from '../domain/access/conversation.ts'
import { copenhagenDate, type IsoDate } from '../domain/calendar/dates.ts'
import type { ConversationId, ElementId, PersonId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** Opens the rooms of one person for the rest of the transaction: row-level security shows nobody's else (R82). */
const enterAs = (tx: Tx, { person }: Pick<Actor, 'person'>): Promise<unknown> =>
  sql`select enter_as(${person})`.execute(tx)

/** Keeps a conversation, for those who take part in it. */
export async function addConversation(
  tx: Tx,
  actor: Actor,
  { heldOn, participants, about }: Omit<Conversation, 'id'>,
): Promise<ConversationId> {
  const id = randomUUID() as ConversationId
  await enterAs(tx, actor)
  await tx
    .insertInto('conversation')
    .values({
      municipality_id: tx.municipality,
      id,
      held_on: heldOn,
      readers: readersOf(participants),
      participants: JSON.stringify(participants),
      about: JSON.stringify(about),
      made_by: actor.person,
      made_at: tx.at,
    })
    .execute()
  return id
}

const readersOf = (participants: readonly Participant[]): PersonId[] => [
  ...new Set(participants.map(({ person }) => person)),
]

/** The conversations that somebody took part in, or one of them; the newest first. */
export async function conversationsOf(
  tx: Tx,
  actor: Pick<Actor, 'person'>,
  id?: ConversationId,
): Promise<readonly Conversation[]> {
  await enterAs(tx, actor)
  const rows = await tx
    .selectFrom('conversation')
    .select(['id', 'held_on', 'participants', 'about'])
    .where('municipality_id', '=', tx.municipality)
    .where(sql<boolean>`${actor.person} = any (readers)`)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('held_on', 'desc')
    .orderBy('made_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id as ConversationId,
    heldOn: row.held_on as IsoDate,
    participants: row.participants as readonly Participant[],
    about: row.about as readonly ElementId[],
  }))
}

/** Keeps a note of a conversation, for those who were there. */
export async function addNote(
  tx: Tx,
  actor: Actor,
  conversation: Conversation,
  { topic, text }: Pick<ConversationNote, 'topic' | 'text'>,
): Promise<void> {
  await enterAs(tx, actor)
  await tx
    .insertInto('conversation_note')
    .values({
      municipality_id: tx.municipality,
      id: randomUUID(),
      conversation_id: conversation.id,
      readers: readersOf(conversation.participants),
      topic,
      text,
      person_id: actor.person,
      at: tx.at,
    })
    .execute()
}

/** The notes of a conversation, the oldest first, for somebody who was there. */
export async function notesOf(
  tx: Tx,
  actor: Pick<Actor, 'person'>,
  conversation: ConversationId,
): Promise<readonly ConversationNote[]> {
  await enterAs(tx, actor)
  const rows = await tx
    .selectFrom('conversation_note')
    .select(['id', 'topic', 'text', 'person_id', 'at'])
    .where('municipality_id', '=', tx.municipality)
    .where('conversation_id', '=', conversation)
    .where(sql<boolean>`${actor.person} = any (readers)`)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    topic: row.topic as NoteTopic,
    text: row.text,
    by: row.person_id as PersonId,
    at: row.at,
  }))
}

/** Deletes a note that one wrote oneself. */
export async function deleteNote(tx: Tx, actor: Actor, id: string): Promise<void> {
  await enterAs(tx, actor)
  await tx
    .deleteFrom('conversation_note')
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', id)
    .where('person_id', '=', actor.person)
    .execute()
}

/** Lets something out of the room, for all who see what it is about. It is never changed. */
export const addOutcome = (
  tx: Tx,
  conversation: ConversationId,
  { kind, text, about, position, by }: Omit<ConversationOutcome, 'id' | 'on'>,
): Promise<unknown> =>
  tx
    .insertInto('conversation_outcome')
    .values({
      municipality_id: tx.municipality,
      id: randomUUID(),
      conversation_id: conversation,
      kind,
      text,
      about_id: about,
      position_id: position,
      person_id: by,
      on_date: copenhagenDate(tx.at),
      at: tx.at,
    })
    .execute()

/** What has left rooms about some elements, the newest first. Whether somebody sees those elements is theirs to ask who ask this. */
export async function outcomesAbout(
  tx: Tx,
  elements: readonly ElementId[],
  from?: ConversationId,
): Promise<readonly ConversationOutcome[]> {
  const rows = await tx
    .selectFrom('conversation_outcome')
    .select(['id', 'kind', 'text', 'about_id', 'position_id', 'person_id', 'on_date'])
    .where('municipality_id', '=', tx.municipality)
    .where(sql<boolean>`about_id = any (${[...elements]}::uuid[])`)
    .$if(from !== undefined, (query) => query.where('conversation_id', '=', from ?? ''))
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as OutcomeKind,
    text: row.text,
    about: row.about_id as ElementId,
    position: row.position_id as ElementId,
    by: row.person_id as PersonId,
    on: row.on_date as IsoDate,
  }))
}
