import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Element } from '../../domain/chain/element.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import type { decisionCodes } from '../../domain/follow-up/treatment.ts'
import type { Status } from '../../domain/follow-up/status.ts'
import type { ChangeNumber, ElementId } from '../../domain/ids.ts'

/** Something that has changed, by the number of its change. */
export type News = Readonly<{ number: ChangeNumber }> &
  (
    | Readonly<{ kind: 'status'; id: ElementId; of: Element['kind']; name: string; status: Status }>
    | Readonly<{
        kind: 'decision'
        body: string
        code: (typeof decisionCodes)[number] | undefined
        text: string
        about: readonly Readonly<{ id: ElementId; of: Element['kind']; name: string }>[]
      }>
    | Readonly<{ kind: 'measurement'; id: ElementId; name: string; value: number; unit: string | undefined }>
    | Readonly<{ kind: 'changed'; id: ElementId; of: Element['kind']; name: string; others: number }>
  )

/**
 * What has changed since a change, newest first, of what is ours and what our bodies decided. Only what still stands is news: a status
 * that has been followed by another is not. What one change touched is one piece of news: the agreement, when it brought one.
 */
export function newsSince(
  view: ChainView,
  since: ChangeNumber,
  ours: Readonly<{ isOurs: (element: Element) => boolean; bodies: ReadonlySet<ElementId> }>,
): readonly News[] {
  const news: News[] = []
  const told = new Set<ElementId>()
  for (const status of view.parts.latestStatus.values()) {
    const element = view.element(status.element)
    if (status.version <= since || !element || !ours.isOurs(element)) continue
    told.add(element.id)
    news.push({
      kind: 'status',
      number: status.version,
      id: element.id,
      of: element.kind,
      name: nameOf(element),
      status,
    })
  }
  for (const decision of view.parts.decisions.values()) {
    if (decision.version <= since) continue
    const about = decision.elements.flatMap((id) => view.element(id) ?? [])
    if (!ours.bodies.has(decision.body) && !about.some(ours.isOurs)) continue
    news.push({
      kind: 'decision',
      number: decision.version,
      body: view.element(decision.body)?.title ?? '',
      code: decision.code,
      text: decision.text,
      about: about.map((element) => ({ id: element.id, of: element.kind, name: nameOf(element) })),
    })
  }
  for (const measurement of view.parts.latestMeasurement.values()) {
    const indicator = view.elementOf('indicator', measurement.indicator)
    if (measurement.version <= since || !indicator || !measures(view, indicator.id, ours.isOurs)) continue
    news.push({
      kind: 'measurement',
      number: measurement.version,
      id: indicator.id,
      name: indicator.title,
      value: measurement.value,
      unit: indicator.unit,
    })
  }
  const touched = new Map<ChangeNumber, [Element, ...Element[]]>()
  for (const element of view.parts.elements.values()) {
    if (element.version <= since || told.has(element.id) || !ours.isOurs(element)) continue
    touched.set(element.version, [element, ...(touched.get(element.version) ?? [])])
  }
  for (const [number, elements] of touched) {
    const first = elements.find((element) => element.kind === 'agreement') ?? elements[0]
    news.push({
      kind: 'changed',
      number,
      id: first.id,
      of: first.kind,
      name: nameOf(first),
      others: elements.length - 1,
    })
  }
  return news.sort((a, b) => b.number - a.number)
}

/** True when an indicator measures something of ours, or a goal that something of ours serves. */
const measures = (view: ChainView, indicator: ElementId, isOurs: (element: Element) => boolean): boolean =>
  view.sources(indicator, 'measured-by').some((goal) => isOurs(goal) || view.down(goal.id).some(isOurs))
