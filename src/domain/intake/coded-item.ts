import type { Kroner } from '../money.ts'
import type { Field } from './extraction.ts'
import type { ItemContext } from './item-context.ts'
import { type NumberedText, withoutLeaders, withoutParties } from './item-number.ts'
import { type RawItem, sortLabels, type TextBlock, within } from './raw-item.ts'

/** A numbered title that has been met, and what has come below it so far. */
export type OpenItem = {
  readonly numbered: NumberedText
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
  const split = splitTitle(numbered.rest)
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
    number: {
      value: numbered.number,
      passage: within(block.passage, numbered.numberAt, numbered.numberAt + numbered.number.length),
      confidence: isCode ? 0.95 : 0.85,
    },
    otherNumbers: numbered.others,
    title: {
      value: title.replace(/\s+/g, ' '),
      passage: within(block.passage, at, at + title.length),
      confidence: 0.92,
    },
    parts: [...own, ...below.parts],
    labels: below.labels,
    columns: open.columns,
    context,
    passage: block.passage,
    confidence: isCode ? 0.92 : 0.8,
  }
}

/** Titles that may well end in a number of their own. */
const countedWord = /(?:etape|fase|nr\.?|afsnit|del|trin|klasse|plan|§|afdeling|blok|hal|spor|rute)$/iu

function titleOf(split: { title: string; body: string }, endsInPage: boolean): string {
  const title = withoutParties(withoutLeaders(split.title))
  if (!endsInPage || split.body !== '') return title
  const page = /^(.*\S)\s+\d{1,3}$/u.exec(title)
  return page?.[1] !== undefined && !countedWord.test(page[1]) ? page[1] : title
}

/** Words that open the sentence behind a title: "Ny hal. Der afsættes …". */
const opensSentence = String.raw`(?:Der|Parterne|Partierne|Forligs\p{L}+|Aftale\p{L}+|Det|Den|I|Fra|Med|Kommunen|\d)\s`

/** "Ny hal: Der afsættes …" and "Ny hal. Der afsættes …": a short title, then its text. */
function splitTitle(rest: string): { title: string; body: string; at: number } {
  const match = new RegExp(
    String.raw`^(.{3,110}?)(?::\s+|\.\s+(?=${opensSentence})|\s+[–—-]\s+(?=\p{Lu}\p{L}+ .{40})|\s+(?=Der (?:afsættes|er afsat|bevilges|spares|tilføres|etableres|oprettes)\s)|\n)(?=\S)`,
    'u',
  ).exec(rest)
  if (match && rest.length - match[0].length > 3)
    return { title: (match[1] ?? '').trim(), body: rest.slice(match[0].length), at: match[0].length }
  // A title and a sum on one line: "Ny legeplads ved skolen 1,0 mio. kr. i 2027".
  const sum =
    /^(\p{L}.{2,90}?)[\s,–-]+(?=(?:kr\.? ?)?[-−–]?\d[\d.,]*\s*(?:mio|mill|t\.?kr|kr)(?!\p{L}))/u.exec(rest)
  if (sum && !/(?<!\p{L})(?:med|på|til|afsættes|bevilges|for|ca\.?|der|af)$/iu.test(sum[1] ?? ''))
    return { title: (sum[1] ?? '').trim(), body: rest.slice(sum[0].length), at: sum[0].length }
  return { title: rest.trim().replace(/\.$/, ''), body: '', at: rest.length }
}
