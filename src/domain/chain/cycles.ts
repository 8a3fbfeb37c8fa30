import type { ElementId } from '../ids.ts'
import type { ChainView } from './chain-view.ts'
import type { Element } from './element.ts'
import type { LinkKind } from './link.ts'

/** The path that a new arrow would close into a loop, or nothing when it is free of loops (R56). Starts and ends with `from`. */
export function loopClosedBy(
  view: ChainView,
  from: ElementId,
  to: ElementId,
  kind: LinkKind,
): readonly Element[] | undefined {
  const before = new Map<ElementId, ElementId>()
  const front: ElementId[] = [to]
  const seen = new Set<ElementId>(front)
  while (front.length > 0) {
    const at = front.shift() as ElementId
    if (at === from) return pathBack(view, before, to, from)
    for (const link of view.linksFrom(at, kind)) {
      if (seen.has(link.to)) continue
      seen.add(link.to)
      before.set(link.to, at)
      front.push(link.to)
    }
  }
  return undefined
}

function pathBack(
  view: ChainView,
  before: ReadonlyMap<ElementId, ElementId>,
  to: ElementId,
  from: ElementId,
): readonly Element[] {
  const ids: ElementId[] = [from]
  let at: ElementId | undefined = from
  while (at !== undefined && at !== to) {
    at = before.get(at)
    if (at !== undefined) ids.unshift(at)
  }
  return [from, ...ids].map((id) => view.element(id)).filter((element) => element !== undefined)
}
