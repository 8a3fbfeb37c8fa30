import type { Content, Element, Kind } from '../../../domain/chain/element.ts'
import { plainName } from '../../../domain/intake/review-names.ts'

type Identified = Readonly<{ title: string; unit?: string; year?: number; number?: string }>

/**
 * What makes a pasted row the same as another for whoever pastes: its name; of a position its unit too, of a yearly agreement its
 * year, of an item its number.
 */
export function identityOf(kind: Kind, of: Content<Kind>): string {
  const { title, unit, year, number } = of as Identified
  const name = plainName(title)
  switch (kind) {
    case 'position':
      return unit ? `${name} ${unit}` : name
    case 'framework agreement':
    case 'unit plan':
      return year ? `${name} ${year}` : name
    case 'agreement item':
      return number ? plainName(number) : name
    default:
      return name
  }
}

/** What stands is known by its name alone too, so that a row that says less is not made once more. */
export const identitiesOf = (element: Element): readonly string[] => [
  identityOf(element.kind, element),
  ...(element.kind === 'agreement item' ? [] : [plainName(element.title)]),
]
