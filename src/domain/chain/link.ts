import type { IsoDate } from '../calendar/dates.ts'
import type { ChangeNumber, ElementId, LinkId, PersonId } from '../ids.ts'

/** What a link says: serves (tjener), part of (del af), measured by (måles ved), funded by (finansieres af), directed by (har retning fra), concerns (vedrører), continues (fører videre: what was promised before). */
export const linkKinds = [
  'serves',
  'part-of',
  'measured-by',
  'funded-by',
  'directed-by',
  'concerns',
  'continues',
] as const
/** The type of a link (kobling). */
export type LinkKind = (typeof linkKinds)[number]

/** An arrow as it is drawn: what it says, from where to where. `weight` is its share of the money that flows up, 1 unless said. */
export type Arrow = Readonly<{ id: LinkId; kind: LinkKind; from: ElementId; to: ElementId; weight: number }>

/** A typed arrow between two elements (kobling), with who drew it, from which day it counts, and on what evidence (R55). */
export type Link = Readonly<Arrow & { evidence?: string; by: PersonId; on: IsoDate; version: ChangeNumber }>
