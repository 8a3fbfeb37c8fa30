import type { Kroner } from '../money.ts'
import type { Field } from './extraction.ts'
import { danish } from './danish-pattern.ts'
import type { ItemContext } from './item-context.ts'
import { type NumberedText, withoutLeaders, withoutParties } from './item-number.ts'
import { findAmounts } from './parse-amount.ts'
import { type RawItem, sortLabels, type TextBlock, within } from './raw-item.ts'
import { sentencesOf } from './sentences.ts'
import { titleOfProse } from './title-of-prose.ts'

/** A numbered title that has been met, and what has come below it so far. */
export type OpenItem = {
  readonly numbered: NumberedText
  /** Its number, when it stood on a line above the title. */
  readonly number?: Field<string>
  readonly block: TextBlock
  readonly context: ItemContext
  /** The rank of its heading; 9 when the title is no heading. */
  readonly level: number
  readonly blocks: TextBlock[]
  readonly columns: Map<number, Field<Kroner>>
}

/** The item that a numbered title and the blocks below it come to. `endsInPage`: titles of this document end in page numbers. */
export function codedItem(open: OpenItem, endsInPage: boolean): RawItem {
  const { numbered, block, context } = open
  const split = sentenceOf(numbered.rest) ?? splitTitle(numbered.rest)
  const title = titleOf(split, endsInPage)
  const at = numbered.at
  const below = sortLabels(open.blocks)
  const isCode = numbered.scheme === 'code'
  const own =
    split.body === ''
      ? []
      : [{ text: split.body, passage: within(block.passage, at + split.at, block.text.length) }]
  return {
    source: 'coded',
    ...(numbered.number === '' ? {} : { number: open.number ?? numberOf(open, isCode) }),
    otherNumbers: numbered.others,
    title: {
      value: title.replace(/\s+/g, ' '),
      passage: within(block.passage, at + split.titleAt, at + split.titleAt + title.length),
      confidence: split.isSentence ? 0.72 : 0.92,
    },
    parts: [...own, ...below.parts],
    labels: below.labels,
    columns: open.columns,
    context,
    passage: block.passage,
    confidence: isCode ? 0.92 : 0.8,
  }
}

const numberOf = ({ numbered, block }: OpenItem, isCode: boolean): Field<string> => ({
  value: numbered.number,
  passage: within(block.passage, numbered.numberAt, numbered.numberAt + numbered.number.length),
  confidence: isCode ? 0.95 : 0.85,
})

/** Titles that may well end in a number of their own. */
const countedWord = /(?:etape|fase|nr\.?|afsnit|del|trin|klasse|plan|§|afdeling|blok|hal|spor|rute)$/iu

function titleOf(split: Split, endsInPage: boolean): string {
  const title = withoutParties(withoutLeaders(split.title))
  if (!endsInPage || split.body !== '') return title
  const page = /^(.*\S)\s+\d{1,3}$/u.exec(title)
  return page?.[1] !== undefined && !countedWord.test(page[1]) ? page[1] : title
}

/** What a sum is called, between a title and the sum: "Hjemtagelse af opgaver, gevinst 0,5 mio. kr." */
const sumWord =
  /[,:]?\s+(?:gevinst|besparelse|mindreudgift|merudgift|udgift|merindtægt|indtægt|netto|i alt)$/iu

/** Words that open the sentence behind a title: "Ny hal. Der afsættes …". */
const opensSentence = String.raw`(?:Der|Parterne|Partierne|Forligs\p{L}+|Aftale\p{L}+|Det|Den|I|Fra|Med|Kommunen|\d)\s`

/** A title, where it begins, and the text behind it. */
type Split = Readonly<{ title: string; titleAt: number; body: string; at: number; isSentence?: boolean }>

const opensOwnSentence = danish`^(?:der|det|parterne|partierne|forligs\p{L}+|aftale(?:parterne|partierne)|at|vi|(?:forvaltningen|administrationen|direktionen|kommunen|udvalget|byrådet|kommunalbestyrelsen|borgmesteren)(?= \p{L}{3,}(?:er|r|es)\b))\s`
const verbBeforeSum = danish`\b(?:\p{L}{3,}es|spares|spare[rn]?|er|får|giver|sættes|koster)\b`

/** A numbered sentence has no title: it is named by what it is about, and all of it is the text. */
function sentenceOf(rest: string): Split | undefined {
  const [sum] = findAmounts(rest)
  const isNamed = /^[^.]{3,110}?(?::\s|\n)/u.test(rest)
  const isSentence =
    rest.length > 40 &&
    (opensOwnSentence.test(rest) ||
      (sum !== undefined &&
        verbBeforeSum.test(rest.slice(0, sum.from)) &&
        !/\.\s/u.test(rest.slice(0, sum.from))))
  if (isNamed || !isSentence) return undefined
  const { title, from } = titleOfProse(rest)
  return { title, titleAt: from, body: rest, at: 0, isSentence: true }
}

/** "Ny hal: Der afsættes …" and "Ny hal. Der afsættes …": a short title, then its text. */
function splitTitle(rest: string): Split {
  const match = new RegExp(
    String.raw`^(.{3,110}?)(?::\s+|\.\s+(?=${opensSentence})|\s+[–—-]\s+(?=\p{Lu}\p{L}+ .{40})|\s+(?=Der (?:afsættes|er afsat|bevilges|spares|tilføres|etableres|oprettes)\s)|\n)(?=\S)`,
    'u',
  ).exec(rest)
  if (match && rest.length - match[0].length > 3)
    return {
      title: (match[1] ?? '').trim(),
      titleAt: 0,
      body: rest.slice(match[0].length),
      at: match[0].length,
    }
  // "Ungeindsatsen samles ét sted. Børneudvalget får en sag": the first sentence names the point.
  const [first, second] = sentencesOf(rest)
  if (
    first &&
    second &&
    first.text.length <= 110 &&
    first.text.length > 8 &&
    findAmounts(first.text).length === 0
  )
    return {
      title: first.text.replace(/[.!]$/u, ''),
      titleAt: 0,
      body: rest.slice(second.from),
      at: second.from,
    }
  // A title and a sum on one line: "Ny legeplads ved skolen 1,0 mio. kr. i 2027".
  const sum =
    /^(\p{L}.{2,90}?)(?:\s*[,–—-](?=\s)|\s*[(]|(?=\s))\s*(?=(?:kr\.? ?)?[-−–]?\d[\d.,]*\s*(?:mio|mill|t\.?kr|kr)(?!\p{L}))/u.exec(
      rest,
    )
  if (sum && !/(?<!\p{L})(?:med|på|til|afsættes|bevilges|for|ca\.?|der|af)$/iu.test(sum[1] ?? '')) {
    const title = (sum[1] ?? '').trim().replace(sumWord, '')
    const body = rest.slice(title.length).replace(/^[\s,:–—-]+(?!\d)/u, '')
    return { title, titleAt: 0, body, at: rest.length - body.length }
  }
  return { title: rest.trim().replace(/\.$/, ''), titleAt: 0, body: '', at: rest.length }
}
