/** By what somebody is known in what others have written: the name, and addresses. */
export type KnownBy = Readonly<{ name: string; addresses: readonly string[] }>

/** Where a text names somebody, and what stands there afterwards. */
export type Mentions = Readonly<{
  /** Small letters of which each text that may name the person holds at least one, as JSON writes them. */
  needles: readonly string[]
  /** The same text with something else where the person is named; the very same string where nobody is. */
  replaced: (text: string, instead: Instead) => string
}>

/** What stands where a name was: words, or marks that take as much room, so that nothing after them moves. */
export type Instead = Readonly<{ words: string }> | 'blocks'

const pattern = (text: string): string =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')

/**
 * Finds where somebody is named (omtale): the whole name, in any case, also in the genitive, and the addresses. A first name alone is
 * somebody else as often as not, and is left.
 */
export function mentionsOf({ name, addresses }: KnownBy): Mentions {
  const known = [...new Set([name, ...addresses].map((one) => one.trim()).filter((one) => one !== ''))]
  const any = known.map(pattern).join('|')
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(s|’s|'s)?(?![\\p{L}\\p{N}])`, 'giu')
  return {
    needles: known.map((one) => JSON.stringify(longestWord(one).toLowerCase()).slice(1, -1)),
    replaced: (text, instead) =>
      known.length === 0
        ? text
        : text.replace(found, (whole: string, genitive: string | undefined) =>
            instead === 'blocks'
              ? whole.replace(/\S/g, '█')
              : instead.words + (genitive === undefined ? '' : 's'),
          ),
  }
}

const longestWord = (text: string): string =>
  text.split(/\s+/).reduce((longest, word) => (word.length > longest.length ? word : longest), '')

/** A value of JSON with the mentions in its texts replaced; the very same value where there are none. */
export function withoutMentions(value: unknown, mentions: Mentions, instead: Instead): unknown {
  if (typeof value === 'string') return mentions.replaced(value, instead)
  if (Array.isArray(value)) {
    const all = value.map((one: unknown) => withoutMentions(one, mentions, instead))
    return all.some((one, at) => one !== value[at]) ? all : value
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const after = entries.map(([key, one]) => [key, withoutMentions(one, mentions, instead)] as const)
  return after.some(([, one], at) => one !== entries[at]?.[1]) ? Object.fromEntries(after) : value
}
