import { type IsoDate, isoDate } from '../calendar/dates.ts'
import type { ElementId } from '../ids.ts'
import type { ChainView } from './chain-view.ts'
import type { AgreementItem, Element, Kind } from './element.ts'
import { type SlotName, slotNames } from './slot-names.ts'
import { startOf } from './start-of.ts'

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
  const aims = goals.map((goal) => goal.id)
  const own = doneFor(view, [item.id])
  const done = doneFor(view, [item.id, ...aims])
  const measured = [item.id, ...aims, ...own.map((element) => element.id)]
  const found: Record<SlotName, readonly Element[]> = {
    vision: ofKinds(above, 'vision'),
    policy: ofKinds(above, 'policy'),
    strategy: ofKinds(above, 'strategy'),
    budget: [item],
    goal: goals,
    agreement: ofKinds(done, 'framework agreement', 'project'),
    action: ofKinds(done, 'initiative', 'action'),
    effect: distinct(measured.flatMap((id) => view.targets(id, 'measured-by'))),
  }
  return slotNames.map((slot) => slotOf(view, item, slot, found[slot], today))
}

const doingKinds: readonly Kind[] = [
  'goal',
  'framework agreement',
  'project',
  'initiative',
  'action',
  'unit plan',
]

/**
 * What is done for these elements: what serves them, is paid by them or is part of that, further down too. Never by way of
 * another agreement item, whose projects and actions are its own.
 */
function doneFor(view: ChainView, starts: readonly ElementId[]): readonly Element[] {
  const found = new Map<ElementId, Element>()
  const front = [...starts]
  for (let at = front.shift(); at !== undefined; at = front.shift()) {
    for (const link of view.linksTo(at)) {
      if (link.kind !== 'serves' && link.kind !== 'part-of' && link.kind !== 'funded-by') continue
      const element = view.element(link.from)
      if (!element || !doingKinds.includes(element.kind) || found.has(element.id)) continue
      found.set(element.id, element)
      front.push(element.id)
    }
  }
  return [...found.values()]
}

function slotOf(
  view: ChainView,
  item: AgreementItem,
  slot: SlotName,
  found: readonly Element[],
  today: IsoDate,
): Slot {
  const closing = found.filter((element) =>
    slot === 'effect' ? isMeasured(view, element, today) : !isAhead(startOf(element), today),
  )
  if (closing.length > 0) return { slot, state: 'closed', by: closing }
  const dateOf = slot === 'effect' ? measuringDateOf : startOf
  // A measurement is awaited until the end of its day; a start is there from the morning.
  const planned = found.filter((element) => (dateOf(element) ?? '') >= today)
  if (planned.length > 0) return { slot, state: 'planned', by: planned, from: earliest(planned.map(dateOf)) }
  const reason = item.notRelevant[slot]
  return reason ? { slot, state: 'not relevant', reason } : { slot, state: 'broken' }
}

const isMeasured = (view: ChainView, element: Element, today: IsoDate): boolean => {
  const measurement = view.latestMeasurement(element.id)
  return measurement !== undefined && measurement.on <= today
}

/** When an indicator is measured first: its date, else the last day of its target year. Passed without a measurement, the link is broken. */
function measuringDateOf(element: Element): IsoDate | undefined {
  if (element.kind !== 'indicator') return undefined
  return element.firstMeasuredOn ?? (element.targetYear ? isoDate(`${element.targetYear}-12-31`) : undefined)
}

const isAhead = (date: IsoDate | undefined, today: IsoDate): boolean => date !== undefined && date > today

const earliest = (dates: readonly (IsoDate | undefined)[]): IsoDate | undefined =>
  dates.filter((date) => date !== undefined).sort()[0]

/** True for what has not run out (gælder til). */
export const isValid = (element: Element, today: IsoDate): boolean =>
  !('validTo' in element) || element.validTo === undefined || element.validTo >= today

const ofKinds = (elements: readonly Element[], ...kinds: readonly Kind[]): readonly Element[] =>
  elements.filter((element) => kinds.includes(element.kind))

const distinct = (elements: readonly Element[]): readonly Element[] => [
  ...new Map(elements.map((element) => [element.id, element])).values(),
]
