import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Element, Kind } from '../../domain/chain/element.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import type { ElementId } from '../../domain/ids.ts'
import { fieldSpecs } from './field-specs.ts'

/** A field of an element that says something: its value, or the elements that it names. */
export type Fact = Readonly<{ field: string } & ({ value: unknown } | { names: readonly NamedElement[] })>

/** An element by its name, where it is only spoken of. */
export type NamedElement = Readonly<{ id: ElementId; kind: Kind; title: string }>

/** An element by its name. */
export const named = (element: Element): NamedElement => ({
  id: element.id,
  kind: element.kind,
  title: nameOf(element),
})

/** What is known of an element beside its name and its text, in the order of its form. What is empty is no fact. */
export const factsOf = (view: ChainView, element: Element): readonly Fact[] =>
  fieldSpecs[element.kind].flatMap((spec): readonly Fact[] => {
    if (spec.name === 'title' || spec.name === 'text' || spec.input === 'amounts') return []
    const value = (element as unknown as Readonly<Record<string, unknown>>)[spec.name]
    if (value === undefined || value === '' || value === false) return []
    if (spec.input !== 'reference' && spec.input !== 'references') return [{ field: spec.name, value }]
    const ids = (Array.isArray(value) ? value : [value]) as readonly ElementId[]
    const names = ids.flatMap((id) => view.element(id) ?? []).map(named)
    return names.length > 0 ? [{ field: spec.name, names }] : []
  })
