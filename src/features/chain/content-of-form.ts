import { randomUUID } from 'node:crypto'
import { type Content, type ContentProblem, type Kind, parseContent } from '../../domain/chain/element.ts'
import { contentByName, isNamedKind, typeByName } from '../../domain/chain/known-by-name.ts'
import type { ElementId } from '../../domain/ids.ts'
import { textOf, textsOf } from '../../request/form-text.ts'
import { amountsOfForm } from './amounts-of-form.ts'
import { type FieldSpec, fieldSpecs } from './field-specs.ts'
import { readWritten } from './read-written.ts'
import type { NewElement } from './save-element.ts'

/** What a form says: the content, and what is to be made on the way to it (a position that was missing on the list). */
export type ReadForm<K extends Kind> =
  | Readonly<{ ok: true; content: Content<K>; also: readonly NewElement[] }>
  | Readonly<{ ok: false; problems: readonly ContentProblem[] }>

/** Finds what is there already by its name: nobody gets two of the same because of a typing habit. */
export type FindByName = (kind: Kind, name: string) => ElementId | undefined

/** Reads a form into the content of a kind. What the form doesn't ask for is kept from `before`. */
export function contentOfForm<K extends Kind>(
  kind: K,
  form: FormData,
  find: FindByName,
  before: Readonly<Record<string, unknown>> = {},
): ReadForm<K> {
  const input: Record<string, unknown> = { ...before }
  for (const name of ['id', 'kind', 'version', 'since']) delete input[name]
  const problems: ContentProblem[] = []
  const made = new NamesToMake(find)
  for (const spec of fieldSpecs[kind]) {
    const read = readSpec(spec, form, before, made)
    problems.push(...read.problems)
    input[spec.name] = keepsReason(spec, input, before) ? (read.value ?? before[spec.name]) : read.value
    if (spec.isRequired && read.value === undefined && read.problems.length === 0)
      problems.push({ field: spec.name, problem: 'missing' })
  }
  if (input['type'] === undefined) input['type'] = typeByName(kind, textOf(form, 'title'))
  // Not every agreement numbers its items.
  if (kind === 'agreement item') input['number'] ??= ''
  const parsed = parseContent(kind, filled(input))
  if (!parsed.ok) {
    const known = new Set(problems.map((problem) => problem.field))
    problems.push(...parsed.problems.filter(({ field }) => !known.has(field)))
  }
  return problems.length === 0 && parsed.ok
    ? { ...parsed, also: made.elements() }
    : { ok: false, problems: firstPerField(problems) }
}

/** The reason for the last change stands as long as there is no new one (R30). */
const keepsReason = (
  { reasonFor }: FieldSpec,
  input: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
): boolean => reasonFor !== undefined && input[reasonFor] === before[reasonFor]

/** An emptied field is no field. */
const filled = (input: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))

type ReadSpec = Readonly<{ value: unknown; problems: readonly ContentProblem[] }>

function readSpec(
  spec: FieldSpec,
  form: FormData,
  before: Readonly<Record<string, unknown>>,
  made: NamesToMake,
): ReadSpec {
  const text = textOf(form, spec.name)
  const fine = (value: unknown): ReadSpec => ({ value, problems: [] })
  switch (spec.input) {
    case 'check':
      return fine(form.get(spec.name) === 'yes')
    case 'reference':
      return fine(made.idOf(spec.of, textOf(form, `new.${spec.name}`)) ?? (text || undefined))
    case 'references': {
      const fresh = made.idOf(spec.of, textOf(form, `new.${spec.name}`))
      return fine([...new Set([...textsOf(form, spec.name), ...(fresh ? [fresh] : [])])])
    }
    case 'roles':
      return fine(textsOf(form, spec.name))
    case 'amounts': {
      const { amounts, problems } = amountsOfForm(form, spec.name, before[spec.name])
      return { value: amounts, problems }
    }
    case 'item type':
      return fine(itemTypeOf(text, before[spec.name]))
    case 'priority':
      return readPriority(form, spec.name)
    default: {
      const read = readWritten(spec, text)
      return 'problem' in read
        ? { value: undefined, problems: [{ field: spec.name, problem: read.problem }] }
        : fine(read.value)
    }
  }
}

/** The type of an item by the choice on the form: an area is an intent of that area (R23). */
export function itemTypeOf(choice: string, before?: unknown): unknown {
  if (choice === '') return undefined
  if (choice !== 'operating' && choice !== 'capital')
    return { kind: 'intent', ...(choice === 'intent' ? {} : { area: choice }) }
  const known = before as { kind?: string } | undefined
  return known?.kind === choice ? known : { kind: choice }
}

/** A priority of the council (R58a) is a date with a word on it; an empty date is no priority. */
function readPriority(form: FormData, name: string): ReadSpec {
  const written = textOf(form, `${name}.decidedOn`)
  const text = textOf(form, `${name}.text`)
  const read = readWritten({ name, input: 'date' }, written)
  if ('problem' in read || (text !== '' && read.value === undefined))
    return { value: undefined, problems: [{ field: `${name}.decidedOn`, problem: 'date' }] }
  return {
    value: read.value === undefined ? undefined : { decidedOn: read.value, ...(text ? { text } : {}) },
    problems: [],
  }
}

/** What is to be made on the way because it was missing on a list; the same name twice is made once. */
class NamesToMake {
  readonly #find: FindByName
  readonly #made = new Map<string, NewElement & Readonly<{ id: ElementId }>>()

  constructor(find: FindByName) {
    this.#find = find
  }

  idOf(kind: Kind, name: string): ElementId | undefined {
    if (name === '' || !isNamedKind(kind)) return undefined
    const known = this.#find(kind, name)
    if (known) return known
    const key = `${kind} ${name.toLocaleLowerCase('da')}`
    const made = this.#made.get(key)
    if (made) return made.id
    const id = randomUUID() as ElementId
    this.#made.set(key, { kind, content: contentByName(kind, name), id } as NewElement & { id: ElementId })
    return id
  }

  elements(): readonly NewElement[] {
    return [...this.#made.values()]
  }
}

const firstPerField = (problems: readonly ContentProblem[]): readonly ContentProblem[] =>
  problems.filter(({ field }, index) => problems.findIndex((one) => one.field === field) === index)
