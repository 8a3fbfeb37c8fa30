import { stemOf } from '../search/words.ts'

/** What items are compared by: title and text, committee by name, amounts per year in kroner. */
export type Likeable = Readonly<{
  title: string
  text?: string | undefined
  committee?: string | undefined
  amounts: Readonly<Record<string, number | 'unknown'>>
}>

/** How two items resemble each other: shared words of title and text from 0 to 1, and what speaks for or against them being one. */
export type Likeness = Readonly<{
  title: number
  text: number
  /** The shared words as the first item writes them. */
  words: readonly string[]
  /** Both name places, and none that the other names. */
  namesDiffer: boolean
  /** Both count something (etape 1, 3. klasse), and not the same. */
  countsDiffer: boolean
  sameCommittee: boolean
  /** A sum that both have, whatever the year; kroner. */
  sharedAmount?: number
}>

/** An item prepared for being held against many others. */
export type Weighed = Readonly<{
  title: ReadonlyMap<string, Word>
  text: ReadonlyMap<string, Word>
  namesOfTitle: ReadonlySet<string>
  names: ReadonlySet<string>
  counts: ReadonlySet<string>
  committee: string
  amounts: ReadonlySet<number>
}>

type Word = Readonly<{ written: string; weight: number }>

const small = new Set(
  'og i på til af for med den det de der en et som at fra om ved er skal vil kan har kr mio årligt ikke også samt så men eller hvor mere være bliver blive deres dette denne disse herunder blandt andet dvs mv inden efter under over mellem hos sin sit sine vores'.split(
    ' ',
  ),
)
/** Words that items of any agreement share, whatever they are about. */
const common = new Set(
  'ny nyt nye flere færre bedre øget styrket styrke styrkelse plan pulje indsats initiativ projekt projektet midler midlerne afsættes afsætte bevilges parterne partierne enige ønsker aftalen aftale forslag kommunen kommunens kommunale udvalget byrådet undersøge undersøges mulighed muligheden mulighederne analyse analysere udarbejdes udarbejde oplæg området område etablering etableres etablere udvikling drift anlæg renovering udvidelse løft fokus arbejde arbejdes videre samarbejde mål besparelse reduktion effektivisering gennemføres igangsættes forslaget budget borgere borgerne borger børn unge ældre'
    .split(' ')
    .map(stemOf),
)

/** Takes an item apart into what is compared. `rarity` gives a stem's weight among all the items that are compared. */
export function weigh(item: Likeable, rarity: (stem: string) => number = () => 1): Weighed {
  const text = item.text ?? ''
  const namesOfTitle = namesIn(item.title, `${item.title}. ${text}`)
  return {
    title: wordsIn(item.title, namesOfTitle, rarity),
    text: wordsIn(text, namesOfTitle, rarity),
    namesOfTitle,
    names: new Set([...namesOfTitle, ...namesIn(text, text)]),
    counts: new Set(item.title.match(/(?<![\d.,])\d{1,3}(?![\d.,]*\d)/gu) ?? []),
    committee: (item.committee ?? '').trim().toLocaleLowerCase('da'),
    amounts: new Set(
      Object.values(item.amounts).flatMap((one) =>
        one !== 'unknown' && Math.abs(one) >= 10_000 ? [one] : [],
      ),
    ),
  }
}

/** How rare each stem is among many items: one that every item has weighs little. */
export function rarityAmong(items: readonly Likeable[]): (stem: string) => number {
  const having = new Map<string, number>()
  for (const { title, text = '' } of items)
    for (const stem of new Set(tokens(`${title} ${text}`).map(({ stem }) => stem)))
      having.set(stem, (having.get(stem) ?? 0) + 1)
  const all = Math.log(1 + items.length)
  // Few items tell nothing about what is rare.
  return items.length < 8
    ? () => 1
    : (stem) => Math.max(0.3, Math.log(1 + items.length / (having.get(stem) ?? 1)) / all)
}

