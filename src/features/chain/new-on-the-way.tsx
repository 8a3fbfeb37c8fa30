import { TextField } from '../../design/field.tsx'
import type { NamedKind } from '../../domain/chain/known-by-name.ts'
import { useTexts } from '../../messages/use-texts.tsx'

type NewOnTheWayProps = Readonly<{
  field: string
  kind: NamedKind
  values: Readonly<Record<string, unknown>>
}>

/** A way to make what is missing on a list, together with what the form saves. */
export function NewOnTheWay({ field, kind, values }: NewOnTheWayProps) {
  const { t } = useTexts()
  const name = `new.${field}`
  const written = values[name]
  const value = typeof written === 'string' ? written : ''
  return (
    <details className="new-on-the-way" open={value !== ''}>
      <summary>{t.foundation.missingOne[kind]}</summary>
      <TextField name={name} label={t.foundation.nameOfNew[kind]} hint={t.foundation.newHint} value={value} />
    </details>
  )
}
