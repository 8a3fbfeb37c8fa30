import type { ChainView } from '../chain/chain-view.ts'
import type { Proposal, Review } from './review.ts'

/** A body (organ) or position (stilling) that the municipality has. */
export type KnownName = Readonly<{
  id: string
  title: string
  short?: string | undefined
  isCouncil?: boolean
}>
/** All names that proposals are held against. */
export type KnownNames = Readonly<{ body: readonly KnownName[]; position: readonly KnownName[] }>
/** What a name can be of. */
export type NameKind = keyof KnownNames

/** A name that proposals use, and what it stands for. */
export type NamedInReview = Readonly<{
  kind: NameKind
  title: string
  /** How many proposals use it. */
  count: number
  /** The element it is, when that is certain. */
  known?: KnownName | undefined
  /** Those that it resembles: a person says whether it is one of them. */
  alike: readonly KnownName[]
  /** What it comes to: an element's id, `new`, `none`, or nothing as long as a person must say. */
  meaning?: string | undefined
}>

/** The bodies and positions of the municipality, for holding names against. */
export const knownNamesOf = (view: ChainView): KnownNames => ({
  body: view
    .all('body')
    .map(({ id, title, short, type }) => ({ id, title, short, isCouncil: type === 'council' })),
  position: view.all('position').map(({ id, title }) => ({ id, title })),
})

/** The names that accepted and waiting proposals use, each once, in the order they come. */
export function namesInReview(review: Review, known: KnownNames): readonly NamedInReview[] {
  const used = new Map<string, { kind: NameKind; title: string; count: number }>()
  for (const one of review.proposals) {
    if (one.state !== 'accepted' && one.state !== 'waiting') continue
    for (const [kind, title] of namesOf(one)) {
      if (title.trim() === '') continue
      const key = nameKey(kind, title)
      const seen = used.get(key)
      if (seen) seen.count += 1
      else used.set(key, { kind, title: title.trim(), count: 1 })
    }
  }
  return [...used].map(([key, use]) => {
    const match = knownAs(use.kind, use.title, known)
    const alike = match
      ? []
      : known[use.kind].filter((other) => isAlike(use.title, other.title) || isShortFor(use.title, other))
    const said = review.head.names[key]
    const isStillThere =
      said === 'new' || said === 'none' || known[use.kind].some((other) => other.id === said)
    return {
      ...use,
      known: match,
      alike,
      meaning:
        match?.id ?? (said !== undefined && isStillThere ? said : alike.length === 0 ? 'new' : undefined),
    }
  })
}

/** The names that a proposal uses: of its committee or body, and of its responsible. */
const namesOf = (one: Proposal): readonly (readonly [NameKind, string])[] =>
  one.kind === 'item'
    ? [
        ['body', one.fields.committee],
        ['position', one.fields.responsible],
      ]
    : one.kind === 'theme'
      ? [['position', one.fields.responsible]]
      : [['body', one.fields.body]]

/** The key that a name's meaning is kept under. */
export const nameKey = (kind: NameKind, title: string): string => `${kind}:${plainName(title)}`

/** The element that a name surely is: the same words, its short form, or the one council that a municipality has. */
export function knownAs(kind: NameKind, title: string, known: KnownNames): KnownName | undefined {
  const plain = plainName(title)
  const same = known[kind].find(
    (other) => plainName(other.title) === plain || (other.short && plainName(other.short) === plain),
  )
  if (same) return same
  return kind === 'body' && isCouncilName(title) ? known.body.find((other) => other.isCouncil) : undefined
}

/** Names as they are compared: without case, and without the article that minutes and plans use freely. */
export const plainName = (name: string): string =>
  name
    .toLocaleLowerCase('da')
    .replace(/[\s-]+/g, ' ')
    .replace(/(udvalg)et\b/g, '$1')
    .trim()

/** Kommunalbestyrelsen, or byrådet, as many call it. */
export const isCouncilName = (title: string): boolean => /^(?:kommunalbestyrelse|byråd)/iu.test(title.trim())

/** The type of a new body, by its name. */
export function bodyTypeOf(title: string) {
  if (isCouncilName(title)) return 'council'
  if (/økonomi\p{L}*udvalg/iu.test(title)) return 'economic committee'
  if (/direktion/iu.test(title)) return 'executive board'
  if (/chefforum|chefgruppe/iu.test(title)) return 'management forum'
  if (/hovedudvalg|med-?udvalg/iu.test(title)) return 'joint committee'
  if (/(?:§|paragraf) ?17/iu.test(title)) return 'section 17(4) committee'
  return 'standing committee'
}

/** The words that tell two names apart: without committee, and, for, and without endings. */
function tellingWords(name: string): ReadonlySet<string> {
  const words = plainName(name).match(/[\p{L}\d]+/gu) ?? []
  return new Set(
    words
      .map((word) => word.replace(/s?udvalg$/u, ''))
      .filter((word) => word.length > 1 && !/^(?:og|for|om|af|i|på|vedr|med)$/u.test(word))
      .map((word) => (word.length > 4 ? word.replace(/(?:ernes|erne|ens|ets|en|et|er|e|s)$/u, '') : word)),
  )
}

/** True when a name of capitals alone, as tables have them, may stand for a body: BU or BUU for Børne- og Ungeudvalget. */
function isShortFor(name: string, { title, short }: KnownName): boolean {
  if (!/^\p{Lu}{2,5}$/u.test(name)) return false
  const initials = (title.match(/[\p{L}]+/gu) ?? [])
    .filter((word) => !/^(?:og|for|om|af)$/u.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
  return initials === name || `${initials}U` === name || (short?.toUpperCase().startsWith(name) ?? false)
}

/** True when two names may well be the same: the same words in another order, or most of them. A person decides. */
export function isAlike(one: string, other: string): boolean {
  const [words, others] = [tellingWords(one), tellingWords(other)]
  if (words.size === 0 || others.size === 0) return false
  const shared = [...words].filter((word) => others.has(word)).length
  return (2 * shared) / (words.size + others.size) >= 0.66
}
