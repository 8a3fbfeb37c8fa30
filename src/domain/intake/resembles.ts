/** What is compared: an item's title and text. */
export type Comparable = Readonly<{ title: string; text?: string }>

const small = new Set(
  'og i på til af for med den det de der en et som at fra om ved er skal vil kan har kr mio årligt parterne afsættes'.split(
    ' ',
  ),
)

/** Words of a text without endings that Danish adds, and without the smallest words. */
export function stemsOf(text: string): ReadonlySet<string> {
  const words =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\d]+/gu) ?? []
  return new Set(
    words
      .filter((word) => word.length > 1 && !small.has(word) && !/^\d+$/.test(word))
      .map((word) =>
        word.length > 5 ? word.replace(/(?:ernes|erne|ens|ets|ene|er|en|et|es|e|s)$/u, '') : word,
      ),
  )
}

/** How much two texts share, by their stems: 0 to 1. */
export function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const word of one) if (other.has(word)) shared += 1
  // Dice's measure, helped when the shorter is almost wholly inside the longer.
  return Math.max(
    (2 * shared) / (one.size + other.size),
    (0.9 * shared) / Math.min(one.size, other.size) - (Math.min(one.size, other.size) < 3 ? 0.3 : 0),
  )
}

/** How much two items resemble each other by title and text, 0 to 1. For asking a person whether something was promised before; it decides nothing. */
export function resemblance(one: Comparable, other: Comparable): number {
  const titles = overlapOf(stemsOf(one.title), stemsOf(other.title))
  if (!one.text || !other.text) return Math.max(0, Math.min(1, titles))
  const texts = overlapOf(stemsOf(one.text), stemsOf(other.text))
  return Math.max(0, Math.min(1, Math.max(titles * 0.7 + texts * 0.3, titles * 0.3 + texts * 0.7)))
}
