import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Element, Kind } from '../../domain/chain/element.ts'
import { type LinkChoice, linkChoices } from '../../domain/chain/link-choices.ts'
import { searchElements } from '../../domain/search/search-elements.ts'
import { nameOf } from '../../parts/element-address.ts'
import type { ShownChoice } from '../../parts/shown-link.ts'

const most = 20
const mostHits = 200

/** What people mostly link to comes first among equal matches. */
const order: readonly Kind[] = ['goal', 'strategy', 'policy', 'vision', 'theme', 'agreement item']
const rankOf = (kind: Kind): number => (order.includes(kind) ? order.indexOf(kind) : order.length)

/** The key of a choice in forms: direction, arrow and the other end. */
export const keyOf = (choice: LinkChoice): string =>
  `${choice.isFromOther ? '<' : '>'}${choice.by}:${choice.other.id}`

/** What an element may be linked with by this actor: a link is an edit of the element that it starts at. */
export const choicesOf = (view: ChainView, actor: Actor, element: Element): readonly LinkChoice[] =>
  linkChoices(view, element).filter((choice) =>
    may(actor, 'edit', choice.isFromOther ? choice.other : element),
  )

/** The choices that answer what was typed, best first; those that can't be made come last among equals. */
export function foundChoices(
  view: ChainView,
  actor: Actor,
  element: Element,
  typed: string,
): readonly ShownChoice[] {
  const isAnythingTyped = /[\p{L}\p{N}]/u.test(typed)
  const found = new Map(
    searchElements(view, typed, { most: mostHits }).hits.map((hit) => [hit.element.id, hit.score]),
  )
  return choicesOf(view, actor, element)
    .filter((choice) => !isAnythingTyped || found.has(choice.other.id))
    .map((choice) => ({ choice, score: (found.get(choice.other.id) ?? 0) - (choice.obstacle ? 100 : 0) }))
    .sort((a, b) => b.score - a.score || rankOf(a.choice.other.kind) - rankOf(b.choice.other.kind))
    .slice(0, most)
    .map(({ choice }) => shownChoice(view, choice))
}

const shownChoice = (view: ChainView, choice: LinkChoice): ShownChoice => ({
  key: keyOf(choice),
  title: nameOf(choice.other),
  kind: choice.other.kind,
  by: choice.by,
  isFromOther: choice.isFromOther,
  serves: view.targets(choice.other.id, 'serves')[0]?.title,
  obstacle: choice.obstacle,
})
