import { responsibleFor } from '../chain/responsible-for.ts'
import type { IsoDate } from '../calendar/dates.ts'
import type { ChainView } from '../chain/chain-view.ts'
import { type Element, type ElementOf, kindNames } from '../chain/element.ts'
import type { ElementId } from '../ids.ts'
import { isDone } from './awaited.ts'
import { deadlineOf } from './deadline-of.ts'
import { nextTreatment } from './next-treatment.ts'
import { openRounds } from './open-rounds.ts'
import type { Status } from './status.ts'
import { comesBack, type Decision, type Treatment } from './treatment.ts'

/** What is handed over: a position, a unit with all below it, or what a body did and left open in its term. */
export type HandoverOf = ElementOf<'position'> | ElementOf<'unit'> | ElementOf<'body'>

/** One thing that goes with it: what it is, how it stands, and what is promised about it. */
export type HandoverLine = Readonly<{
  element: Element
  status: Status | undefined
  isDone: boolean
  /** A date, month, quarter or year that has been promised. */
  deadline: string | undefined
  next: Treatment | undefined
  /** A decision after which the case is to come back, and it has not. */
  owed: Decision | undefined
}>

/** A handover (overdragelse): what is mine, how it stands, what is promised. */
export type Handover = Readonly<{
  of: HandoverOf
  lines: readonly HandoverLine[]
  decisions: readonly Decision[]
  /** When statuses are due next. */
  rounds: readonly Readonly<{ title: string; dueOn: IsoDate }>[]
}>

/** The four years of a council (valgperiode): from 1 January after the election, 2022, 2026 and so on. */
export function termOf(day: IsoDate): Readonly<{ from: IsoDate; to: IsoDate }> {
  const first = Number(day.slice(0, 4)) - ((Number(day.slice(0, 4)) - 2022 + 400) % 4)
  return { from: `${first}-01-01` as IsoDate, to: `${first + 3}-12-31` as IsoDate }
}

/** Puts together what is handed over, out of what somebody sees. A body's decisions are those of the term. */
export function handoverOf(view: ChainView, of: HandoverOf, today: IsoDate, term = termOf(today)): Handover {
  const decisions = decisionsOf(view, of, term)
  const elements = of.kind === 'body' ? elementsOfBody(view, of, decisions) : elementsOf(view, of)
  const lines = elements.map((element) => lineOf(view, element, of))
  return {
    of,
    lines: [...lines.filter((line) => !line.isDone), ...lines.filter((line) => line.isDone)],
    decisions: of.kind === 'body' ? decisions : decisionsAbout(view, new Set(elements.map(({ id }) => id))),
    rounds: of.kind === 'body' ? [] : openRounds(view, today).map(({ title, dueOn }) => ({ title, dueOn })),
  }
}

const none: ReadonlySet<ElementId> = new Set()

/** What a position answers for, or all that the positions of a unit and those below it do, and what belongs to the units. */
function elementsOf(view: ChainView, of: ElementOf<'position'> | ElementOf<'unit'>): readonly Element[] {
  const units = of.kind === 'unit' ? withBelow(view, of.id) : none
  const isOurs = (position: ElementId | undefined): boolean => {
    if (position === undefined) return false
    const unit = view.elementOf('position', position)?.unit
    return position === of.id || (unit !== undefined && units.has(unit))
  }
  const own = everything(view).filter(
    (element) =>
      element.kind !== 'position' &&
      (isOurs(responsibleFor(element)) ||
        ('unit' in element && element.unit !== undefined && units.has(element.unit as ElementId)) ||
        ('centre' in element && element.centre !== undefined && units.has(element.centre))),
  )
  const measures = own.flatMap((element) => view.targets(element.id, 'measured-by'))
  return [...new Map([...own, ...measures].map((element) => [element.id, element])).values()]
}

/** A unit and all those below it. */
function withBelow(view: ChainView, unit: ElementId): ReadonlySet<ElementId> {
  const found = new Set<ElementId>([unit])
  for (let before = 0; before !== found.size; ) {
    before = found.size
    for (const { id, parent } of view.all('unit')) if (parent && found.has(parent)) found.add(id)
  }
  return found
}

const everything = (view: ChainView): readonly Element[] =>
  kindNames.flatMap((kind) => view.all(kind) as readonly Element[])

/** What lies with a body, comes before it, or was decided by it. */
function elementsOfBody(
  view: ChainView,
  body: ElementOf<'body'>,
  decisions: readonly Decision[],
): readonly Element[] {
  const treated = [...view.parts.treatments.values()]
    .filter((treatment) => treatment.body === body.id && treatment.actualOn === undefined)
    .map((treatment) => treatment.element)
  const named = new Set([...treated, ...decisions.flatMap(({ elements }) => elements)])
  return everything(view).filter(
    (element) => named.has(element.id) || ('committee' in element && element.committee === body.id),
  )
}

const decisionsOf = (
  view: ChainView,
  of: HandoverOf,
  term: Readonly<{ from: IsoDate; to: IsoDate }>,
): readonly Decision[] =>
  newestFirst(view.parts.decisions.values()).filter(
    ({ body, on }) => body === of.id && on >= term.from && on <= term.to,
  )

const decisionsAbout = (view: ChainView, elements: ReadonlySet<ElementId>): readonly Decision[] =>
  newestFirst(view.parts.decisions.values()).filter((decision) =>
    decision.elements.some((id) => elements.has(id)),
  )

const newestFirst = (decisions: Iterable<Decision>): readonly Decision[] =>
  [...decisions].sort((a, b) => b.on.localeCompare(a.on))

function lineOf(view: ChainView, element: Element, of: HandoverOf): HandoverLine {
  const treatments = view.treatmentsOf(element.id)
  const last = treatments.findLast((one) => one.actualOn !== undefined)
  const decision = view.decision(last?.decision)
  const next =
    of.kind === 'body'
      ? treatments.find((one) => one.actualOn === undefined && one.body === of.id)
      : nextTreatment(view, element.id)
  return {
    element,
    status: view.latestStatus(element.id),
    isDone: isDone(view, element) || ('doneOn' in element && element.doneOn !== undefined),
    deadline: deadlineOf(element),
    next,
    owed: decision && comesBack(decision.code) && next === undefined ? decision : undefined,
  }
}
