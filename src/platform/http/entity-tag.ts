/** The entity tag of a version, as `ETag` carries it. */
export const entityTag = (version: number | string): string => `"${version}"`

/** What `If-Match` demands: nothing, any version, or one of these. Weak tags never match (RFC 9110, 13.1.1). */
export type IfMatch =
  | Readonly<{ kind: 'missing' | 'malformed' | 'any' }>
  | Readonly<{ kind: 'versions'; versions: readonly number[] }>

const tag = /\s*(?<weak>W\/)?"(?<value>[\x21\x23-\x7e\x80-\xff]*)"\s*(?:,|$)/y

/** Reads `If-Match`. Our versions are numbers, so a tag that isn't one is well-formed and matches nothing. */
export function parseIfMatch(header: string | undefined): IfMatch {
  if (header === undefined || header.trim() === '') return { kind: 'missing' }
  if (header.trim() === '*') return { kind: 'any' }
  const versions: number[] = []
  tag.lastIndex = 0
  while (tag.lastIndex < header.length) {
    const groups = tag.exec(header)?.groups
    if (!groups) return { kind: 'malformed' }
    if (groups['weak'] === undefined && /^\d{1,15}$/.test(groups['value'] ?? ''))
      versions.push(Number(groups['value']))
  }
  return { kind: 'versions', versions }
}

/** True when `If-None-Match` names this tag, so that the answer can be left out. */
export const isKnownTag = (header: string | undefined, current: string): boolean =>
  header !== undefined && header.split(',').some((one) => one.trim().replace(/^W\//, '') === current)
