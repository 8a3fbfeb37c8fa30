import type { Circle } from '../access/circle.ts'
import { isOpenTo, isVisible, type Secrecy, type Sight, sightKey } from '../access/sight.ts'
import type { ElementId } from '../ids.ts'
import type { Element } from './element.ts'
import type { ChainParts } from './parts.ts'
import { remembered } from './remembered.ts'

/** How open things have become since: the newest openness of each, whether it still stands or has ended, and the circles of today. */
export type OpennessNow = Readonly<{
  of: (id: ElementId) => Secrecy | undefined
  circles: readonly Circle[]
}>

/** The elements that a sight sees, and those that it doesn't only because their agreement is not for it yet. */
export type SeenElements = Readonly<{
  elements: ChainParts['elements']
  underPreparation: ReadonlySet<ElementId>
}>

/** The circles there are. */
export const circlesIn = remembered((elements: ChainParts['elements']): readonly Circle[] =>
  [...elements.values()].filter((element) => element.kind === 'circle'),
)

/** The elements that a sight may see; when it sees all of them, the very same map. */
export function seenElements(
  { elements, links }: Pick<ChainParts, 'elements' | 'links'>,
  sight: Sight,
  now?: OpennessNow,
): SeenElements {
  if (now) return look(elements, links, (one) => isVisible(one, sight) && isStillOpen(now.of(one.id), sight))
  const known = bySight(elements)(links)
  const key = sightKey(sight)
  let seen = known.get(key)
  if (!seen) known.set(key, (seen = look(elements, links, (one) => isVisible(one, sight))))
  return seen
}

const bySight = remembered((_elements: ChainParts['elements']) =>
  remembered((_links: ChainParts['links']) => new Map<string, SeenElements>()),
)

const isStillOpen = (now: Secrecy | undefined, sight: Sight): boolean =>
  now === undefined || isOpenTo(now, sight)

const nothing: ReadonlySet<ElementId> = new Set()

function look(
  all: ChainParts['elements'],
  links: ChainParts['links'],
  isSeen: (element: Element) => boolean,
): SeenElements {
  const hidden = new Set<ElementId>()
  const closedPlans = new Set<ElementId>()
  for (const [id, element] of all) {
    if (isSeen(element)) continue
    hidden.add(id)
    if (element.kind === 'agreement') closedPlans.add(id)
  }
  if (hidden.size === 0) return { elements: all, underPreparation: nothing }
  const underPreparation = closedPlans.size === 0 ? nothing : itemsUnder(closedPlans, all, links)
  const elements = new Map<ElementId, Element>()
  for (const [id, element] of all) if (!hidden.has(id) && !underPreparation.has(id)) elements.set(id, element)
  for (const plan of plansOf(all, links, (id) => hidden.has(id))) {
    const agreement = elements.get(plan)
    // Printed totals less the items one sees would be the amounts one doesn't (R52).
    if (agreement?.kind === 'agreement') elements.set(plan, { ...agreement, printedTotals: [] })
  }
  return { elements, underPreparation }
}

/** The items of some agreements, with the items that are part of those. */
function itemsUnder(
  plans: ReadonlySet<ElementId>,
  all: ChainParts['elements'],
  links: ChainParts['links'],
): ReadonlySet<ElementId> {
  const wholes = wholesOf(all)(links)
  const isUnder = (id: ElementId): boolean => {
    const whole = wholes.get(id)
    return whole !== undefined && (plans.has(whole) || isUnder(whole))
  }
  return new Set([...wholes.keys()].filter(isUnder))
}

/** The agreements that some items are part of. */
function plansOf(
  all: ChainParts['elements'],
  links: ChainParts['links'],
  isAsked: (id: ElementId) => boolean,
): ReadonlySet<ElementId> {
  const wholes = wholesOf(all)(links)
  const plans = new Set<ElementId>()
  for (const item of wholes.keys()) {
    if (!isAsked(item)) continue
    let at: ElementId | undefined = item
    while (at !== undefined && all.get(at)?.kind !== 'agreement') at = wholes.get(at)
    if (at !== undefined) plans.add(at)
  }
  return plans
}

/** What each agreement item is part of: its agreement, or the item that it was split from. Parts never go in a ring (R56). */
const wholesOf = remembered((all: ChainParts['elements']) =>
  remembered((links: ChainParts['links']): ReadonlyMap<ElementId, ElementId> => {
    const wholes = new Map<ElementId, ElementId>()
    for (const { kind, from, to } of links.values())
      if (kind === 'part-of' && all.get(from)?.kind === 'agreement item') wholes.set(from, to)
    return wholes
  }),
)
