import { plainName } from '../intake/review-names.ts'
import type { ChainView } from './chain-view.ts'
import type { Element, Kind } from './element.ts'
import { nameOf } from './name-of.ts'

/** Finds elements of some kinds by what people call them. None, one, or several that only their unit tells apart. */
export type FindByName = (kinds: readonly Kind[], name: string) => readonly Element[]

/** A finder over what is in view: titles, short names, numbers of items, and positions with their unit in brackets. */
export function findByName(view: ChainView): FindByName {
  const indexes = new Map<Kind, ReadonlyMap<string, readonly Element[]>>()
  const indexOf = (kind: Kind): ReadonlyMap<string, readonly Element[]> => {
    const known = indexes.get(kind)
    if (known) return known
    const index = new Map<string, Element[]>()
    for (const element of view.all(kind) as readonly Element[])
      for (const name of new Set(namesOf(view, element).map(plainName))) {
        const same = index.get(name)
        if (same) same.push(element)
        else index.set(name, [element])
      }
    indexes.set(kind, index)
    return index
  }
  return (kinds, name) => {
    const plain = plainName(name)
    return plain === '' ? [] : kinds.flatMap((kind) => indexOf(kind).get(plain) ?? [])
  }
}

/** What people call an element. */
function namesOf(view: ChainView, element: Element): readonly string[] {
  const names = [element.title, nameOf(element)]
  if ('short' in element && element.short) names.push(element.short)
  if (element.kind === 'agreement item' && element.number) names.push(element.number)
  if (element.kind === 'position') {
    const unit = view.elementOf('unit', element.unit)
    if (unit) names.push(`${element.title} (${unit.title})`)
  }
  return names
}
