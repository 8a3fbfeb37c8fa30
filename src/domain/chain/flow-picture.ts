import type { IsoDate } from '../calendar/dates.ts'
import { yearOf } from '../calendar/dates.ts'
import type { ElementId } from '../ids.ts'
import { type BudgetYear, type Kroner, kroner } from '../money.ts'
import type { ChainView } from './chain-view.ts'
import type { AgreementItem, Element, ElementOf } from './element.ts'
import { slotNames } from './slot-names.ts'
import { currentAmounts } from './money-flow.ts'
import { type Slot, type Trace, trace } from './trace.ts'

/** How far the doing has come, and how an effect stands: the last two columns show these and not every single element. */
export type FlowState =
  | 'done'
  | 'under way'
  | 'planned'
  | 'right way'
  | 'wrong way'
  | 'standing still'
  | 'measured later'

/** One place that money passes: an element, a state, or a link that is missing or not relevant. */
export type FlowNode = Readonly<{
  key: string
  column: number
  is:
    | Readonly<{ kind: 'element'; element: Element }>
    | Readonly<{ kind: 'state'; state: FlowState; from?: number }>
    | Readonly<{ kind: 'missing'; items: readonly AgreementItem[] }>
    | Readonly<{ kind: 'not relevant' }>
  /** Money that passes, all years, without sign. */
  amount: Kroner
  /** The vision that nearly all of it serves; nothing when several do. */
  track: ElementId | undefined
}>

/** Money that goes from one place to the next (bånd). Broken where either end is missing. */
export type FlowRibbon = Readonly<{
  from: string
  to: string
  amount: Kroner
  track: ElementId | undefined
  isBroken: boolean
}>

/** One item with its way through the eight links. */
export type FlowItem = Readonly<{ item: AgreementItem; amount: Kroner; trace: Trace; breaks: number }>

/** The picture of a chain (kædebillede): where the money of an agreement's items goes from vision to effect, and where a link is missing. */
export type FlowPicture = Readonly<{
  nodes: readonly FlowNode[]
  ribbons: readonly FlowRibbon[]
  items: readonly FlowItem[]
  visions: readonly ElementOf<'vision'>[]
  /** How many links are missing per column. */
  breaks: readonly number[]
}>

type Share = { node: Omit<FlowNode, 'amount' | 'track'>; share: number }

const budget = slotNames.indexOf('budget')

/**
 * Follows the money of items through the eight links. An item's amount is shared equally between the elements that close a
 * link, starting at the budget and going outwards along what is linked, so every column adds up to the same.
 */
export function flowPicture(
  view: ChainView,
  items: readonly AgreementItem[],
  years: readonly BudgetYear[],
  today: IsoDate,
): FlowPicture {
  const traced = items.map((item) => {
    const followed = trace(view, item, today)
    return {
      item,
      amount: grossOfItem(item, years),
      trace: followed,
      breaks: followed.filter((slot) => slot.state === 'broken').length,
    }
  })
  const collected = new Collected()
  for (const one of traced) follow(view, one, today, collected)
  return {
    ...collected.picture(),
    items: traced,
    visions: view.all('vision'),
    breaks: slotNames.map(
      (_, column) => traced.filter((one) => one.trace[column]?.state === 'broken').length,
    ),
  }
}

/** All years of an item without sign: how wide its ribbon is. What can't be read has no width. */
function grossOfItem(item: AgreementItem, years: readonly BudgetYear[]): Kroner {
  const amounts = currentAmounts(item)
  return kroner(
    years.reduce((sum, year) => {
      const entry = amounts[year]
      return typeof entry === 'number' ? sum + Math.abs(entry) : sum
    }, 0),
  )
}

function follow(view: ChainView, one: FlowItem, today: IsoDate, collected: Collected): void {
  const columns = one.trace.map((slot, column) => nodesOf(view, one.item, slot, column, today))
  const track = trackOf(one.trace)
  const start = columns[budget] ?? []
  collected.pass(start, one.amount, track)
  for (const step of [-1, 1]) {
    let here = start
    for (let column = budget + step; column >= 0 && column < columns.length; column += step) {
      const next = spread(view, here, columns[column] ?? [], one.amount, (from, to, amount) =>
        collected.join(step < 0 ? to : from, step < 0 ? from : to, amount, track),
      )
      collected.pass(next, one.amount, track)
      here = next
    }
  }
}

/** The vision that an item serves, when it serves one. */
function trackOf(followed: Trace): ElementId | undefined {
  const slot = followed[0]
  return slot?.state === 'closed' ? slot.by[0]?.id : undefined
}

function nodesOf(
  view: ChainView,
  item: AgreementItem,
  slot: Slot,
  column: number,
  today: IsoDate,
): readonly Share[] {
  const single = (key: string, is: FlowNode['is']): readonly Share[] => [
    { node: { key: `${column} ${key}`, column, is }, share: 1 },
  ]
  if (slot.state === 'broken') return single('missing', { kind: 'missing', items: [item] })
  if (slot.state === 'not relevant') return single('not relevant', { kind: 'not relevant' })
  const found = slot.by.map((element): Omit<FlowNode, 'amount' | 'track'> => {
    if (slot.slot !== 'action' && slot.slot !== 'effect')
      return { key: `${column} ${element.id}`, column, is: { kind: 'element', element } }
    const { state, from } = slot.slot === 'action' ? doing(element, today) : effect(view, element)
    return {
      key: `${column} ${state} ${from ?? ''}`,
      column,
      is: from === undefined ? { kind: 'state', state } : { kind: 'state', state, from },
    }
  })
  const shares = new Map<string, Share>()
  for (const node of found) {
    const known = shares.get(node.key)
    if (known) known.share += 1 / found.length
    else shares.set(node.key, { node, share: 1 / found.length })
  }
  return [...shares.values()]
}

