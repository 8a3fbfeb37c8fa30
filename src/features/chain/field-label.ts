import type { Kind } from '../../domain/chain/element.ts'
import type { Messages } from '../../messages/da/messages.ts'

/** What a field is called on forms, in lists and in sentences: `amounts.2027` is Beløb 2027. */
export function fieldLabel(field: string, t: Messages): string {
  const [name = '', part] = field.split('.')
  const links: Readonly<Record<string, string>> = t.foundation.linkFields
  const label = links[name] ?? (t.fields as Readonly<Record<string, string>>)[name] ?? name
  return part !== undefined && /^\d{4}$/.test(part) ? `${label} ${part}` : label
}

/** A field's hint: what to write there, with an example. */
export function fieldHint(kind: Kind, field: string, t: Messages): string | undefined {
  const { hints, titleHints } = t.foundation
  if (field === 'title') return titleHints[kind]
  if (kind === 'indicator' && field === 'unit') return hints.indicatorUnit
  if (kind === 'indicator' && field === 'source') return hints.indicatorSource
  if (field === 'unit' || field === 'source') return undefined
  return (hints as Readonly<Record<string, string>>)[field]
}
