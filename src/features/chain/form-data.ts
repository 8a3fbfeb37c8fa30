import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Element, Kind } from '../../domain/chain/element.ts'
import { budgetYears, yearsOf } from '../../domain/money.ts'
import type { References } from './element-form.tsx'
import { fieldSpecs } from './field-specs.ts'

/** What a kind's form may choose from. */
export function referencesFor(view: ChainView, kind: Kind): References {
  const kinds = new Set(fieldSpecs[kind].flatMap((spec) => ('of' in spec ? [spec.of] : [])))
  const collator = new Intl.Collator('da')
  return Object.fromEntries(
    [...kinds].map((of) => [
      of,
      view
        .all(of)
        .map(({ id, title }) => ({ value: id, label: title }))
        .sort((a, b) => collator.compare(a.label, b.label)),
    ]),
  )
}

/** The years that an element's amounts are asked for in. */
export function yearsFor(
  view: ChainView,
  element: Element | undefined,
  agreementFirstYear: number | undefined,
  thisYear: number,
): readonly number[] {
  if (element && 'amounts' in element && yearsOf(element.amounts).length > 0) {
    const [first = thisYear] = yearsOf(element.amounts)
    const agreement = view.targets(element.id, 'part-of').find((one) => one.kind === 'agreement')
    return budgetYears(agreement?.kind === 'agreement' ? agreement.firstYear : first)
  }
  const agreement = element && view.targets(element.id, 'part-of').find((one) => one.kind === 'agreement')
  return budgetYears(agreement?.kind === 'agreement' ? agreement.firstYear : (agreementFirstYear ?? thisYear))
}
