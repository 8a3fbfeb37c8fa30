import type { LinkKind } from '../domain/chain/link.ts'

/** One field that a change gave another value; references as titles. */
export type FieldChange = Readonly<{ field: string; before: unknown; after: unknown }>

/** One link that a change added or ended. The other end has no title when it has ended or isn't seen. */
export type LinkChange = Readonly<{
  isEnd: boolean
  by: LinkKind
  isFromOther: boolean
  title: string | undefined
}>

/** One change of an element as its page shows it: what, who, when, why, and by which decision. */
export type ShownChange = Readonly<{
  number: number
  recordedAt: string
  /** When it took effect, where that is another day than the one it was written. */
  effectiveOn: string | undefined
  by: string
  onBehalfOf: string | undefined
  reason: string
  decision: string | undefined
  isFirst: boolean
  fields: readonly FieldChange[]
  links: readonly LinkChange[]
}>
