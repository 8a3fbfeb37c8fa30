import type { z } from 'zod'
import type { IsoDate } from '../calendar/dates.ts'
import type { ChangeNumber, ElementId } from '../ids.ts'
import type { Layer } from './kinds/define-kind.ts'
import { kinds } from './kinds/kinds.ts'

/** The name of a kind of element (led), e.g. `agreement item`. */
export type Kind = keyof typeof kinds

/** What is stored about an element of one kind. */
export type Content<K extends Kind> = z.output<(typeof kinds)[K]['schema']>

/** What somebody may hand in about an element of one kind; defaults may be left out. */
export type ContentInput<K extends Kind> = z.input<(typeof kinds)[K]['schema']>

/** An element of one kind as it stands in a chain; `version` is the change that it was last written by, `since` the day it took effect first. */
export type ElementOf<K extends Kind> = Readonly<
  { kind: K; id: ElementId; version: ChangeNumber; since: IsoDate } & Content<K>
>

/** One thing in the chain (led), of any kind. */
export type Element = { [K in Kind]: ElementOf<K> }[Kind]

/** One item of a budget agreement (aftalepunkt). */
export type AgreementItem = ElementOf<'agreement item'>

/** The names of all kinds. */
export const kindNames = Object.keys(kinds) as Kind[]

/** True for the name of a kind. */
export const isKind = (name: string): name is Kind => Object.hasOwn(kinds, name)

/** The layer of a kind in the picture, 1 to 8, or `facet`. */
export const layerOf = (kind: Kind): Layer => kinds[kind].layer

/** What is wrong with a content: where, and which rule of the schema it breaks, by the schema's own name for it. */
export type ContentProblem = Readonly<{ field: string; problem: string }>

/** Reads a content of a kind, filling in defaults. What is wrong comes back as a list, for the form to show. */
export function parseContent<K extends Kind>(
  kind: K,
  input: unknown,
): { ok: true; content: Content<K> } | { ok: false; problems: readonly ContentProblem[] } {
  const result = kinds[kind].schema.safeParse(input)
  if (result.success) return { ok: true, content: result.data as Content<K> }
  return {
    ok: false,
    problems: result.error.issues.map((issue) => ({
      field: issue.path.join('.'),
      problem: issue.code === 'custom' ? issue.message : issue.code,
    })),
  }
}

/** Makes the element of a stored content, lifting an older format. Throws on a row that no version of the code could have written. */
export function elementOf(row: {
  id: ElementId
  kind: Kind
  version: ChangeNumber
  since: IsoDate
  format: number
  content: unknown
}): Element {
  const definition = kinds[row.kind] as {
    format: number
    lift?: (content: unknown, format: number) => unknown
  }
  const content =
    row.format === definition.format
      ? row.content
      : (definition.lift?.(row.content, row.format) ?? row.content)
  // A stored content was parsed when it was written; parsing 20,000 again on every cold load would cost seconds.
  return {
    kind: row.kind,
    id: row.id,
    version: row.version,
    since: row.since,
    ...(content as object),
  } as Element
}
