import type { OptionGroup } from '../../design/field.tsx'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Messages } from '../../messages/da/messages.ts'

/** The units and bodies that a role can hold for. */
export function scopeChoices(view: ChainView, t: Messages): readonly OptionGroup[] {
  const collator = new Intl.Collator('da', { numeric: true })
  return (['unit', 'body'] as const).map((kind) => ({
    label: t.common.kinds[kind],
    options: view
      .all(kind)
      .map(({ id, title }) => ({ value: id, label: title }))
      .toSorted((a, b) => collator.compare(a.label, b.label)),
  }))
}