/** Holds two items against each other. */
export function likenessOf(one: Weighed, other: Weighed): Likeness {
  const title = shared(one.title, other.title)
  const text = shared(one.text, other.text)
  // "Ny bro over åen" as a title, and the bridge in the other's text.
  const across = Math.max(shared(one.title, other.text).inFirst, shared(other.title, one.text).inFirst)
  const amount = [...one.amounts].find((sum) => other.amounts.has(sum))
  return {
    title: Math.max(title.both, title.inShorter * 0.9),
    text: Math.max(text.both, across * 0.7),
    words: [...new Set([...title.words, ...text.words])].slice(0, 8),
    namesDiffer: disjoint(one.namesOfTitle, other.names) && disjoint(other.namesOfTitle, one.names),
    countsDiffer: one.counts.size > 0 && other.counts.size > 0 && disjoint(one.counts, other.counts),
    sameCommittee: one.committee !== '' && one.committee === other.committee,
    ...(amount === undefined ? {} : { sharedAmount: amount }),
  }
}

type Token = Readonly<{ written: string; stem: string }>
const tokens = (text: string): readonly Token[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((written) => {
    const lower = written.toLocaleLowerCase('da')
    return lower.length > 1 && !small.has(lower) && !/^\d/.test(lower)
      ? [{ written, stem: stemOf(written) }]
      : []
  })

function wordsIn(
  text: string,
  names: ReadonlySet<string>,
  rarity: (stem: string) => number,
): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>()
  for (const { written, stem } of tokens(text)) {
    const weight = names.has(stem) ? 1.3 : common.has(stem) ? 0.25 : 1
    words.set(stem, { written, weight: weight * rarity(stem) })
  }
  return words
}

/** Places and other names: capital letters that no sentence begins with. Bodies are none. */
function namesIn(text: string, whole: string): ReadonlySet<string> {
  const inside = [...whole.matchAll(/(?<=[\p{L},–-] )\p{Lu}[\p{L}]{2,}/gu)].map((match) => match[0])
  const [first] = /^\p{Lu}\p{Ll}+(?= \p{Lu}\p{Ll})/u.exec(text) ?? []
  const all = [...inside, ...(first ? [first] : [])].filter((name) => !/udvalg|^Der$|^Kommune/iu.test(name))
  const stems = new Set(all.map(stemOf))
  return new Set(tokens(text).flatMap(({ stem }) => (stems.has(stem) && !common.has(stem) ? [stem] : [])))
}

/** Compounds meet their parts: svømmehal in svømmehalrenovering, rengøring in skolerengøring. */
const meets = (one: string, other: string): number =>
  one === other
    ? 1
    : one.length >= 5 &&
        other.length >= 5 &&
        (one.startsWith(other) || one.endsWith(other) || other.startsWith(one) || other.endsWith(one))
      ? 0.6
      : 0

function shared(
  one: ReadonlyMap<string, Word>,
  other: ReadonlyMap<string, Word>,
): Readonly<{ both: number; inShorter: number; inFirst: number; words: readonly string[] }> {
  const [all, others] = [weightOf(one), weightOf(other)]
  if (all === 0 || others === 0) return { both: 0, inShorter: 0, inFirst: 0, words: [] }
  let weight = 0
  const words: string[] = []
  for (const [stem, word] of one) {
    const exact = other.get(stem)
    const met = exact ? 1 : Math.max(0, ...[...other.keys()].map((key) => meets(stem, key)))
    if (met === 0) continue
    weight += word.weight * met
    if (word.weight >= 0.3) words.push(word.written)
  }
  // A part of one telling word is no likeness: what is shared must weigh something in itself.
  const isTelling = weight >= 1.2
  return {
    both: Math.min(1, (2 * weight) / (all + others)),
    inShorter: isTelling ? Math.min(1, weight / Math.min(all, others)) : 0,
    inFirst: isTelling ? Math.min(1, weight / all) : 0,
    words,
  }
}

const weightOf = (words: ReadonlyMap<string, Word>): number =>
  [...words.values()].reduce((sum, { weight }) => sum + weight, 0)

const disjoint = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && ![...one].some((name) => other.has(name))
