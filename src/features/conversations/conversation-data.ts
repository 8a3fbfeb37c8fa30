import type { Actor } from '../../domain/access/actor.ts'
import type { Conversation } from '../../domain/access/conversation.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import { shownMarking } from '../../parts/shown-marking.ts'
import { addressOf } from '../../parts/element-address.ts'
import { namesFor } from '../../request/names-for.ts'
import { shownOutcomes } from '../../request/outcomes-about.ts'
import { notesOf, outcomesAbout } from '../../store/conversations.ts'
import type { Tx } from '../../store/transaction.ts'

/** A conversation in a list: when, with which positions, about what; of what one sees of that. */
export const listedConversation = (view: ChainView, { id, heldOn, participants, about }: Conversation) => ({
  id,
  heldOn,
  participants: participants.map(({ position }) => view.element(position)?.title ?? '…'),
  about: about.flatMap((one) => {
    const element = view.element(one)
    return element ? [{ id: one, name: nameOf(element), address: addressOf(element) }] : []
  }),
})

/** Everything that the page of a conversation shows to somebody who was there. */
export async function conversationData(tx: Tx, view: ChainView, actor: Actor, conversation: Conversation) {
  const notes = await notesOf(tx, actor, conversation.id)
  const names = await namesFor(
    tx,
    view,
    actor,
    notes.map(({ by }) => by),
  )
  const outcomes = await outcomesAbout(tx, conversation.about, conversation.id)
  return {
    ...listedConversation(view, conversation),
    notes: notes.map(({ by, at, ...one }) => ({
      ...one,
      by: names.get(by) ?? '',
      at: at.toISOString(),
      isOwn: by === actor.person,
    })),
    outcomes: shownOutcomes(view, outcomes),
    /** Who would read what leaves the room about each thing. */
    readers: conversation.about.flatMap((id) => {
      const element = view.element(id)
      return element
        ? [{ name: nameOf(element), marking: shownMarking(view, 'conversation outcome', element) }]
        : []
    }),
  }
}
