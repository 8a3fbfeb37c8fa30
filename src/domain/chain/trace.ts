import type { IsoDate } from '../calendar/dates.ts'
import type { ElementId } from '../ids.ts'
import type { ChainView } from './chain-view.ts'
import type { AgreementItem, Element } from './element.ts'
import { type SlotName, slotNames } from './slot-names.ts'

/** How one of the eight links of an item stands: closed by elements, planned until a date, not relevant with a reason (R87), or broken. */
export type Slot = Readonly<
  { slot: SlotName } & (
    | { state: 'closed'; by: readonly Element[] }
    | { state: 'planned'; by: readonly Element[]; from: IsoDate | undefined }
    | { state: 'not relevant'; reason: string }
    | { state: 'broken' }
  )
>

/** The eight links of one item (sporing), left to right. Source: seed 004. */
export type Trace = readonly Slot[]

/**
 * Follows an item up to vision and down to effect. A slot is closed when the item, or a goal it serves, reaches a valid
 * element of that layer; planned while the measuring date or start lies ahead; not relevant with a reason; else broken.
 */
export function trace(view: ChainView, item: AgreementItem, today: IsoDate): Trace {
  const above = view.up(item.id).filter((element) => isValid(element, today))
  const goals = above.filter((element) => element.kind === 'goal')
  const below = [item.id, ...goals.map((goal) => goal.id)].flatMap((id) => view.down(id))
  const own = view.down(item.id)
  const found: Record<SlotName, readonly Element[]> = {
    vision: above.filter((element) => element.kind === 'vision'),
    policy: above.filter((element) => element.kind === 'policy'),
    strategy: above.filter((element) => element.kind === 'strategy'),
    budget: [item],
    goal: goals,
    agreement: distinct(below.filter(isAgreementOrProject)),
    action: distinct(
      [
        ...own,
        ...below
          .filter((element) => isAgreementOrProject(element))
          .flatMap((element) => view.down(element.id)),
      ].filter(isDoing),
    ),
    effect: distinct(
      [item.id, ...goals.map((goal) => goal.id)].flatMap((id) => view.targets(id, 'measured-by')),
    ),
  }
  return slotNames.map((slot) => slotOf(view, item, slot, found[slot], today))
}

function slotOf(
  view: ChainView,
  item: AgreementItem,
  slot: SlotName,
  found: readonly Element[],
  today: IsoDate,
): Slot {
  const closing = found.filter((element) => isReached(view, element, slot, today))
  if (closing.length > 0) return { slot, state: 'closed', by: closing }
  if (found.length > 0) return { slot, state: 'planned', by: found, from: earliest(found) }
  const reason = item.notRelevant[slot]
  return reason ? { slot, state: 'not relevant', reason } : { slot, state: 'broken' }
}

/** An effect is reached when it has been measured; a project or an action when it has started. */
function isReached(view: ChainView, element: Element, slot: SlotName, today: IsoDate): boolean {
  if (slot === 'effect') return view.latestMeasurement(element.id) !== undefined
  const start = startOf(element)
  return start === undefined || start <= today
}

const startOf = (element: Element): IsoDate | undefined =>
  element.kind === 'indicator'
    ? element.firstMeasuredOn
    : 'startsOn' in element
      ? element.startsOn
      : undefined

const earliest = (elements: readonly Element[]): IsoDate | undefined =>
  elements
    .map(startOf)
    .filter((date) => date !== undefined)
    .sort()[0]

const isValid = (element: Element, today: IsoDate): boolean =>
  !('validTo' in element) || element.validTo === undefined || element.validTo >= today

const isAgreementOrProject = (element: Element): boolean =>
  element.kind === 'framework agreement' || element.kind === 'project'

const isDoing = (element: Element): boolean => element.kind === 'initiative' || element.kind === 'action'

function distinct(elements: readonly Element[]): readonly Element[] {
  const byId = new Map<ElementId, Element>()
  for (const element of elements) byId.set(element.id, element)
  return [...byId.values()]
}
