import { SelectField } from '../../design/field.tsx'
import type { Kind } from '../../domain/chain/element.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import type { FormChoices } from './form-choices.ts'
import { linksAskedFor } from './link-specs.ts'

type LinkFieldsProps = Readonly<{
  kind: Kind
  values: Readonly<Record<string, unknown>>
  choices: FormChoices
}>

/** What a new element is linked to from the start; lists with nothing on them are left out. */
export function LinkFields({ kind, values, choices }: LinkFieldsProps) {
  const { t } = useTexts()
  return linksAskedFor(kind).map((spec) => {
    const groups = choices.links[spec.name] ?? []
    const value = values[spec.name]
    return groups.length === 0 ? null : (
      <SelectField
        key={spec.name}
        name={spec.name}
        label={t.foundation.linkFields[spec.name]}
        hint={t.foundation.linkHints[spec.name]}
        none={t.common.none}
        value={typeof value === 'string' ? value : undefined}
        {...(groups.length === 1 ? { options: groups[0]?.options ?? [] } : { groups })}
      />
    )
  })
}
