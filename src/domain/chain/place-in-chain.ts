import type { IsoDate } from '../calendar/dates.ts'
import type { ElementId } from '../ids.ts'
import type { ChainView } from './chain-view.ts'
import type { Element, Kind } from './element.ts'
import { type SlotName, slotNames } from './slot-names.ts'
import { isValid } from './trace.ts'

/** One of the eight links as it is seen from an element: what of that layer it is for or is carried out by. */
export type PlaceSlot = Readonly<{ slot: SlotName; isHere: boolean; elements: readonly Element[] }>

const slotOfKind: Readonly<Partial<Record<Kind, SlotName>>> = {
  vision: 'vision',
  policy: 'policy',
  strategy: 'strategy',
  'agreement item': 'budget',
  appropriation: 'budget',
  goal: 'goal',
  'framework agreement': 'agreement',
  project: 'agreement',
  initiative: 'action',
  action: 'action',
  indicator: 'effect',
}

/**
 * An element's place in the chain (plads i kæden): up to vision by what it serves, down to effect by what is done for it and
 * what that is measured by. A layer with nothing in it is a gap to look at; whether it is a break is for the rules to say.
 * Nothing for what has no layer (bodies, units, themes).
 */
export function placeInChain(
  view: ChainView,
  element: Element,
  today: IsoDate,
): readonly PlaceSlot[] | undefined {
  const here = slotOfKind[element.kind]
  if (here === undefined) return undefined
  const up = above(view, element).filter((one) => isValid(one, today))
  const down = below(view, element.id)
  const measured = [element, ...down].flatMap((one) => view.targets(one.id, 'measured-by'))
  const all = [element, ...up, ...down, ...measured]
  return slotNames.map((slot) => ({
    slot,
    isHere: slot === here,
    elements: distinct(slot === here ? [element] : all.filter((one) => slotOfKind[one.kind] === slot)),
  }))
}

/** What an element is for, nearest first; an indicator is for what it measures. */
function above(view: ChainView, element: Element): readonly Element[] {
  if (element.kind !== 'indicator') return view.up(element.id)
  const measures = view.sources(element.id, 'measured-by')
  return [...measures, ...measures.flatMap((one) => view.up(one.id))]
}

/** What is done for an element: what serves it, is paid by it or is part of that, further down too. */
function below(view: ChainView, start: ElementId): readonly Element[] {
  const found = new Map<ElementId, Element>()
  const front = [start]
  for (let at = front.shift(); at !== undefined; at = front.shift())
    for (const link of view.linksTo(at)) {
      const element = view.element(link.from)
      if (!['serves', 'part-of', 'funded-by'].includes(link.kind) || !element) continue
      if (element.id === start || found.has(element.id)) continue
      found.set(element.id, element)
      front.push(element.id)
    }
  return [...found.values()]
}

const distinct = (elements: readonly Element[]): readonly Element[] => [
  ...new Map(elements.map((element) => [element.id, element])).values(),
]
