import type { ExtractedItem, Extraction, Field } from '../../src/domain/intake/extraction.ts'
import { overlapOf, stemsOf } from '../../src/domain/intake/resembles.ts'
import type { GoldItem } from './generator/generated.ts'

/** What was read right, what was read that isn't so, and what wasn't read. */
export type Tally = { right: number; wrong: number; missed: number }
/** What is counted. */
export const counted = [
  'items',
  'titles',
  'numbers',
  'kinds',
  'areas',
  'amounts',
  'committees',
  'deadlines',
  'owners',
  'lights',
  'finished',
  'decisions',
  'themes',
] as const
export type Counted = (typeof counted)[number]

/** A value that was read: how sure the reading said it was, and whether it was right. */
export type Claim = Readonly<{ confidence: number; isRight: boolean }>

/** How well a document was read. */
export type Score = Readonly<{
  isRightKind: boolean
  tallies: Readonly<Record<Counted, Tally>>
  claims: readonly Claim[]
  /** What a person who reviews must do. */
  review: Readonly<{ items: number; typed: number; corrected: number; confirmed: number; rejected: number }>
  /** What is wrong, one line each. */
  faults: readonly string[]
}>

/** What a careful reader finds in a document, as far as it is scored. */
export type ScoredGold = Readonly<{
  kind: string
  items: readonly GoldItem[]
  themes: readonly string[]
  decisions: readonly string[]
}>

const emptyTallies = (): Record<Counted, Tally> =>
  Object.fromEntries(counted.map((name) => [name, { right: 0, wrong: 0, missed: 0 }])) as Record<
    Counted,
    Tally
  >

/** Below this a reading asks a person to look; the same border as in the review. */
const doubtful = 0.75

/** Holds what was read against what a careful reader finds. */
export function scoreOf(read: Extraction, gold: ScoredGold): Score {
  const scorer = new Scorer()
  scorer.items(read.items, gold.items)
  scorer.lists('themes', themesOf(read), gold.themes)
  scorer.lists('decisions', decisionsOf(read), gold.decisions)
  return scorer.score(read.kind === gold.kind, `kind of document: ${gold.kind}, read as ${read.kind}`)
}

class Scorer {
  readonly #tallies = emptyTallies()
  readonly #claims: Claim[] = []
  readonly #faults: string[] = []
  #typed = 0
  #corrected = 0
  #confirmed = 0
  #rejected = 0
  #items = 0

  items(read: readonly ExtractedItem[], gold: readonly GoldItem[]): void {
    this.#items = gold.length
    const left = new Set(read)
    const pairs = pairsOf(read, gold)
    for (const one of gold) {
      const item = pairs.get(one)
      if (item) {
        left.delete(item)
        this.#tallies.items.right += 1
        this.#fields(item, one)
        continue
      }
      this.#tallies.items.missed += 1
      this.#tallies.amounts.missed += Object.keys(one.amounts).length
      this.#typed += 1
      this.#faults.push(`item missed: ${one.title}`)
    }
    for (const item of left) {
      this.#tallies.items.wrong += 1
      this.#tallies.amounts.wrong += Object.keys(item.amounts).length
      this.#claims.push({ confidence: item.confidence, isRight: false })
      this.#rejected += 1
      this.#faults.push(`no item: ${item.title.value} (${item.confidence.toFixed(2)})`)
    }
  }

