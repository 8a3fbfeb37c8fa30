import { addDays, daysBetween, type IsoDate } from '../calendar/dates.ts'
import type { ChainView } from '../chain/chain-view.ts'
import { type Element, type Kind, kindNames, layerOf } from '../chain/element.ts'
import { finding, type Rule, thresholds } from './finding.ts'

// An agreement item is told by a rule of its own, at once and not after thirty days.
const judgedKinds: readonly Kind[] = kindNames.filter((kind) => {
  const layer = layerOf(kind)
  return layer !== 'facet' && layer > 1 && kind !== 'agreement item'
})

/**
 * R55: an element of layer 2 to 8 that has stood for more than 30 days without a link upwards (løst punkt). One that a law, the
 * core task or the leadership foundation directs has its anchor there. What is over needs none any more.
 */
export const looseElement: Rule = (view, today) => {
  const lastNew = addDays(today, -thresholds.looseAfterDays)
  return judgedKinds
    .flatMap((kind) => view.all(kind) as readonly Element[])
    .filter((one) => one.since < lastNew && !isOver(one, today) && !isAnchored(view, one))
    .map(({ id, kind, since }) =>
      finding('loose element', id, {
        facts: { kind, days: daysBetween(since, today), after: thresholds.looseAfterDays },
      }),
    )
}

/** True for an element that is linked upwards, or directed from outside: an anchor too (R55, R86). */
export function isAnchored(view: ChainView, element: Element): boolean {
  const has = (...links: readonly (readonly unknown[])[]): boolean => links.some((some) => some.length > 0)
  if (view.linksFrom(element.id, 'directed-by').length > 0) return true
  switch (element.kind) {
    case 'indicator':
      return has(view.linksTo(element.id, 'measured-by'))
    case 'appropriation':
      return has(view.linksFrom(element.id, 'serves'), view.linksTo(element.id, 'funded-by'))
    case 'project':
      return has(view.upwardLinks(element.id), view.linksFrom(element.id, 'funded-by'))
    case 'initiative':
    case 'action':
      return has(view.linksFrom(element.id, 'serves'), view.linksFrom(element.id, 'part-of'))
    default:
      return has(view.upwardLinks(element.id))
  }
}

function isOver(element: Element, today: IsoDate): boolean {
  const end =
    element.kind === 'action'
      ? element.doneOn
      : 'endsOn' in element
        ? element.endsOn
        : 'validTo' in element
          ? element.validTo
          : undefined
  return end !== undefined && end < today
}
