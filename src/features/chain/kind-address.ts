import { data } from 'react-router'
import { isKind, type Kind } from '../../domain/chain/element.ts'

/** What the lists are called in addresses: in Danish, since people read them aloud to each other. */
const names: Readonly<Record<Kind, string>> = {
  vision: 'visioner',
  theme: 'temaer',
  policy: 'politikker',
  strategy: 'strategier',
  goal: 'effektmaal',
  indicator: 'indikatorer',
  agreement: 'budgetaftaler',
  'agreement item': 'punkter',
  'framework agreement': 'rammeaftaler',
  project: 'projekter',
  initiative: 'indsatser',
  action: 'handlinger',
  'unit plan': 'strategiplaner',
  'direction source': 'retningskilder',
  appropriation: 'bevillinger',
  body: 'organer',
  unit: 'enheder',
  position: 'stillinger',
  facet: 'facetter',
  circle: 'kredse',
}

const kinds = new Map(Object.entries(names).map(([kind, name]) => [name, kind as Kind]))

/** Where the elements of a kind are listed: items in the plan, everything else under the foundation. */
export const kindAddress = (kind: Kind): string =>
  kind === 'agreement item' ? '/plan' : `/grundlag/${names[kind]}`

/** Where an element of a kind is made. */
export const newAddress = (kind: Kind, query: Readonly<Record<string, string>> = {}): string =>
  withQuery(`/grundlag/${names[kind]}/ny`, query)

/** Where elements of a kind are pasted from a spreadsheet. */
export const pasteAddress = (kind: Kind, query: Readonly<Record<string, string>> = {}): string =>
  withQuery(`/grundlag/${names[kind]}/indsaet`, query)

const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const words = new URLSearchParams(query).toString()
  return words === '' ? path : `${path}?${words}`
}

/** The kind that an address is about, by its Danish name or its name in the code; what is neither is not found. */
export function kindAt(name: string): Kind {
  const kind = kinds.get(name) ?? (isKind(name) ? name : undefined)
  if (!kind) throw data(null, { status: 404 })
  return kind
}
