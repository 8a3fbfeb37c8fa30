import type { PlannedTime } from '../calendar/planned-time.ts'
import type { IsoDate } from '../calendar/dates.ts'
import type { ElementId, TreatmentId } from '../ids.ts'
import type { ChainParts } from './parts.ts'

/** What others see of a closed case before a body (lukket sag): that there is one, and when; its title when it tells nothing (R50). */
export type ClosedCase = Readonly<{
  id: TreatmentId
  body: ElementId
  planned?: PlannedTime | undefined
  actualOn?: IsoDate | undefined
  title?: string | undefined
}>

/** The closed cases among what is not seen: only what is closed itself, not what is internal or under preparation. */
export function closedCasesAmong(
  parts: ChainParts,
  seen: ChainParts['elements'],
  isUnderPreparation: (id: ElementId) => boolean,
): readonly ClosedCase[] {
  const cases: ClosedCase[] = []
  for (const { id, element: about, body, planned, actualOn } of parts.treatments.values()) {
    if (seen.has(about) || isUnderPreparation(about)) continue
    const element = parts.elements.get(about)
    if (!element || !('openness' in element) || element.openness !== 'closed') continue
    const title = element.kind !== 'agreement' && element.titleIsHarmless ? element.title : undefined
    cases.push({ id, body, planned, actualOn, title })
  }
  return cases
}
