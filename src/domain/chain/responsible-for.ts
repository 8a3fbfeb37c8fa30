import type { ElementId } from '../ids.ts'
import type { Element } from './element.ts'

/** The position answerable for an element (ansvarlig), where it has one (R35). */
export const responsibleFor = (element: Element): ElementId | undefined =>
  'responsible' in element ? element.responsible : element.kind === 'project' ? element.owner : undefined
