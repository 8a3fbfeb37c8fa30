import type { ElementId } from '../ids.ts'
import type { Element } from './element.ts'
import type { Arrow, LinkKind } from './link.ts'

/** What the search for loops asks of a chain: a view, or a change being checked. */
export type Arrows = Readonly<{
  element: (id: ElementId) => Element | undefined
  linksFrom: (id: ElementId, kind?: LinkKind) => readonly Arrow[]
}>

/** The arrows that run from effect to vision. One loop of them together, of whichever kinds, would leave no way up (R56). */
const upward: readonly LinkKind[] = ['serves', 'part-of']

/** The kinds of arrow among which an arrow of this kind may not close a loop. */
export const loopKinds = (kind: LinkKind): readonly LinkKind[] => (upward.includes(kind) ? upward : [kind])

/** The path that a new arrow would close into a loop, or nothing when it is free of loops (R56). Starts and ends with `from`. */
export function loopClosedBy(
  arrows: Arrows,
  from: ElementId,
  to: ElementId,
  kind: LinkKind,
): readonly ElementId[] | undefined {
  const kinds = loopKinds(kind)
  const before = new Map<ElementId, ElementId>()
  const front: ElementId[] = [to]
  const seen = new Set<ElementId>(front)
  for (let at = front.shift(); at !== undefined; at = front.shift()) {
    if (at === from) return [from, ...pathBetween(before, to, from)]
    for (const link of arrows.linksFrom(at)) {
      if (!kinds.includes(link.kind) || seen.has(link.to)) continue
      seen.add(link.to)
      before.set(link.to, at)
      front.push(link.to)
    }
  }
  return undefined
}

function pathBetween(
  before: ReadonlyMap<ElementId, ElementId>,
  first: ElementId,
  last: ElementId,
): readonly ElementId[] {
  const path = [last]
  for (let at = last; at !== first; ) {
    at = before.get(at) as ElementId
    path.unshift(at)
  }
  return path
}
