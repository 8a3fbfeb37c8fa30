import type { ProposalFields } from './review.ts'

/** What a field says: a text, an amount, or nothing. */
export type FieldValue = string | number | undefined

/** A field that two people have changed to different things: what each wrote. */
export type FieldConflict = Readonly<{ field: string; mine: FieldValue; theirs: FieldValue }>

/**
 * Puts the edits of two people together, field by field and amounts year by year: what only one has changed is taken,
 * what both have changed differently is a conflict. `base` is what the writer of `mine` began with.
 */
export function mergeEdits<F extends ProposalFields>(
  base: F,
  mine: F,
  theirs: F,
): Readonly<{ fields: F; conflicts: readonly FieldConflict[] }> {
  const began = flat(base)
  const own = flat(mine)
  const other = flat(theirs)
  const merged: Record<string, FieldValue> = { ...other }
  const conflicts: FieldConflict[] = []
  for (const field of new Set([...Object.keys(began), ...Object.keys(own), ...Object.keys(other)])) {
    if (own[field] === began[field] || own[field] === other[field]) continue
    if (other[field] !== began[field]) conflicts.push({ field, mine: own[field], theirs: other[field] })
    merged[field] = own[field]
  }
  return { fields: folded(merged) as unknown as F, conflicts }
}

/** The names of the fields that differ, amounts year by year. */
export function changedFields(before: ProposalFields, after: ProposalFields): readonly string[] {
  const [one, other] = [flat(before), flat(after)]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => one[name] !== other[name],
  )
}

function flat(fields: ProposalFields): Record<string, FieldValue> {
  const { amounts, ...rest } = { amounts: undefined, ...fields }
  const years = Object.entries(amounts ?? {}).map(([year, amount]) => [`amounts.${year}`, amount] as const)
  return { ...rest, ...(amounts ? Object.fromEntries(years) : {}) }
}

function folded(flattened: Readonly<Record<string, FieldValue>>): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  const amounts: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(flattened)) {
    if (name.startsWith('amounts.')) {
      if (value !== undefined) amounts[name.slice('amounts.'.length)] = value
    } else fields[name] = value
  }
  return 'kind' in fields && 'number' in fields ? { ...fields, amounts } : fields
}
