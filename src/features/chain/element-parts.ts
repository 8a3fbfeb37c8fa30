import { responsibleFor } from '../../domain/chain/responsible-for.ts'
import { compareNumbers } from '../../domain/chain/chain-view.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { type AgreementItem, type Element, type ElementOf, kindNames } from '../../domain/chain/element.ts'
import type { Light, Progress } from '../../domain/follow-up/status.ts'
import type { ElementId } from '../../domain/ids.ts'
import { type NamedElement, named } from './element-facts.ts'

/** A line of a list of elements that hang together with the one shown: how it goes, who answers for it, until when. */
export type Line = NamedElement &
  Readonly<{
    status: Readonly<{ light: Light; progress: Progress; percent?: number | undefined }> | undefined
    who: string | undefined
    /** Finished, lapsed or measured out: it stays and is shown last. */
    isOver: boolean
  }>

/** An element as a line of a list. */
export function lineOf(view: ChainView, element: Element): Line {
  const status = view.latestStatus(element.id)
  const who = responsibleFor(element)
  return {
    ...named(element),
    status: status && { light: status.light, progress: status.progress, percent: status.percent },
    who: who && view.element(who)?.title,
    isOver: element.kind === 'agreement item' && element.completed !== undefined,
  }
}

const linesOf = (view: ChainView, elements: readonly Element[]): readonly Line[] =>
  elements.map((element) => lineOf(view, element)).sort((a, b) => Number(a.isOver) - Number(b.isOver))

const byNumber = (items: readonly AgreementItem[]): readonly AgreementItem[] =>
  items.toSorted((a, b) => compareNumbers(a.number, b.number))

/** The items of a committee, of a centre or of a theme, by number. */
export const itemsWhere = (view: ChainView, is: (item: AgreementItem) => boolean): readonly Line[] =>
  linesOf(view, byNumber(view.all('agreement item').filter(is)))

/** Items and others that concern a theme, items first. */
export function concerning(
  view: ChainView,
  theme: ElementId,
): Readonly<{ items: readonly Line[]; others: readonly Line[] }> {
  const all = view.sources(theme, 'concerns')
  const items = all.filter((element) => element.kind === 'agreement item')
  return {
    items: linesOf(view, byNumber(items)),
    others: linesOf(
      view,
      all.filter((element) => element.kind !== 'agreement item'),
    ),
  }
}

/** What a position answers for, items first. */
export function answersFor(
  view: ChainView,
  position: ElementId,
): Readonly<{ items: readonly Line[]; others: readonly Line[] }> {
  const others = kindNames
    .filter((kind) => kind !== 'agreement item')
    .flatMap((kind) => view.all(kind) as readonly Element[])
    .filter((element) => responsibleFor(element) === position)
  return { items: itemsWhere(view, (item) => item.responsible === position), others: linesOf(view, others) }
}

/** What a unit holds: positions, units below it, its agreements and plans. */
export const unitParts = (view: ChainView, unit: ElementId) => ({
  positions: inOrder(view.all('position').filter((one) => one.unit === unit)),
  units: inOrder(view.all('unit').filter((one) => one.parent === unit)),
  agreements: yearly(view.all('framework agreement').filter((one) => one.unit === unit)),
  plans: yearly(view.all('unit plan').filter((one) => one.unit === unit)),
})

const collator = new Intl.Collator('da', { numeric: true })
const inOrder = (elements: readonly Element[]): readonly NamedElement[] =>
  elements.map(named).sort((a, b) => collator.compare(a.title, b.title))

/** Agreements and plans, the newest first, with what tells their years apart. */
const yearly = (
  elements: readonly (ElementOf<'framework agreement'> | ElementOf<'unit plan'>)[],
): readonly (NamedElement & Readonly<{ year: number | undefined; signedOn: string | undefined }>)[] =>
  elements
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))
    .map((one) => ({
      ...named(one),
      year: one.year,
      signedOn: one.kind === 'framework agreement' ? one.signedOn : undefined,
    }))

/** What is coming before a body, the soonest first; what has no time comes last. Of a closed case one sees that it comes (R50). */
export const comingBefore = (view: ChainView, body: ElementId) =>
  [
    ...[...view.parts.treatments.values()].flatMap((treatment) => {
      const element = view.element(treatment.element)
      return element ? [{ ...treatment, of: named(element), closedTitle: undefined }] : []
    }),
    ...view.closedCases.map((one) => ({
      ...one,
      id: undefined,
      of: undefined,
      closedTitle: one.title,
      purpose: undefined,
    })),
  ]
    .filter((one) => one.body === body && one.actualOn === undefined)
    .sort((a, b) => (a.planned ?? '9999').localeCompare(b.planned ?? '9999'))
    .map(({ id, of, closedTitle, planned, purpose }) => ({ id, of, closedTitle, planned, purpose }))
