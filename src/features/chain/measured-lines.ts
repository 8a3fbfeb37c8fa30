import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Element, ElementOf } from '../../domain/chain/element.ts'
import { measurementsOf } from '../../store/measurements.ts'
import type { Tx } from '../../store/transaction.ts'
import { named } from './element-facts.ts'

/** The indicators that an element is measured by, each with all its measurements; of an indicator itself. */
export async function measuredLines(tx: Tx, view: ChainView, element: Element) {
  const indicators: readonly ElementOf<'indicator'>[] =
    element.kind === 'indicator'
      ? [element]
      : view.targets(element.id, 'measured-by').filter((one) => one.kind === 'indicator')
  const lines = []
  for (const indicator of indicators)
    lines.push({
      ...named(indicator),
      unit: indicator.unit,
      better: indicator.better,
      baseline: indicator.baseline,
      target: indicator.target,
      targetYear: indicator.targetYear,
      firstMeasuredOn: indicator.firstMeasuredOn,
      measurements: (await measurementsOf(tx, indicator.id)).map(({ id, on, value, note }) => ({
        id,
        on,
        value,
        note,
      })),
    })
  return lines
}

/** An indicator with its measurements, as pages show it. */
export type MeasuredLine = Awaited<ReturnType<typeof measuredLines>>[number]
