import type { Kroner } from '../money.ts'
import type { Field } from './extraction.ts'
import { danish } from './danish-pattern.ts'
import type { ItemContext } from './item-context.ts'
import { readItemNumber, withoutLeaders, withoutParties } from './item-number.ts'
import {
  hasOwnSum,
  listKind,
  namesAndSum,
  partiesIntend,
  type ProseWeight,
  weighProse,
} from './decisions-in-prose.ts'
import { sentencesOf } from './sentences.ts'
import { titleOfProse } from './title-of-prose.ts'
import { type RawItem, sortLabels, type TextBlock, type TextPart, within } from './raw-item.ts'

/** A heading and the prose below it. */
export type ProseSection = Readonly<{
  heading?: TextBlock
  context: ItemContext
  blocks: readonly TextBlock[]
  /** Amounts from a small table below the heading. */
  columns: ReadonlyMap<number, Field<Kroner>>
  isPreamble: boolean
  /** It goes on below a table of items, without a heading of its own. */
  isBelowTable?: boolean
  /** Its heading stands over further headings: it names a subject, and no item. */
  isChapter: boolean
}>

/** "Miljøområdet" stands over what is decided there; what stands below with names of its own isn't called so. */
const namesField = /^\p{L}[\p{L}, -]*området$/u

type Weighed = Readonly<{
  block: TextBlock
  weight: ProseWeight
  isBullet: boolean
  /** It stands in a list of what is agreed. */
  isAgreed: boolean
}>

/**
 * The items of a section of prose, which have no number of their own. A heading with one decision below is one item;
 * several paragraphs that each decide on money are an item each; bullets are items only where the words above say that they are agreed.
 */
export function cutProse(section: ProseSection): readonly RawItem[] {
  const weighed = weigh(section)
  const hasTable = section.columns.size > 0
  const deciding = weighed.filter(({ weight }) => weight === 'money')
  const intending = weighed.filter(({ weight }) => weight === 'intent')
  const agreed = weighed.filter(({ isAgreed, weight }) => isAgreed && weight !== 'none')
  const isTitle =
    section.heading !== undefined &&
    !isStructure(section.heading, section.context) &&
    !(namesField.test(section.heading.text) && section.blocks.some((block) => namesAndSum(block.text)))
  if (section.context.kind?.value === 'intent') return intents(section, weighed)
  // Under a heading of operating changes or capital projects a numbered title is an item, whatever the words below it.
  if (
    section.heading &&
    isTitle &&
    section.context.kind &&
    readItemNumber(section.heading.text) &&
    deciding.length <= 2
  )
    return weighed.length > 0 || hasTable ? [whole(section, 0.85)] : []
  // What is listed as agreed is an item each, and so is each of several decisions on money; the rest belongs to the one above it.
  if (agreed.length > 1 || deciding.length > 1 || !isTitle || section.isPreamble || section.isChapter) {
    const listed = agreed.length > 1 ? agreed : []
    const heads = new Set([...deciding, ...listed])
    const owned = new Set([...heads].flatMap((one) => followers(one, weighed)))
    const apart = intending.filter(
      (one) =>
        !owned.has(one) &&
        (section.isPreamble ? partiesIntend(one.block.text) : isTitle && !section.isChapter),
    )
    for (const one of apart) heads.add(one)
    const items = weighed.filter((one) => heads.has(one)).map((one) => alone(one, section, weighed))
    return isTitle && !section.isPreamble && !section.isChapter && weighed[0] && heads.has(weighed[0])
      ? withTitleOfHeading(items, section)
      : items
  }
  // A title with its committee, its responsible or its status below it is a point, whatever its text says.
  if (isTitle && hasFields(section.blocks)) return [whole(section, 0.85)]
  if (deciding.length === 1 || intending.length > 0 || hasTable)
    return [whole(section, deciding.length === 1 || hasTable ? 0.82 : 0.7)]
  return []
}

const fieldsOfPoint = ['committee', 'centre', 'owner', 'deadline', 'process', 'status', 'light'] as const
const hasFields = (blocks: readonly TextBlock[]): boolean => {
  const { labels } = sortLabels(blocks)
  return fieldsOfPoint.filter((field) => labels.has(field)).length >= 2
}

/** Where all points but the first bring their own name, the heading is the first one's. */
function withTitleOfHeading(items: readonly RawItem[], section: ProseSection): readonly RawItem[] {
  const [first, ...others] = items
  const isNamed = ({ title }: RawItem): boolean => title.confidence >= named
  if (!first || others.length === 0 || isNamed(first) || !others.every(isNamed)) return items
  const { title, number } = whole(section, first.confidence)
  return [{ ...first, title, ...(number ? { number } : {}) }, ...others]
}

/** How sure a title is that the text itself sets before its sum, and how sure one that is taken out of a sentence. */
const [named, taken] = [0.85, 0.62]

