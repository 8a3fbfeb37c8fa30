import type { Actor } from '../../domain/access/actor.ts'
import {
  type Conversation,
  type ConversationInput,
  type ConversationNote,
  type ConversationOutcome,
  type ConversationProblem,
  conversationProblem,
  mayReadNotes,
  outcomeProblem,
  type Participant,
} from '../../domain/access/conversation.ts'
import { mentionsCpr } from '../../domain/access/cpr.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ConversationId, ElementId } from '../../domain/ids.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { reading } from '../../request/reading.ts'
import {
  addConversation,
  addNote,
  addOutcome,
  conversationsOf,
  deleteNote,
} from '../../store/conversations.ts'
import { people } from '../../store/people.ts'
import type { Database, Tx } from '../../store/transaction.ts'

/** Keeps a conversation between those who hold the positions today (R82). */
export async function holdConversation(
  db: Database,
  actor: Actor,
  input: ConversationInput,
  today: IsoDate,
): Promise<Readonly<{ id: ConversationId }> | Readonly<{ refused: ConversationProblem }>> {
  return reading(db, actor, async (view, tx) => {
    const participants = await participantsIn(tx, actor, input, today)
    const problem = conversationProblem(actor, view, input, participants)
    if (problem) return { refused: problem }
    const { heldOn, about } = input
    return { id: await addConversation(tx, actor, { heldOn, participants, about }) }
  })
}

/** Oneself, and whoever holds the other positions. */
async function participantsIn(
  tx: Tx,
  actor: Actor,
  input: ConversationInput,
  today: IsoDate,
): Promise<readonly Participant[]> {
  const all = await people(tx, today)
  const others = input.with.flatMap((position) =>
    all
      .filter((one) => one.id !== actor.person && one.positions.includes(position))
      .map((one) => ({ position, person: one.id })),
  )
  return [{ position: input.as, person: actor.person }, ...others]
}

/** A conversation that somebody was in; nothing for everybody else, as for one that isn't there (R82). */
export async function ownConversation(tx: Tx, actor: Actor, id: string): Promise<Conversation | undefined> {
  const [found] = isUuid(id) ? await conversationsOf(tx, actor, id as ConversationId) : []
  return found && mayReadNotes(actor, found) ? found : undefined
}

/** What came of writing in a room. */
export type Written = 'done' | 'unknown' | 'like cpr' | 'unknown element'

/** Notes something, for those who were there. */
export const note = (
  db: Database,
  actor: Actor,
  id: string,
  input: Pick<ConversationNote, 'topic' | 'text'>,
): Promise<Written> =>
  reading(db, actor, async (_view, tx) => {
    const conversation = await ownConversation(tx, actor, id)
    if (!conversation) return 'unknown'
    if (mentionsCpr(input.text)) return 'like cpr'
    await addNote(tx, actor, conversation, input)
    return 'done'
  })

/** Takes a note back that one wrote oneself. */
export const takeNoteBack = (db: Database, actor: Actor, id: string, of: string): Promise<Written> =>
  reading(db, actor, async (_view, tx) => {
    const conversation = await ownConversation(tx, actor, id)
    if (!conversation || !isUuid(of)) return 'unknown'
    await deleteNote(tx, actor, of)
    return 'done'
  })

/** Lets what is agreed, a wish or a solution out of the room, as whoever one was there (R82). */
export const letOut = (
  db: Database,
  actor: Actor,
  id: string,
  input: Pick<ConversationOutcome, 'kind' | 'text' | 'about'>,
): Promise<Written> =>
  reading(db, actor, async (view, tx) => {
    const conversation = await ownConversation(tx, actor, id)
    if (!conversation) return 'unknown'
    const problem = outcomeProblem(view, conversation, input)
    if (problem) return problem
    await addOutcome(tx, conversation.id, {
      ...input,
      position: positionOf(conversation, actor),
      by: actor.person,
    })
    return 'done'
  })

/** As what somebody was there. */
const positionOf = ({ participants }: Conversation, { person }: Actor): ElementId => {
  const own = participants.find((one) => one.person === person)
  if (!own) throw new Error('somebody who was not there')
  return own.position
}
