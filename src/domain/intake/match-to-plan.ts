import { type Likeable, likenessOf, rarityAmong, weigh, type Weighed } from './item-likeness.ts'
import { scoreOf } from './promised-before.ts'

/** What an item of a document or of the plan is recognised by. */
export type Matchable = Likeable & Readonly<{ number: string }>

/** From here on two items are one by their words alone. */
const sameFrom = 0.62
/** With the same number less is enough; a part that was split off must be wholly inside the other's words. */
const [sameNumberFrom, partFrom] = [0.3, 0.66]

/**
 * Which item of the plan each item of a document is, when the document is the same or a revised one: by number and words
 * together, so that items that were renumbered, moved or renamed are recognised, the most alike first and each once. An item
 * that is left over, and whose words are part of one already met, was split off from it and is that one too. The same number
 * with other words is asked about only where neither is anything else. Answers with places among `planned`.
 */
export function matchToPlan(
  read: readonly Matchable[],
  planned: readonly Matchable[],
): ReadonlyMap<number, number> {
  const rarity = rarityAmong([...read, ...planned])
  const [ours, theirs] = [read, planned].map((items) => items.map((item) => weigh(item, rarity)))
  const pairs = read.flatMap((one, place) =>
    planned.flatMap((other, at) => {
      const [left, right] = [ours?.[place], theirs?.[at]]
      if (!left || !right) return []
      const isSameTitle = plain(one.title) === plain(other.title)
      const isSameNumber = one.number !== '' && plain(one.number) === plain(other.number)
      if (!isSameTitle && !isSameNumber && !sharesWord(left, right)) return []
      const words = isSameTitle ? 1 : scoreOf(likenessOf(left, right), hasText(one) && hasText(other))
      return words < sameNumberFrom && !isSameNumber
        ? []
        : [{ place, at, words, isSameNumber, rank: words + (isSameNumber ? 0.2 : 0) }]
    }),
  )
  pairs.sort((a, b) => b.rank - a.rank || a.place - b.place || a.at - b.at)
  const found = new Map<number, number>()
  const taken = new Set<number>()
  const take = (isEnough: (pair: (typeof pairs)[number]) => boolean, mayShare: boolean): void => {
    for (const pair of pairs)
      if (!found.has(pair.place) && (mayShare || !taken.has(pair.at)) && isEnough(pair)) {
        found.set(pair.place, pair.at)
        taken.add(pair.at)
      }
  }
  take(({ words, isSameNumber }) => words >= (isSameNumber ? sameNumberFrom : sameFrom), false)
  take(({ words }) => words >= partFrom, true)
  take(({ isSameNumber }) => isSameNumber, false)
  return found
}

/** Most pairs of items share no word that tells anything, and needn't be looked at further. */
const sharesWord = (one: Weighed, other: Weighed): boolean =>
  [...one.title].some(
    ([stem, { weight }]) => weight > 0.3 && (other.title.has(stem) || other.text.has(stem)),
  ) || [...other.title].some(([stem, { weight }]) => weight > 0.3 && one.text.has(stem))

const hasText = ({ text }: Likeable): boolean => (text ?? '') !== ''
const plain = (text: string): string =>
  text
    .toLocaleLowerCase('da')
    .replace(/[\s.,;:–-]+/g, ' ')
    .trim()
