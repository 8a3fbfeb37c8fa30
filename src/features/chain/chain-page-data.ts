import type { Actor } from '../../domain/access/actor.ts'
import { yearsOfAgreement } from '../../domain/agreement/plan-rows.ts'
import { type IsoDate, isIsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { changedFields, diffBetween } from '../../domain/chain/diff.ts'
import type { Element, ElementOf } from '../../domain/chain/element.ts'
import { type FlowItem, type FlowState, flowPicture } from '../../domain/chain/flow-picture.ts'
import { trace } from '../../domain/chain/trace.ts'
import { chainAsOf } from '../../store/chain-as-of.ts'
import type { Tx } from '../../store/transaction.ts'
import { layOutFlow } from './flow-layout.ts'
import { shortTitles } from './short-titles.ts'

/** A day that the picture can be shown as of: when the plan was adopted, when a round closed, today. */
export type Stop = Readonly<{
  on: IsoDate
  is: 'adopted' | 'round' | 'today' | 'chosen'
  title?: string | undefined
  breaks: number
  items: number
}>

/** What a place of the picture is called and where it leads. */
export type ShownNode = Readonly<{
  kind: 'element' | 'state' | 'missing' | 'not relevant'
  element?: Readonly<{ id: string; kind: string }> | undefined
  number?: string | undefined
  title?: string | undefined
  /** The title without what its whole column begins with. */
  short?: string | undefined
  state?: FlowState | undefined
  from?: number | undefined
  /** Numbers of the items that lack the link. */
  lacking?: readonly string[] | undefined
}>

/** Everything that the chain's page shows, for the agreement and the day that the address asks for. */
export async function chainPageData(
  tx: Tx,
  current: ChainView,
  actor: Actor,
  asked: Readonly<{ agreement: string; asOf: string }>,
  today: IsoDate,
) {
  const asOf = isIsoDate(asked.asOf) && asked.asOf < today ? asked.asOf : undefined
  const viewOn = async (day: IsoDate): Promise<ChainView> =>
    day === today ? current : (await chainAsOf(tx, day)).seenBy(actor)
  const agreements = current.all('agreement').toSorted((a, b) => b.firstYear - a.firstYear)
  const agreement = agreements.find((one) => one.id === asked.agreement) ?? agreements[0]
  if (!agreement) return { agreement: undefined, isEmpty: current.parts.elements.size === 0 } as const
  const day = asOf ?? today
  const view = await viewOn(day)
  const items = view.itemsOf(agreement.id)
  const picture = flowPicture(view, items, yearsOfAgreement(agreement), day)
  const layout = layOutFlow(picture)
  const short = shortByNode(layout.nodes.map(({ node }) => node))
  const tracks = picture.visions.map((vision) => vision.id)
  const trackOf = (id: string | undefined): number | undefined => {
    const index = tracks.findIndex((track) => track === id)
    return index < 0 || index > 3 ? undefined : index
  }
  const stops: Stop[] = []
  for (const stop of stopsOf(current, agreement, asOf, today))
    stops.push({ ...stop, ...countBreaks(await viewOn(stop.on), agreement, stop.on) })
  return {
    agreement: { id: agreement.id, title: agreement.title, firstYear: agreement.firstYear },
    agreements: agreements.map(({ id, title }) => ({ value: id as string, label: title })),
    asOf,
    day,
    stops,
    visions: picture.visions.map(({ title }, index) => ({ title, track: index < 4 ? index : undefined })),
    breaks: picture.breaks,
    whole: picture.items.filter((one) => one.breaks === 0).length,
    count: items.length,
    width: layout.width,
    height: layout.height,
    columnWidth: layout.columnWidth,
    nodes: layout.nodes.map(({ node, x, y, height, hasLabel }) => ({
      key: node.key,
      x,
      y,
      height,
      hasLabel,
      amount: node.amount,
      track: trackOf(node.track),
      is: { ...shownNode(node.is), short: short.get(node.key) },
    })),
    ribbons: layout.ribbons.map(({ ribbon, path }) => ({
      key: `${ribbon.from}>${ribbon.to}>${ribbon.track ?? ''}`,
      path,
      amount: ribbon.amount,
      track: trackOf(ribbon.track),
      isBroken: ribbon.isBroken,
    })),
    rows: picture.items
      .toSorted((a, b) => b.breaks - a.breaks || b.amount - a.amount)
      .map((one) => rowOf(one, trackOf)),
    changed: asOf ? shownDiff(view, current) : undefined,
  } as const
}

/** What each node is called in the picture, column by column. */
function shortByNode(
  nodes: ReturnType<typeof layOutFlow>['nodes'][number]['node'][],
): ReadonlyMap<string, string> {
  const titled = nodes.flatMap((node) =>
    node.is.kind === 'element' ? [{ key: node.key, column: node.column, title: node.is.element.title }] : [],
  )
  return new Map(
    [...new Set(titled.map(({ column }) => column))].flatMap((column) => {
      const inColumn = titled.filter((one) => one.column === column)
      const short = shortTitles(inColumn.map(({ title }) => title))
      return inColumn.map(({ key, title }, index) => [key, short[index] ?? title] as const)
    }),
  )
}

function shownNode(is: Parameters<typeof layOutFlow>[0]['nodes'][number]['is']): ShownNode {
  switch (is.kind) {
    case 'element':
      return {
        kind: 'element',
        element: { id: is.element.id, kind: is.element.kind },
        number: is.element.kind === 'agreement item' ? is.element.number : undefined,
        title: is.element.title,
      }
    case 'state':
      return { kind: 'state', state: is.state, from: is.from }
    case 'missing':
      return { kind: 'missing', lacking: is.items.map((item) => item.number || item.title) }
    case 'not relevant':
      return { kind: 'not relevant' }
  }
}

/** The days worth looking at: adoption, closed rounds, and today; another day that was chosen stands among them. */
function stopsOf(
  view: ChainView,
  agreement: ElementOf<'agreement'>,
  chosen: IsoDate | undefined,
  today: IsoDate,
): readonly Pick<Stop, 'on' | 'is' | 'title'>[] {
  const stops: Pick<Stop, 'on' | 'is' | 'title'>[] = []
  if (agreement.decidedOn && agreement.decidedOn < today)
    stops.push({ on: agreement.decidedOn, is: 'adopted' })
  for (const round of view.rounds())
    if (round.closedOn && round.closedOn < today && round.covers.includes(agreement.id))
      stops.push({ on: round.closedOn, is: 'round', title: round.title })
  if (chosen && !stops.some((stop) => stop.on === chosen)) stops.push({ on: chosen, is: 'chosen' })
  stops.push({ on: today, is: 'today' })
  return stops.sort((a, b) => a.on.localeCompare(b.on))
}

function countBreaks(
  view: ChainView,
  agreement: ElementOf<'agreement'>,
  day: IsoDate,
): Pick<Stop, 'breaks' | 'items'> {
  let breaks = 0
  let items = 0
  for (const item of view.itemsOf(agreement.id)) {
    const own = trace(view, item, day).filter((slot) => slot.state === 'broken').length
    breaks += own
    if (own > 0) items += 1
  }
  return { breaks, items }
}

function rowOf(one: FlowItem, trackOf: (id: string | undefined) => number | undefined) {
  const vision = one.trace[0]
  return {
    id: one.item.id,
    number: one.item.number,
    title: one.item.title,
    amount: one.amount,
    breaks: one.breaks,
    track: vision?.state === 'closed' ? trackOf(vision.by[0]?.id) : undefined,
    slots: one.trace.map((slot) => ({
      slot: slot.slot,
      state: slot.state,
      by: slot.state === 'closed' || slot.state === 'planned' ? slot.by.map(nameOf) : [],
      from: slot.state === 'planned' ? slot.from : undefined,
      reason: slot.state === 'not relevant' ? slot.reason : undefined,
    })),
  }
}

const nameOf = ({ id, kind, title }: Element) => ({ id, kind, title })

/** What has changed between the day shown and today. */
function shownDiff(before: ChainView, now: ChainView) {
  const diff = diffBetween(before, now)
  const shown = (element: Element) => ({
    id: element.id,
    kind: element.kind,
    title: element.kind === 'agreement item' ? `${element.number} ${element.title}` : element.title,
  })
  return {
    added: diff.added.map(shown),
    ended: diff.ended.map(shown),
    revised: diff.revised.map(({ before: was, after: is }) => ({
      ...shown(is),
      fields: changedFields(was, is),
    })),
    linked: diff.linked.length,
    unlinked: diff.unlinked.length,
  }
}
