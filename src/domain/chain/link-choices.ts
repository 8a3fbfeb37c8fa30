import type { ElementId } from '../ids.ts'
import type { ChainView } from './chain-view.ts'
import { loopClosedBy, loopKinds } from './cycles.ts'
import type { Element, Kind } from './element.ts'
import { grammar, targetsOf } from './grammar.ts'
import { type LinkKind, linkKinds } from './link.ts'

/** Why two elements can't be linked: they are already, it would close a loop (R56), or the grammar has no such arrow. */
export type LinkObstacle =
  | Readonly<{ why: 'already linked' }>
  | Readonly<{ why: 'loop'; path: readonly string[] }>
  | Readonly<{ why: 'link not allowed' }>

/** One way to link an element to another: which arrow, and whether it starts at the other end (`isFromOther`). */
export type LinkChoice = Readonly<{
  other: Element
  by: LinkKind
  isFromOther: boolean
  obstacle?: LinkObstacle
}>

/** Kinds that people look for by name when they link; one that can't be linked is shown with the reason. */
const soughtKinds: readonly Kind[] = ['goal', 'strategy', 'policy', 'vision', 'theme', 'agreement item']

// An agreement holds its items from the day they are made; a link to a part would move an item between agreements.
const isChosenByHand = (by: LinkKind, of: Kind): boolean => !(by === 'part-of' && of === 'agreement item')

/** Everything that an element may be linked with, in both directions, and why what one may look for can't be. */
export function linkChoices(view: ChainView, element: Element): readonly LinkChoice[] {
  const choices: LinkChoice[] = []
  const found = new Set<ElementId>()
  const add = (choice: LinkChoice): void => {
    found.add(choice.other.id)
    choices.push(choice)
  }
  const elementsOf = (kind: Kind): readonly Element[] => view.all(kind) as readonly Element[]
  for (const by of linkKinds) {
    const out = new Set(view.linksFrom(element.id, by).map((link) => link.to))
    const into = new Set(view.linksTo(element.id, by).map((link) => link.from))
    const below = reach(view, element.id, by, 'down')
    const above = reach(view, element.id, by, 'up')
    const obstacle = (isLinked: boolean, wouldLoop: boolean, from: Element, to: Element) =>
      isLinked
        ? { obstacle: { why: 'already linked' } as const }
        : wouldLoop
          ? { obstacle: { why: 'loop', path: pathOf(view, from, to, by) } as const }
          : {}
    if (isChosenByHand(by, element.kind))
      for (const kind of targetsOf(element.kind, by))
        for (const other of elementsOf(kind))
          if (other.id !== element.id)
            add({
              other,
              by,
              isFromOther: false,
              ...obstacle(out.has(other.id), below.has(other.id), element, other),
            })
    for (const kind of sourcesOf(element.kind, by))
      if (isChosenByHand(by, kind) && !(kind === element.kind && by === 'concerns'))
        for (const other of elementsOf(kind))
          if (other.id !== element.id)
            add({
              other,
              by,
              isFromOther: true,
              ...obstacle(into.has(other.id), above.has(other.id), other, element),
            })
  }
  for (const kind of soughtKinds)
    for (const other of elementsOf(kind))
      if (other.id !== element.id && !found.has(other.id))
        choices.push({ other, by: 'serves', isFromOther: false, obstacle: { why: 'link not allowed' } })
  return choices
}

/** The kinds that may link to this kind by this arrow. */
const sourcesOf = (to: Kind, by: LinkKind): readonly Kind[] =>
  (Object.keys(grammar) as Kind[]).filter((from) => targetsOf(from, by).includes(to))

/** Everything above (or below) an element along arrows that may not close a loop with this kind: a new arrow to it would. */
function reach(view: ChainView, start: ElementId, by: LinkKind, way: 'up' | 'down'): ReadonlySet<ElementId> {
  const seen = new Set<ElementId>()
  const front = [start]
  for (let at = front.pop(); at !== undefined; at = front.pop())
    for (const link of way === 'up' ? view.linksFrom(at) : view.linksTo(at)) {
      const next = way === 'up' ? link.to : link.from
      if (!loopKinds(by).includes(link.kind) || seen.has(next)) continue
      seen.add(next)
      front.push(next)
    }
  return seen
}

const pathOf = (view: ChainView, from: Element, to: Element, by: LinkKind): readonly string[] =>
  (loopClosedBy(view, from.id, to.id, by) ?? [from.id, to.id]).map((id) => view.element(id)?.title ?? '…')
