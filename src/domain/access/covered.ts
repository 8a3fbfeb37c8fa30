import type { IsoDate } from '../calendar/dates.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { Element } from '../chain/element.ts'
import type { ElementId } from '../ids.ts'
import { wordsOf } from '../search/words.ts'
import type { AccessScope } from './access-request.ts'
import type { Mark } from './mark.ts'
import { responsibleFor } from '../chain/responsible-for.ts'
import type { Secrecy } from './sight.ts'
import type { Decider } from './who-decides.ts'

/** What a request for access may cover: elements and their versions, statuses and approved words, comments, documents and drafts, treatments, decisions, measurements. */
export const coveredSorts = [
  'element',
  'version',
  'status',
  'approved words',
  'comment',
  'outcome',
  'document',
  'draft',
  'treatment',
  'decision',
  'measurement',
] as const
/** One sort of what a request may cover. */
export type CoveredSort = (typeof coveredSorts)[number]

/** One thing that a request covers (omfattet): what, of which day, how open, internal or shared, and who decides about handing it out. */
export type Covered = Readonly<{
  sort: CoveredSort
  on: IsoDate
  /** The element that it is or is about. */
  about?: ElementId | undefined
  document?: string | undefined
  title: string
  text: string
  secrecy: Secrecy
  mark: Mark
  /** What a version changed. */
  fields?: readonly string[] | undefined
  /** What was written down when it was closed. */
  whyClosed?: string | undefined
  decider: Decider
}>

/** The elements that a request covers, of those in view: the one that is asked about with its parts and with what it is responsible for, and those with the words. */
export function coveredElements(view: ChainView, { about, words }: AccessScope): readonly Element[] {
  const among = about === undefined ? [...view.parts.elements.values()] : hangingOn(view, about)
  const isWanted = holdsWords(words)
  return among.filter((element) => element.kind !== 'circle' && isWanted(textOfElement(element)))
}

/** An element, its parts and theirs, what a position answers for, and what lies with a body. */
function hangingOn(view: ChainView, about: ElementId): readonly Element[] {
  const first = view.element(about)
  if (!first) return []
  const found = new Map<ElementId, Element>([[about, first]])
  for (const element of view.parts.elements.values())
    if (responsibleFor(element) === about || bodiesOf(element).includes(about)) found.set(element.id, element)
  for (const treatment of view.parts.treatments.values()) {
    const element = treatment.body === about ? view.element(treatment.element) : undefined
    if (element) found.set(element.id, element)
  }
  // Grows while it is gone through: parts of parts.
  for (const element of found.values())
    for (const part of view.sources(element.id, 'part-of')) found.set(part.id, part)
  return [...found.values()]
}

const bodiesOf = (element: Element): readonly (ElementId | undefined)[] =>
  'committee' in element ? [element.committee] : []

/** All that stands on an element in words. */
const textOfElement = (element: Element): string =>
  ['number', 'title', 'text', 'process', 'crossCutting', 'executiveRole', 'publicSummary']
    .map((field) => (element as unknown as Readonly<Record<string, unknown>>)[field])
    .filter((value) => typeof value === 'string')
    .join(' ')

/** Asks a text for all of some words, each by its beginning, however Danes write them; without words every text will do. */
export function holdsWords(words: string | undefined): (text: string) => boolean {
  const wanted = wordsOf(words ?? '')
  return (text) => {
    if (wanted.length === 0) return true
    const there = wordsOf(text)
    return wanted.every((word) => there.some((one) => one.startsWith(word)))
  }
}

/** What is of the period that is asked about, the newest first. */
export const inPeriod = (all: readonly Covered[], { from, to }: AccessScope): readonly Covered[] =>
  all
    .filter(({ on }) => (from === undefined || on >= from) && (to === undefined || on <= to))
    .toSorted(
      (a, b) =>
        b.on.localeCompare(a.on) ||
        coveredSorts.indexOf(a.sort) - coveredSorts.indexOf(b.sort) ||
        a.title.localeCompare(b.title, 'da'),
    )
