import type { ChangeNumber, ElementId, LinkId } from '../ids.ts'

/** What a link says: serves (tjener), part of (del af), measured by (måles ved), funded by (finansieres af), directed by (har retning fra), concerns (vedrører). */
export const linkKinds = ['serves', 'part-of', 'measured-by', 'funded-by', 'directed-by', 'concerns'] as const
/** The type of a link (kobling). */
export type LinkKind = (typeof linkKinds)[number]

/** A typed arrow between two elements (kobling). `weight` is its share of the money that flows up, 1 unless said (R55: type, author, date, evidence). */
export type Link = Readonly<{
  id: LinkId
  kind: LinkKind
  from: ElementId
  to: ElementId
  weight: number
  evidence?: string
  version: ChangeNumber
}>
