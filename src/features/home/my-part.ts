import type { PlanRow } from '../../domain/agreement/plan-rows.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Element } from '../../domain/chain/element.ts'
import { type SlotName, slotNames } from '../../domain/chain/slot-names.ts'

/** One link of the chain as far as it goes through somebody's items. */
export type PartSlot = Readonly<{
  slot: SlotName
  /** Broken when none of the items reaches it. */
  isBroken: boolean
  titles: readonly string[]
  /** How many more than those named. */
  more: number
  /** The latest measurement of an effect. */
  measured: Readonly<{ value: number; unit: string | undefined; target: number | undefined }> | undefined
}>

const mostNamed = 2

/** Everything that goes through somebody's items, from vision to effect (min del af kæden). */
export const partOfChain = (view: ChainView, rows: readonly PlanRow[]): readonly PartSlot[] =>
  slotNames.map((slot) => {
    const found = new Map<string, Element>()
    let isRelevant = false
    for (const row of rows)
      for (const one of row.trace) {
        if (one.slot !== slot) continue
        if (one.state !== 'not relevant') isRelevant = true
        if ('by' in one) for (const element of one.by) found.set(element.id, element)
      }
    const elements = [...found.values()]
    return {
      slot,
      isBroken: isRelevant && elements.length === 0,
      titles: elements.slice(0, mostNamed).map((element) => element.title),
      more: Math.max(0, elements.length - mostNamed),
      measured: slot === 'effect' ? measured(view, elements) : undefined,
    }
  })

function measured(view: ChainView, indicators: readonly Element[]): PartSlot['measured'] {
  for (const element of indicators) {
    const latest = element.kind === 'indicator' ? view.latestMeasurement(element.id) : undefined
    if (element.kind === 'indicator' && latest)
      return { value: latest.value, unit: element.unit, target: element.target }
  }
  return undefined
}
