import { bodyTypeOf } from '../intake/review-names.ts'
import type { Content, Kind } from './element.ts'

/** The kinds that can be made by their name alone, on the way to something else. */
const namedKinds = ['body', 'unit', 'position'] as const
/** A kind that can be made by its name alone. */
export type NamedKind = (typeof namedKinds)[number]

/** True for a kind that can be made by its name alone. */
export const isNamedKind = (kind: string): kind is NamedKind => namedKinds.some((one) => one === kind)

/** What is known of a body, unit or position by its name alone; the rest can be filled in later. */
export function contentByName(kind: NamedKind, name: string): Content<NamedKind> {
  const title = name.trim().slice(0, 300)
  const type = typeByName(kind, title)
  return (type === undefined ? { title } : { title, type }) as Content<NamedKind>
}

/** The type of a body or a unit when nobody has chosen one, told by its name; other kinds have none. */
export const typeByName = (kind: Kind, title: string): string | undefined =>
  kind === 'body' ? bodyTypeOf(title) : kind === 'unit' ? unitTypeOf(title) : undefined

/** A centre and a staff say what they are; everything else is an institution. */
function unitTypeOf(title: string): Content<'unit'>['type'] {
  if (/^(?:center|centret|forvaltning)(?=\s|$)|(?:forvaltning|centret)(?:en)?$/iu.test(title.trim()))
    return 'centre'
  return /stab(?:en)?$|sekretariat|^hr(?=\s|$)|^it(?=\s|$)/iu.test(title.trim()) ? 'staff' : 'institution'
}
