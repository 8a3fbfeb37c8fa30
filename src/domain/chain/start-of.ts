import { type IsoDate, isoDate } from '../calendar/dates.ts'
import type { Element } from './element.ts'

/**
 * The day from which an element is there to be reached: when it was decided, signed or begun. Nothing for what has always been.
 * A framework agreement counts from its year, or from its signature when that is later.
 */
export function startOf(element: Element): IsoDate | undefined {
  switch (element.kind) {
    case 'vision':
    case 'policy':
    case 'strategy':
    case 'goal':
      return element.decidedOn
    case 'framework agreement':
      return [element.year ? isoDate(`${element.year}-01-01`) : undefined, element.signedOn]
        .filter((date) => date !== undefined)
        .sort()
        .at(-1)
    case 'project':
    case 'initiative':
    case 'action':
      return element.startsOn
    default:
      return undefined
  }
}
