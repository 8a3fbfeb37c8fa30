import { z } from 'zod'
import type { IsoDate } from '../calendar/dates.ts'
import type { ChainView } from '../chain/chain-view.ts'
import { date, elementId, text } from '../chain/kinds/fields.ts'
import type { ConversationId, ElementId, PersonId } from '../ids.ts'
import type { Actor } from './actor.ts'
import { mentionsCpr } from './cpr.ts'

/** What the notes of a conversation are about: the four fixed questions of a strategic conversation, or something else (R73). */
export const noteTopics = ['succeed', 'develop', 'how', 'reach out', 'other'] as const
/** One of these. */
export type NoteTopic = (typeof noteTopics)[number]

/** What may leave the room (R82): what is agreed (aftalt), a wish (ønske), a solution (løsning). */
export const outcomeKinds = ['agreed', 'wish', 'solution'] as const
/** One of these. */
export type OutcomeKind = (typeof outcomeKinds)[number]

/** Somebody who was there, and as what. Who takes the position over later was not there. */
export type Participant = Readonly<{ position: ElementId; person: PersonId }>

/** What somebody says of a conversation: when it is held, as what they take part, with which positions, about what. */
export const conversationInput = z.object({
  heldOn: date,
  as: elementId.describe('The position that one takes part as.'),
  with: z.array(elementId).readonly().describe('The other positions at the table.'),
  about: z.array(elementId).readonly().describe('The items, themes and plans that it is about.'),
})
/** What somebody says of a conversation. */
export type ConversationInput = z.output<typeof conversationInput>

/** A strategic conversation (strategisk samtale) between a leader and her chief, and whoever sat with them. */
export type Conversation = Readonly<{
  id: ConversationId
  heldOn: IsoDate
  participants: readonly Participant[]
  about: readonly ElementId[]
}>

/** What somebody notes (samtalenote). */
export const noteInput = z.object({ topic: z.enum(noteTopics), text: text.pipe(z.string().min(1)) })
/** A note of a conversation (samtalenote): by whom, about which question. */
export type ConversationNote = Readonly<z.output<typeof noteInput> & { id: string; by: PersonId; at: Date }>

/** What somebody lets out of the room: what it is, in which words, about which element. */
export const outcomeInput = z.object({
  kind: z.enum(outcomeKinds),
  text: text.pipe(z.string().min(1)),
  about: elementId,
})
/** What has left the room (R82): with who said so, as what, and when. */
export type ConversationOutcome = Readonly<
  z.output<typeof outcomeInput> & { id: string; position: ElementId; by: PersonId; on: IsoDate }
>

/**
 * True for somebody who was in the room, and for nobody else (R82): no role opens it, nor leading those who were there, nor writing on
 * their behalf (R88), nor holding the position afterwards.
 */
export const mayReadNotes = (
  actor: Pick<Actor, 'person'>,
  { participants }: Pick<Conversation, 'participants'>,
): boolean => participants.some(({ person }) => person === actor.person)

/** True for what has left the room about something that a view sees: the words go as far as that does. */
export const maySeeOutcome = (view: ChainView, { about }: Pick<ConversationOutcome, 'about'>): boolean =>
  view.element(about) !== undefined

/** Why a conversation can't be kept so. */
export type ConversationProblem = 'not your position' | 'alone' | 'about nothing' | 'unknown element'

/** Why a conversation can't be kept so, if it can't: one takes part oneself, with somebody, about something that one sees. */
export function conversationProblem(
  actor: Pick<Actor, 'positions'>,
  view: ChainView,
  { as, about }: ConversationInput,
  participants: readonly Participant[],
): ConversationProblem | undefined {
  if (!actor.positions.includes(as)) return 'not your position'
  if (new Set(participants.map(({ person }) => person)).size < 2) return 'alone'
  if (about.length === 0) return 'about nothing'
  return about.every((id) => view.element(id)) ? undefined : 'unknown element'
}

/** Why something can't leave the room, if it can't: it is about one of the things that the conversation was about. */
export function outcomeProblem(
  view: ChainView,
  { about }: Pick<Conversation, 'about'>,
  outcome: z.output<typeof outcomeInput>,
): 'unknown element' | 'like cpr' | undefined {
  if (mentionsCpr(outcome.text)) return 'like cpr'
  return about.includes(outcome.about) && view.element(outcome.about) ? undefined : 'unknown element'
}
