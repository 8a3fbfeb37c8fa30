import type { ChainView } from '../chain/chain-view.ts'
import type { ChainParts } from '../chain/parts.ts'
import { remembered } from '../chain/remembered.ts'
import type { ElementId } from '../ids.ts'
import type { Treatment } from './treatment.ts'

/** The next body that something comes before: the treatment planned first of those that have not been. */
export const nextTreatment = (view: ChainView, element: ElementId): Treatment | undefined =>
  nextByElement(view.parts.treatments).get(element)

// A plan asks this of every item: all are found in one walk through the treatments.
const nextByElement = remembered((treatments: ChainParts['treatments']) => {
  const next = new Map<ElementId, Treatment>()
  for (const treatment of treatments.values()) {
    const known = next.get(treatment.element)
    if (treatment.actualOn === undefined && (!known || plannedOf(treatment) < plannedOf(known)))
      next.set(treatment.element, treatment)
  }
  return next
})

const plannedOf = (treatment: Treatment): string => treatment.planned ?? '9999'