  #fields(item: ExtractedItem, gold: GoldItem): void {
    const name = gold.title
    if (gold.isTitled) this.#field('titles', name, item.title, gold.title, sameTitle)
    this.#field('numbers', name, item.number, gold.number, same)
    this.#field('kinds', name, item.kind, gold.kind, same)
    this.#field('areas', name, item.area, gold.area, same)
    this.#field('committees', name, item.committee, gold.committee, same)
    this.#field('deadlines', name, item.deadline, gold.deadline, sameTime)
    this.#field('owners', name, item.owner, gold.owner, same)
    this.#field('lights', name, item.light, gold.light, same)
    this.#field('finished', name, item.finished, gold.finished, same)
    for (const year of new Set([...Object.keys(item.amounts), ...Object.keys(gold.amounts)]))
      this.#field('amounts', `${name}, ${year}`, item.amounts[Number(year)], gold.amounts[year], same)
  }

  /** `undefined` is said nowhere; null says something that can't be read. */
  #field<T>(
    counts: Counted,
    name: string,
    read: Field<T> | undefined,
    gold: T | string | number | boolean | null | undefined,
    isSame: (one: unknown, other: unknown) => boolean,
  ): void {
    const tally = this.#tallies[counts]
    if (read === undefined && gold === undefined) return
    const value = read?.value === 'unreadable' ? null : read?.value
    const isRight =
      read !== undefined && gold !== undefined && (gold === null ? value === null : isSame(value, gold))
    if (isRight) tally.right += 1
    else {
      // What can't be read is said to be so: it claims nothing that isn't.
      if (read !== undefined && value !== null) tally.wrong += 1
      if (gold !== undefined && gold !== null) tally.missed += 1
      this.#corrected += 1
      this.#faults.push(
        `${counts}: ${name}: ${String(gold)}, read as ${String(value)} (${read?.confidence.toFixed(2) ?? '–'})`,
      )
    }
    if (read !== undefined && value !== null) this.#claims.push({ confidence: read.confidence, isRight })
    if (isRight && (read?.confidence ?? 1) < doubtful) this.#confirmed += 1
  }

  lists(counts: 'themes' | 'decisions', read: readonly string[], gold: readonly string[]): void {
    const tally = this.#tallies[counts]
    const left = [...read]
    for (const one of gold) {
      const at = left.findIndex((other) => same(other, one))
      if (at >= 0) {
        left.splice(at, 1)
        tally.right += 1
      } else {
        tally.missed += 1
        this.#faults.push(`${counts} missed: ${one}`)
      }
    }
    tally.wrong += left.length
    for (const one of left) this.#faults.push(`${counts}, none: ${one}`)
  }

  score(isRightKind: boolean, said: string): Score {
    return {
      isRightKind,
      tallies: this.#tallies,
      claims: this.#claims,
      review: {
        items: this.#items,
        typed: this.#typed,
        corrected: this.#corrected,
        confirmed: this.#confirmed,
        rejected: this.#rejected,
      },
      faults: [...(isRightKind ? [] : [said]), ...this.#faults],
    }
  }
}

/** Which read item is which: the most alike first, each once. */
function pairsOf(
  read: readonly ExtractedItem[],
  gold: readonly GoldItem[],
): ReadonlyMap<GoldItem, ExtractedItem> {
  const close = gold.flatMap((one) =>
    read
      .map((item) => ({ one, item, likeness: likenessOf(item, one) }))
      .filter(({ one, likeness }) => likeness >= (one.isTitled ? 0.5 : 0.45)),
  )
  close.sort((a, b) => b.likeness - a.likeness)
  const pairs = new Map<GoldItem, ExtractedItem>()
  const taken = new Set<ExtractedItem>()
  for (const { one, item } of close)
    if (!pairs.has(one) && !taken.has(item)) {
      pairs.set(one, item)
      taken.add(item)
    }
  return pairs
}

function likenessOf(item: ExtractedItem, gold: GoldItem): number {
  const title = overlapOf(stemsOf(item.title.value), stemsOf(gold.title))
  // A title that is made of a sentence is known by what the sentence is about.
  const words = gold.isTitled
    ? title
    : Math.max(title, inside(`${item.title.value} ${item.text?.value ?? ''}`, gold.title))
  const number = gold.number !== undefined && item.number?.value === gold.number ? 0.2 : 0
  return words + (words > 0.2 ? number : 0)
}

function inside(text: string, title: string): number {
  const stems = stemsOf(text)
  const own = [...stemsOf(title)]
  return own.length === 0 ? 0 : (own.filter((stem) => stems.has(stem)).length / own.length) * 0.95
}

const plain = (text: unknown): string => String(text).replace(/\s+/gu, ' ').trim().toLocaleLowerCase('da')
const same = (one: unknown, other: unknown): boolean => plain(one) === plain(other)
const sameTitle = (one: unknown, other: unknown): boolean =>
  plain(one).replace(/[.,:]$/, '') === plain(other).replace(/[.,:]$/, '')
/** "i juni 2027" and "juni 2027" are one time. */
const sameTime = (one: unknown, other: unknown): boolean => {
  const time = (text: unknown): string => plain(text).replace(/^(?:i løbet af |i |senest |inden |den )+/u, '')
  return time(one) === time(other)
}

const saidOf = (field: Field<string> | undefined): string => field?.value ?? ''
const themesOf = ({ themes }: Extraction): readonly string[] =>
  themes.map(({ title, line }) => (line === undefined ? title.value : `${line} > ${title.value}`))
const decisionsOf = ({ cases }: Extraction): readonly string[] =>
  cases.flatMap((one) =>
    one.decisions.map(
      ({ body, date, text }) =>
        `${saidOf(one.number) || saidOf(one.title)}: ${saidOf(body)} ${saidOf(date)}: ${saidOf(text)}`,
    ),
  )

/** Precision, recall and F1 of a tally; 1 where there is nothing to find and nothing was found. */
export function ratesOf({
  right,
  wrong,
  missed,
}: Tally): Readonly<{ precision: number; recall: number; f1: number }> {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong)
  const recall = right + missed === 0 ? 1 : right / (right + missed)
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

/** Several tallies as one. */
export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce<Tally>(
    (sum, one) => ({
      right: sum.right + one.right,
      wrong: sum.wrong + one.wrong,
      missed: sum.missed + one.missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  )
