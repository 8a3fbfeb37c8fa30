import type { Actor } from '../domain/access/actor.ts'
import { may } from '../domain/access/may.ts'
import type { ChainView } from '../domain/chain/chain-view.ts'
import type { LinkObstacle } from '../domain/chain/link-choices.ts'
import type { LinkKind } from '../domain/chain/link.ts'
import type { Element, Kind } from '../domain/chain/element.ts'
import type { ElementId, LinkId } from '../domain/ids.ts'
import type { Messages } from '../messages/da/messages.ts'
import { nameOf } from './element-address.ts'

/** One way to link, as a page gets it. The key says all that is needed to make the link. */
export type ShownChoice = Readonly<{
  key: string
  title: string
  kind: Kind
  by: LinkKind
  isFromOther: boolean
  /** What it serves itself, so that one knows which of two alike it is. */
  serves?: string | undefined
  obstacle?: LinkObstacle | undefined
}>

/** One link of an element, seen from that element. */
export type ShownLink = Readonly<{
  id: LinkId
  by: LinkKind
  isFromOther: boolean
  other: Readonly<{ id: ElementId; kind: Kind; title: string }>
  evidence?: string | undefined
  mayEnd: boolean
}>

/** How a link or a choice reads between the two names. */
export const wayOf = (link: Readonly<{ by: LinkKind; isFromOther: boolean }>, t: Messages): string =>
  t.links.way[link.by][link.isFromOther ? 'into' : 'out']

/** Why a choice can't be made, in words. */
export const obstacleText = (obstacle: LinkObstacle, t: Messages): string =>
  obstacle.why === 'loop' ? t.links.why.loop(obstacle.path.join(' → ')) : t.links.why[obstacle.why]

/** The links of an element in both directions, what it serves first; the items of an agreement are no links of its own. */
export function shownLinks(view: ChainView, actor: Actor, element: Element): readonly ShownLink[] {
  const all = [
    ...view.linksFrom(element.id).map((link) => ({ link, isFromOther: false, otherId: link.to })),
    ...view.linksTo(element.id).map((link) => ({ link, isFromOther: true, otherId: link.from })),
  ]
  return all.flatMap(({ link, isFromOther, otherId }) => {
    const other = view.element(otherId)
    const isOfAgreement = link.kind === 'part-of' && view.element(link.from)?.kind === 'agreement item'
    if (!other || isOfAgreement) return []
    return [
      {
        id: link.id,
        by: link.kind,
        isFromOther,
        other: { id: other.id, kind: other.kind, title: nameOf(other) },
        evidence: link.evidence,
        mayEnd: may(actor, 'edit', isFromOther ? other : element),
      },
    ]
  })
}
