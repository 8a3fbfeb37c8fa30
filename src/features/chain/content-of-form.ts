import { type Content, type ContentProblem, type Kind, parseContent } from '../../domain/chain/element.ts'
import type { AmountUnit } from '../../domain/intake/parse-amount.ts'
import { parseAmountCell } from '../../domain/intake/parse-amount.ts'
import { fieldSpecs } from './field-specs.ts'
import { textOf, textsOf } from '../../request/form-text.ts'

/** The unit that forms ask for amounts in. */
export const formUnit: AmountUnit = 1_000

/** Reads a form into the content of a kind. What the form doesn't ask for is kept from `before`. */
export function contentOfForm<K extends Kind>(
  kind: K,
  form: FormData,
  before: Readonly<Record<string, unknown>> = {},
): { ok: true; content: Content<K> } | { ok: false; problems: readonly ContentProblem[] } {
  const input: Record<string, unknown> = { ...before }
  for (const name of ['id', 'kind', 'version']) delete input[name]
  const problems: ContentProblem[] = []
  for (const spec of fieldSpecs[kind]) {
    const text = textOf(form, spec.name)
    switch (spec.input) {
      case 'check':
        input[spec.name] = form.get(spec.name) === 'yes'
        break
      case 'references':
        input[spec.name] = textsOf(form, spec.name)
        break
      case 'number':
        input[spec.name] = text === '' ? undefined : Number(text.replace(',', '.'))
        break
      case 'amounts': {
        const read = amountsOfForm(form, spec.name, before[spec.name])
        if (read.unreadable) problems.push({ field: spec.name, problem: 'amount' })
        input[spec.name] = read.amounts
        break
      }
      case 'item type':
        input[spec.name] =
          text === 'operating' || text === 'capital'
            ? { kind: text }
            : { kind: 'intent', ...(text && text !== 'intent' ? { area: text } : {}) }
        break
      default:
        input[spec.name] = text === '' ? undefined : text
    }
    if (spec.isRequired && (input[spec.name] === undefined || input[spec.name] === ''))
      problems.push({ field: spec.name, problem: 'missing' })
  }
  const parsed = parseContent(kind, input)
  if (!parsed.ok) {
    const known = new Set(problems.map((problem) => problem.field))
    problems.push(...parsed.problems.filter((problem) => !known.has(problem.field)))
  }
  return problems.length === 0 && parsed.ok ? parsed : { ok: false, problems }
}

/** Amounts per year: fields named `amounts.2027`, in the form's unit. An amount that was not touched keeps its exact kroner. */
function amountsOfForm(
  form: FormData,
  name: string,
  before: unknown,
): { amounts: Record<string, number | 'unknown'>; unreadable: boolean } {
  const amounts: Record<string, number | 'unknown'> = {}
  const known = (before ?? {}) as Record<string, number | 'unknown'>
  let unreadable = false
  let isAsked = false
  for (const field of form.keys()) {
    const match = /^(.+)\.(\d{4})$/.exec(field)
    if (match?.[1] !== name || !match[2]) continue
    isAsked = true
    const year = match[2]
    const earlier = known[year]
    const written = textOf(form, field)
    if (earlier === 'unknown' && written === '?') {
      amounts[year] = 'unknown'
      continue
    }
    const read = parseAmountCell(written, formUnit)
    if (read.kind === 'amount')
      amounts[year] =
        typeof earlier === 'number' && Math.round(earlier / formUnit) === read.kroner / formUnit
          ? earlier
          : read.kroner
    else if (read.kind === 'unreadable') unreadable = true
  }
  // Locked amounts are not on the form at all.
  return { amounts: isAsked ? amounts : known, unreadable }
}
