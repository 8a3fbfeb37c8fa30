import type { Option, OptionGroup } from '../../design/field.tsx'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Element, Kind } from '../../domain/chain/element.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import type { ElementId } from '../../domain/ids.ts'
import type { Messages } from '../../messages/da/messages.ts'
import { fieldSpecs } from './field-specs.ts'
import { type LinkSpec, linksAskedFor } from './link-specs.ts'

/** What a form may choose from: per kind that is referred to, and per link that is asked for. */
export type FormChoices = Readonly<{
  references: Readonly<Partial<Record<Kind, readonly Option[]>>>
  links: Readonly<Partial<Record<LinkSpec['name'], readonly OptionGroup[]>>>
}>

const collator = new Intl.Collator('da', { numeric: true })
const byLabel = (a: Option, b: Option): number => collator.compare(a.label, b.label)

/** The choices of a kind's form, in Danish order. Links are asked for only when something is made. */
export function formChoices(
  view: ChainView,
  kind: Kind,
  t: Messages,
  isNew: boolean,
  but?: ElementId,
): FormChoices {
  const kinds = new Set(fieldSpecs[kind].flatMap((spec) => ('of' in spec ? [spec.of] : [])))
  const links = isNew ? linksAskedFor(kind) : []
  return {
    references: Object.fromEntries([...kinds].map((of) => [of, optionsOf(view, of, but)])),
    links: Object.fromEntries(
      links.map((spec) => [
        spec.name,
        spec.to
          .map((to) => ({ label: t.common.kinds[to], options: optionsOf(view, to) }))
          .filter((group) => group.options.length > 0),
      ]),
    ),
  }
}

/** The elements of a kind as choices; positions of the same name are told apart by their unit. */
export function optionsOf(view: ChainView, kind: Kind, but?: ElementId): readonly Option[] {
  const elements = (view.all(kind) as readonly Element[]).filter((element) => element.id !== but)
  const seen = new Map<string, number>()
  for (const element of elements) seen.set(element.title, (seen.get(element.title) ?? 0) + 1)
  const labelOf = (element: Element): string => {
    const unit = element.kind === 'position' ? view.elementOf('unit', element.unit) : undefined
    return unit && (seen.get(element.title) ?? 0) > 1 ? `${element.title} (${unit.title})` : nameOf(element)
  }
  return elements.map((element) => ({ value: element.id, label: labelOf(element) })).sort(byLabel)
}
