import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Element, ElementOf, Kind } from '../../domain/chain/element.ts'
import type { LinkKind } from '../../domain/chain/link.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import type { Status } from '../../domain/follow-up/status.ts'
import type { ElementId } from '../../domain/ids.ts'
import type { Messages } from '../../messages/da/messages.ts'
import type { Format } from '../../messages/format.ts'
import { fieldText } from '../../parts/field-text.ts'
import { fieldLabel } from './field-label.ts'

/** What stands in one cell of a list: text, links to other elements, or a status; and what it is sorted by. */
export type ShownCell = Readonly<{
  text?: string
  links?: readonly Readonly<{ id: ElementId; kind: Kind; title: string }>[]
  status?: Pick<Status, 'light' | 'progress'> | undefined
  by: string | number
}>

/** What cells are made from. */
export type CellSource = Readonly<{
  view: ChainView
  t: Messages
  format: Format
  today: IsoDate
  /** Names of those who hold a position. */
  holders: ReadonlyMap<ElementId, readonly string[]>
}>

/** A column of the list of a kind. */
export type Column = Readonly<{
  name: string
  label: (t: Messages) => string
  isNumber?: true
  cell: (element: Element, from: CellSource) => ShownCell
}>

const empty: ShownCell = { by: '' }

const linked = (elements: readonly Element[]): ShownCell => {
  const links = elements.map((one) => ({ id: one.id, kind: one.kind, title: nameOf(one) }))
  return links.length === 0 ? empty : { links, by: links.map((one) => one.title).join(' ') }
}

/** A field of the element itself, in words; a reference as a link. */
const field = (name: string): Column => ({
  name,
  label: (t) => fieldLabel(name, t),
  ...(['baseline', 'target', 'targetYear', 'firstYear', 'year', 'shapesBudget'].includes(name)
    ? { isNumber: true as const }
    : {}),
  cell: (element, { view, t, format }) => {
    const value = (element as unknown as Readonly<Record<string, unknown>>)[name]
    if (value === undefined || value === '') return empty
    const other = typeof value === 'string' ? view.element(value as ElementId) : undefined
    if (other) return linked([other])
    const unit =
      element.kind === 'indicator' && typeof value === 'number' && name !== 'targetYear'
        ? element.unit
        : undefined
    const text = fieldText(name, value, t, format)
    return {
      text: unit ? `${text} ${unit}` : text,
      by: typeof value === 'number' || typeof value === 'string' ? value : text,
    }
  },
})

const count = (
  name: keyof Messages['foundation']['columns'],
  countOf: (element: Element, view: ChainView) => number,
): Column => ({
  name,
  label: (t) => t.foundation.columns[name],
  isNumber: true,
  cell: (element, { view, format }) => {
    const number = countOf(element, view)
    return number === 0 ? { by: 0 } : { text: format.number(number), by: number }
  },
})

const links = (
  name: keyof Messages['foundation']['columns'],
  elementsOf: (element: Element, view: ChainView) => readonly Element[],
): Column => ({
  name,
  label: (t) => t.foundation.columns[name],
  cell: (element, { view }) => linked(elementsOf(element, view)),
})

const from = (by: LinkKind) => (element: Element, view: ChainView) => view.targets(element.id, by)
const serves = links('serves', from('serves'))
const below = count('below', ({ id }, view) => view.linksTo(id, 'serves').length)
const pointsHere = count('pointsHere', ({ id }, view) => view.linksTo(id).length)
const status: Column = {
  name: 'status',
  label: (t) => t.foundation.columns.status,
  cell: (element, { view, t }) => {
    const latest = view.latestStatus(element.id)
    return latest
      ? { status: { light: latest.light, progress: latest.progress }, by: t.common.light[latest.light] }
      : empty
  },
}

const period: Column = {
  name: 'period',
  label: (t) => t.foundation.columns.period,
  cell: (element, { format }) => {
    const { startsOn, endsOn } = element as ElementOf<'project'>
    if (!startsOn && !endsOn) return empty
    return {
      text: `${startsOn ? format.shortDate(startsOn) : ''} – ${endsOn ? format.shortDate(endsOn) : ''}`.trim(),
      by: startsOn ?? endsOn ?? '',
    }
  },
}

const latest: Column = {
  name: 'latest',
  label: (t) => t.foundation.columns.latest,
  isNumber: true,
  cell: (element, { view, format }) => {
    const measured = view.latestMeasurement(element.id)
    return measured
      ? { text: `${format.number(measured.value, 2)} (${format.briefly(measured.on)})`, by: measured.on }
      : empty
  },
}

const holder: Column = {
  name: 'holder',
  label: (t) => t.foundation.columns.holder,
  cell: (element, { holders }) => {
    const text = (holders.get(element.id) ?? []).join(', ')
    return { ...(text ? { text } : {}), by: text }
  },
}

// Counted once per view: a list of 300 positions would else look through all items 300 times.
const counted = new WeakMap<ChainView, ReadonlyMap<ElementId, number>>()

/** How many items name an element as committee, responsible or centre. */
function itemsNaming(view: ChainView): ReadonlyMap<ElementId, number> {
  const known = counted.get(view)
  if (known) return known
  const counts = new Map<ElementId, number>()
  for (const item of view.all('agreement item'))
    for (const id of new Set([item.committee, item.responsible, item.centre]))
      if (id) counts.set(id, (counts.get(id) ?? 0) + 1)
  counted.set(view, counts)
  return counts
}

const items = count('items', ({ id }, view) => itemsNaming(view).get(id) ?? 0)

/** The columns of the list of a kind after its name, in order: what one looks for when one looks for one of them. */
export const kindColumns: Readonly<Record<Kind, readonly Column[]>> = {
  body: [field('type'), field('short'), items],
  unit: [
    field('type'),
    field('parent'),
    count('positions', ({ id }, view) => view.all('position').filter((one) => one.unit === id).length),
  ],
  position: [field('unit'), holder, items],
  vision: [field('side'), field('decidedOn'), field('decidedBy'), below],
  policy: [field('decidedOn'), field('decidedBy'), serves, below],
  strategy: [field('decidedOn'), field('shapesBudget'), serves, below],
  goal: [links('measuredBy', from('measured-by')), field('targetYear'), field('responsible'), serves, below],
  indicator: [
    links('measures', ({ id }, view) => view.sources(id, 'measured-by')),
    field('baseline'),
    field('target'),
    latest,
  ],
  theme: [
    field('level'),
    field('responsible'),
    count('items', ({ id }, view) => view.linksTo(id, 'concerns').length),
    status,
  ],
  agreement: [
    field('firstYear'),
    field('decidedOn'),
    count('items', ({ id }, view) => view.itemsOf(id).length),
  ],
  'agreement item': [],
  'framework agreement': [field('unit'), field('year'), field('signedOn'), serves],
  project: [field('owner'), period, serves, status],
  initiative: [field('responsible'), field('unit'), period, serves],
  action: [field('responsible'), field('deadline'), field('doneOn'), serves],
  'unit plan': [field('unit'), field('year'), serves],
  appropriation: [field('committee'), field('policyArea'), serves],
  'direction source': [field('type'), pointsHere],
  facet: [field('type'), pointsHere],
  circle: [field('roles'), field('bodies'), field('positions')],
}
