import type { ChainView } from '../chain/chain-view.ts'
import type { Element, Kind } from '../chain/element.ts'
import { errorsAllowed, isWithin } from './typing-errors.ts'
import { folded, stemOf, stemsOf, wordsOf } from './words.ts'

/** An element that was found, best first. `corrected` says which words were taken for others. */
export type Hit = Readonly<{ element: Element; score: number }>

/** What a search came to (søgeresultat). */
export type ElementSearch = Readonly<{
  hits: readonly Hit[]
  /** Words that nothing has, and the ones they were taken for. */
  corrections: ReadonlyMap<string, string>
}>

/** What an element is found by. */
type Entry = Readonly<{
  number: string
  title: string
  titleWords: readonly string[]
  titleStems: ReadonlySet<string>
  textStems: ReadonlySet<string>
}>

// Elements are immutable and shared between chains, so what they are found by is made once.
const entries = new WeakMap<Element, Entry>()

function entryOf(element: Element): Entry {
  let entry = entries.get(element)
  if (!entry) {
    const text = 'text' in element ? (element.text ?? '') : ''
    const summary = 'publicSummary' in element ? (element.publicSummary ?? '') : ''
    const process = 'process' in element ? (element.process ?? '') : ''
    entry = {
      number:
        'number' in element ? folded(element.number) : 'short' in element ? folded(element.short ?? '') : '',
      title: wordsOf(element.title).join(' '),
      titleWords: wordsOf(element.title),
      titleStems: new Set(stemsOf(element.title)),
      textStems: new Set(stemsOf(`${text} ${summary} ${process}`)),
    }
    entries.set(element, entry)
  }
  return entry
}

/** Things that people look for most often come first among equals. */
const weightOf: Readonly<Partial<Record<Kind, number>>> = {
  'agreement item': 3,
  goal: 2.5,
  theme: 2.5,
  strategy: 2.2,
  policy: 2.2,
  vision: 2,
  agreement: 2,
  project: 1.5,
}

type Term = Readonly<{ word: string; stem: string }>

/**
 * Finds elements by number, title and text in what an actor sees: whole words, beginnings of words, Danish inflections
 * and, for words that nothing has, typing errors. Every word must be found; titles weigh more than texts.
 */
export function searchElements(
  view: ChainView,
  query: string,
  { kinds, most = 50 }: Readonly<{ kinds?: readonly Kind[] | undefined; most?: number }> = {},
): ElementSearch {
  const asked = [...new Set(query.match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, 8)
  if (asked.length === 0) return { hits: [], corrections: new Map() }
  const elements = [...view.parts.elements.values()].filter((one) => !kinds || kinds.includes(one.kind))
  const corrections = correctionsOf(asked, elements)
  const terms: readonly Term[] = asked.map((word) => {
    const meant = corrections.get(word) ?? word
    return { word: folded(meant), stem: stemOf(meant) }
  })
  const phrase = terms.map((term) => term.word).join(' ')
  const hits: Hit[] = []
  for (const element of elements) {
    const score = scoreOf(element, entryOf(element), terms, phrase)
    if (score > 0) hits.push({ element, score })
  }
  hits.sort((a, b) => b.score - a.score || a.element.title.localeCompare(b.element.title, 'da'))
  return { hits: hits.slice(0, most), corrections }
}

function scoreOf(element: Element, entry: Entry, terms: readonly Term[], phrase: string): number {
  let score = 0
  for (const term of terms) {
    const found = scoreOfTerm(entry, term)
    if (found === 0) return 0
    score += found
  }
  if (entry.title === phrase) score += 40
  else if (entry.title.startsWith(phrase)) score += 15
  const isClosed = 'completed' in element && element.completed !== undefined
  return score / terms.length + (weightOf[element.kind] ?? 1) - (isClosed ? 0.5 : 0)
}

function scoreOfTerm(entry: Entry, { word, stem }: Term): number {
  if (entry.number !== '' && entry.number === word) return 60
  if (entry.titleWords.includes(word)) return 20
  if (entry.titleStems.has(stem)) return 16
  if (entry.titleWords.some((one) => one.startsWith(word))) return 12
  // Danish writes words together: "stier" is looked for in "cykelstier" too.
  if (word.length >= 4 && entry.titleWords.some((one) => one.includes(stem.length >= 4 ? stem : word)))
    return 8
  if (entry.textStems.has(stem)) return 5
  return 0
}

/** The words that no element has, each with the nearest word of a title or number. */
function correctionsOf(asked: readonly string[], elements: readonly Element[]): ReadonlyMap<string, string> {
  const corrections = new Map<string, string>()
  const lost = asked.filter((word) => {
    const term = { word: folded(word), stem: stemOf(word) }
    return !elements.some((element) => scoreOfTerm(entryOf(element), term) > 0)
  })
  if (lost.length === 0) return corrections
  const vocabulary = new Set(elements.flatMap((element) => entryOf(element).titleWords))
  for (const word of lost) {
    const wrong = folded(word)
    const allowed = errorsAllowed(wrong.length)
    for (let errors = 1; errors <= allowed && !corrections.has(word); errors += 1)
      // The first letter is seldom wrong, and the beginning of a long word is enough.
      for (const right of vocabulary)
        if (isWithin(wrong, right, errors) || isWithin(wrong, right.slice(0, wrong.length), errors - 1)) {
          corrections.set(word, right)
          break
        }
  }
  return corrections
}