function weigh(section: ProseSection): readonly Weighed[] {
  let intro = ''
  // Below a heading of operating changes or capital projects a list is of what is decided, and so is one of sums.
  const bullets = section.blocks.filter((block) => block.kind === 'list item')
  const withSums = bullets.filter((block) => sentencesOf(block.text).some((one) => hasOwnSum(one.text)))
  const isDecided =
    (section.context.kind !== undefined && section.context.kind.value !== 'intent') ||
    (withSums.length >= 2 && withSums.length >= bullets.length * 0.5)
  return section.blocks.flatMap((block): readonly Weighed[] => {
    if (block.kind !== 'list item') {
      intro = /(?::|\bat|følgende)$/u.test(block.text.trim()) ? block.text : ''
      return [{ block, weight: weighProse(block.text), isBullet: false, isAgreed: false }]
    }
    const kind = listKind(intro)
    if (kind === 'parties') return []
    const weight = weighProse(block.text, kind === 'agreed' || (isDecided && kind === 'unknown'))
    if (kind === 'reasons')
      return [{ block, weight: weight === 'money' ? 'money' : 'none', isBullet: true, isAgreed: false }]
    const isAgreed =
      kind === 'agreed' || /^\p{L}\)$/u.test(block.marker) || (isDecided && withSums.length >= 2)
    return [
      {
        block,
        weight:
          isAgreed && weight === 'none' && (danish`^at\b`.test(block.text) || /\bat:?$/u.test(intro.trim()))
            ? 'intent'
            : weight,
        isBullet: true,
        isAgreed,
      },
    ]
  })
}

/** Under a heading of intents each bullet, or each paragraph, is one. */
function intents(section: ProseSection, weighed: readonly Weighed[]): readonly RawItem[] {
  const isOwnHeading = section.heading !== undefined && !isStructure(section.heading, section.context)
  if (isOwnHeading) return weighed.length > 0 ? [whole(section, 0.8)] : []
  const bullets = weighed.filter(
    ({ isBullet, weight, block }) => isBullet && (weight !== 'none' || block.text.length > 25),
  )
  // Each bullet is one, and none of them goes on in the next.
  if (bullets.length > 0) {
    const heads = new Set(bullets)
    return bullets.map((one) =>
      alone(
        one,
        section,
        weighed.filter((other) => other === one || !heads.has(other)),
      ),
    )
  }
  return weighed.filter(({ weight }) => weight !== 'none').map((one) => alone(one, section, weighed))
}

/** True for a heading that only names a kind, an area or a body: no item is called so. */
function isStructure(heading: TextBlock, { kind, area, committee }: ItemContext): boolean {
  const { page, from } = heading.passage
  return [kind, area, committee].some((field) => field?.passage.page === page && field.passage.from === from)
}

/** What belongs to a deciding paragraph: the paragraphs and bullets below it that decide nothing. */
function followers(one: Weighed, weighed: readonly Weighed[]): readonly Weighed[] {
  const start = weighed.indexOf(one)
  const end = weighed.findIndex(
    (other, place) =>
      place > start &&
      (other.weight === 'money' || (other.weight === 'intent' && (!other.isBullet || other.isAgreed))),
  )
  return weighed.slice(start + 1, end < 0 ? undefined : end)
}

const partOf = (block: TextBlock): TextPart => ({ text: block.text, passage: block.passage })

function whole(section: ProseSection, confidence: number): RawItem {
  const heading = section.heading as TextBlock
  const found = readItemNumber(heading.text)
  const title = withoutParties(withoutLeaders(found ? found.rest : heading.text)).replace(/\s+/g, ' ')
  return {
    source: 'prose',
    ...(found
      ? {
          number: {
            value: found.number,
            passage: within(heading.passage, found.numberAt, found.numberAt + found.number.length),
            confidence: 0.75,
          },
        }
      : {}),
    otherNumbers: found?.others ?? [],
    title: {
      value: title,
      passage: within(heading.passage, found?.at ?? 0, heading.text.length),
      confidence: 0.88,
    },
    ...sortLabels(section.blocks),
    columns: section.columns,
    context: section.context,
    passage: heading.passage,
    confidence,
  }
}

function alone(one: Weighed, section: ProseSection, weighed: readonly Weighed[]): RawItem {
  const { block } = one
  const found = titleOfProse(block.text)
  return {
    source: 'prose',
    otherNumbers: [],
    title: {
      value: found.title,
      passage: within(block.passage, found.from, found.to),
      confidence: found.isNamed ? named : taken,
    },
    parts: [block, ...followers(one, weighed).map((other) => other.block)].map(partOf),
    labels: new Map(),
    columns: new Map(),
    context: section.context,
    ...(one.isAgreed && one.weight === 'intent' ? { isAgreedIntent: true } : {}),
    passage: block.passage,
    confidence: section.isPreamble || !section.heading ? 0.5 : 0.72,
  }
}
