import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { ElementOf, Kind } from '../../domain/chain/element.ts'
import { findByName } from '../../domain/chain/find-by-name.ts'
import type { ElementId } from '../../domain/ids.ts'
import { textOf } from '../../request/form-text.ts'
import type { FindByName } from './content-of-form.ts'
import { fieldSpecs } from './field-specs.ts'
import { linksAskedFor } from './link-specs.ts'
import type { NewLink } from './save-element.ts'

/** The agreement that a new item is put into: the one asked for, else the newest. */
export const agreementFor = (view: ChainView, asked: string | null): ElementOf<'agreement'> | undefined =>
  view.elementOf('agreement', (asked ?? '') as ElementId) ?? agreementsOf(view)[0]

/** The agreements of a municipality, the newest first. */
export const agreementsOf = (view: ChainView): readonly ElementOf<'agreement'>[] =>
  view.all('agreement').toSorted((a, b) => b.firstYear - a.firstYear)

/** What an address already says about the new element: `?unit=…&serves=…`, from the page that one came from. */
export function valuesInAddress(kind: Kind, params: URLSearchParams): Readonly<Record<string, string>> {
  const names = [
    ...fieldSpecs[kind].filter((spec) => 'of' in spec || spec.name === 'level').map((spec) => spec.name),
    ...linksAskedFor(kind).map((spec) => spec.name),
  ]
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = params.get(name)
      return value ? [[name, value]] : []
    }),
  )
}

/** The links that a form asks to be made with the new element. */
export const linksOfForm = (kind: Kind, form: FormData, id: ElementId): readonly NewLink[] =>
  linksAskedFor(kind).flatMap((spec) => {
    const other = textOf(form, spec.name) as ElementId
    if (!other) return []
    return [spec.isFromOther ? { by: spec.by, from: other, to: id } : { by: spec.by, from: id, to: other }]
  })

/** The one element of a kind that has a name, for forms. */
export function finderFor(view: ChainView): FindByName {
  const find = findByName(view)
  return (kind, name) => find([kind], name)[0]?.id
}