function doing(element: Element, today: IsoDate): { state: FlowState; from?: number } {
  const start = 'startsOn' in element ? element.startsOn : undefined
  const end =
    element.kind === 'action' ? element.doneOn : element.kind === 'initiative' ? element.endsOn : undefined
  if (end !== undefined && end <= today) return { state: 'done' }
  return { state: start !== undefined && start > today ? 'planned' : 'under way' }
}

/** Whether the latest measurement has moved from the baseline towards the target. */
function effect(view: ChainView, element: Element): { state: FlowState; from?: number } {
  const measured = view.latestMeasurement(element.id)
  if (element.kind !== 'indicator' || !measured) {
    const first = element.kind === 'indicator' ? element.firstMeasuredOn : undefined
    return first ? { state: 'measured later', from: yearOf(first) } : { state: 'measured later' }
  }
  const wanted = element.better ?? ((element.target ?? 0) >= (element.baseline ?? 0) ? 'up' : 'down')
  const moved = measured.value - (element.baseline ?? measured.value)
  if (moved === 0) return { state: 'standing still' }
  return { state: moved > 0 === (wanted === 'up') ? 'right way' : 'wrong way' }
}

/** Shares out what has arrived to the nodes of the next column: to those that are linked with it, else to all. */
function spread(
  view: ChainView,
  here: readonly Share[],
  next: readonly Share[],
  amount: Kroner,
  join: (from: Share['node'], to: Share['node'], amount: number) => void,
): readonly Share[] {
  const arrived = next.map((one) => ({ node: one.node, share: 0, own: one.share }))
  for (const from of here) {
    const linked = arrived.filter((to) => areLinked(view, from.node, to.node))
    const targets = linked.length > 0 ? linked : arrived
    const whole = targets.reduce((sum, to) => sum + to.own, 0)
    for (const to of targets) {
      const share = (from.share * to.own) / whole
      to.share += share
      join(from.node, to.node, share * amount)
    }
  }
  return arrived.filter((one) => one.share > 0)
}

function areLinked(view: ChainView, one: Share['node'], other: Share['node']): boolean {
  if (one.is.kind !== 'element' || other.is.kind !== 'element') return false
  const [a, b] = [one.is.element.id, other.is.element.id]
  return view.up(a).some((element) => element.id === b) || view.down(a).some((element) => element.id === b)
}

/** Adds up what passes each node and goes between them. */
class Collected {
  readonly #nodes = new Map<
    string,
    { node: Omit<FlowNode, 'amount' | 'track'>; amount: number; tracks: Map<ElementId | undefined, number> }
  >()
  readonly #ribbons = new Map<string, { ribbon: Omit<FlowRibbon, 'amount'>; amount: number }>()

  pass(shares: readonly Share[], amount: number, track: ElementId | undefined): void {
    for (const { node, share } of shares) {
      const known = this.#nodes.get(node.key)
      const entry = known ?? { node, amount: 0, tracks: new Map() }
      if (known?.node.is.kind === 'missing' && node.is.kind === 'missing')
        entry.node = {
          ...node,
          is: { kind: 'missing', items: [...known.node.is.items, ...node.is.items] },
        }
      entry.amount += share * amount
      // An item without money counts a little, so that its track is known too.
      entry.tracks.set(track, (entry.tracks.get(track) ?? 0) + share * Math.max(amount, 1))
      this.#nodes.set(node.key, entry)
    }
  }

  join(from: Share['node'], to: Share['node'], amount: number, track: ElementId | undefined): void {
    const isBroken = from.is.kind === 'missing' || to.is.kind === 'missing'
    const key = `${from.key}>${to.key}>${track ?? ''}`
    const known = this.#ribbons.get(key)
    if (known) known.amount += amount
    else this.#ribbons.set(key, { ribbon: { from: from.key, to: to.key, track, isBroken }, amount })
  }

  picture(): Pick<FlowPicture, 'nodes' | 'ribbons'> {
    return {
      nodes: [...this.#nodes.values()].map(({ node, amount, tracks }) => ({
        ...node,
        amount: kroner(Math.round(amount)),
        track: mainTrack(tracks),
      })),
      ribbons: [...this.#ribbons.values()].map(({ ribbon, amount }) => ({
        ...ribbon,
        amount: kroner(Math.round(amount)),
      })),
    }
  }
}

/** The track that nine tenths or more belong to. */
function mainTrack(tracks: ReadonlyMap<ElementId | undefined, number>): ElementId | undefined {
  const whole = [...tracks.values()].reduce((sum, part) => sum + part, 0)
  for (const [track, part] of tracks) if (part >= whole * 0.9) return track
  return undefined
}
