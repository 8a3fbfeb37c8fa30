import type { ReadDocument } from './blocks.ts'
import type { ExtractedItem, Field, IntakeWarning } from './extraction.ts'
import { bodiesNamedIn } from './words-of-structure.ts'

/** Short names of bodies (ØU, TMU), by the document's own list of them. */
export type ShortNames = ReadonlyMap<string, string>

/** Finds a document's own explanations of short names: "ØU = Økonomiudvalget", "ØU: Økonomiudvalget", "Økonomiudvalget (ØU)". */
export function shortNamesIn(document: ReadDocument): ShortNames {
  const names = new Map<string, string>()
  for (const { text } of document.pages) {
    for (const match of text.matchAll(
      /(?<![\p{L}\d])([A-ZÆØÅ]{2,6})(?:\s*[=:–-]\s*|\t)(?=\p{Lu})([^\n=]{5,80})/gu,
    )) {
      const [body] = bodiesNamedIn(match[2] ?? '')
      if (body && match[2]?.startsWith(body)) names.set(match[1] ?? '', body)
    }
    for (const { index, 1: short = '' } of text.matchAll(/\s\(([A-ZÆØÅ]{2,6})\)/gu)) {
      const before = /[^\n.;:()]{5,80}$/u.exec(text.slice(Math.max(0, index - 80), index))?.[0] ?? ''
      const body = bodiesNamedIn(before).at(-1)
      if (body && before.trim().endsWith(body) && !names.has(short)) names.set(short, body)
    }
  }
  return names
}

/** Puts the full name where an item has a short one that the document explains. */
export function withFullNames(item: ExtractedItem, names: ShortNames): ExtractedItem {
  if (names.size === 0) return item
  const full = (field: Field<string>): Field<string> => ({
    ...field,
    value: names.get(field.value) ?? field.value,
  })
  return {
    ...item,
    ...(item.committee ? { committee: full(item.committee) } : {}),
    coCommittees: item.coCommittees.map(full),
  }
}

/** Two names that hold the same words in another order are most likely one body whose name has changed: a person is asked. */
export function bodiesAlike(items: readonly ExtractedItem[]): readonly IntakeWarning[] {
  const met = new Map<string, Field<string>[]>()
  for (const committee of items.flatMap((item) => [
    ...(item.committee ? [item.committee] : []),
    ...item.coCommittees,
  ])) {
    const words = (committee.value.toLowerCase().match(/\p{L}{3,}/gu) ?? []).sort().join(' ')
    // A short name says nothing about what other names it is like.
    if (words === '') continue
    const others = met.get(words) ?? []
    if (!others.some((other) => other.value === committee.value)) met.set(words, [...others, committee])
  }
  return [...met.values()].flatMap((fields): IntakeWarning[] =>
    fields.length > 1 && fields[1]
      ? [{ kind: 'bodies alike', names: fields.map((field) => field.value), passage: fields[1].passage }]
      : [],
  )
}
