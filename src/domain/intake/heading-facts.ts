import { saysLess } from './amount-roles.ts'
import type { Passage } from './blocks.ts'
import { danish } from './danish-pattern.ts'
import type { ExtractedArea, Field } from './extraction.ts'
import type { ItemContext } from './item-context.ts'
import { unitNamedIn } from './parse-amount.ts'
import { areaNamedIn, bodiesNamedIn, isBesideItems, isNotAgreed, kindNamedIn } from './words-of-structure.ts'

/** What a heading speaks of: the kind of what stands below, its area, its committee, or that no items stand there. */
export type Facet = 'kind' | 'area' | 'committee' | 'beside' | 'not agreed' | 'finished'
/** What a heading says about what stands below it. */
export type HeadingFacts = Readonly<{ facet: Facet; facts: Partial<ItemContext> }>

/** Headings are short; an item's title may hold the name of a kind or a body too, and is longer. */
const isShort = (text: string): boolean => text.trim().split(/\s+/).length <= 9

/** "Kapitel 4.", "2.1", "B)", "III.": what counts the chapters says nothing of what stands in them. */
const withoutChapter = (text: string): string =>
  text.replace(
    /^\s*(?:(?:kapitel|kap\.|afsnit|del|tema)\s+(?:\d{1,2}|[IVX]{1,4}|[A-ZÆØÅ])\s*[.:)–-]*\s+|\d{1,2}(?:\.\d{1,2})*[.)]?\s+|[A-ZÆØÅ][.)]\s+|[IVX]{1,4}[.)]\s+)/iu,
    '',
  )

/** Reads what a heading says of structure, in the light of those above it. `undefined` when it says nothing, and may be the title of an item. */
export function headingFacts(raw: string, passage: Passage, above: ItemContext): HeadingFacts | undefined {
  const text = withoutChapter(raw).trim()
  if (isNotAgreed(text)) return { facet: 'not agreed', facts: { notAgreed: { heading: text, passage } } }
  if (isFinished.test(text)) return { facet: 'finished', facts: { finished: field(true, passage, 0.85) } }
  const area = areaOf(text, above)
  if (area && !/udvalg/iu.test(text)) {
    const kind = above.kind?.value === 'intent' ? above.kind : field('intent' as const, passage, 0.85)
    return { facet: 'area', facts: { kind, area: field(area, passage, 0.93) } }
  }
  if (isBesideItems(text)) return { facet: 'beside', facts: { isBeside: true } }
  if (!isShort(text)) return undefined
  const unit = unitNamedIn(text)
  const said = { ...(unit ? { unit } : {}), saysLess: saysLess(text) }
  const kind = kindWords.test(text) ? kindNamedIn(text) : undefined
  if (kind) return { facet: 'kind', facts: { ...said, kind: field(kind, passage, 0.95) } }
  const [body] = isBodyHeading(text) ? bodiesNamedIn(text) : []
  if (body !== undefined)
    return {
      facet: 'committee',
      facts: { ...(unit ? { unit } : {}), committee: field(body, passage, 0.92) },
    }
  return said.saysLess && text.split(/\s+/).length <= 2 ? { facet: 'kind', facts: said } : undefined
}

const isFinished = danish`^(?:færdigbehandlede|afsluttede|gennemførte|færdige)(?: (?:sager|punkter|emner|indsatser|initiativer))?(?: (?:i|siden) .{0,20}20\d\d)?:?$`

const kindWords =
  /^(?:\p{L}+(?:skab|ede|e|lige)?\s+(?:af\s+)?)?(?:afledt drift|drifts?\p{L}*|anlægs?\p{L}*|hensigt\p{L}*|intentioner|investering\p{L}*|besparelser?|effektivisering\p{L}*|reduktioner|serviceudgifter|servicereduktioner|udvidelser|driftsudvidelser)(?:\s*(?:og|,|\/)\s*(?:nye\s+)?\p{L}+)*(?:\s+(?:i|for|på)?\s*(?:budget\s*)?(?:20\d\d(?:\s*[-–]\s*(?:20)?\d\d)?|perioden.*))?\s*(?:\(.*\)|,.*kr\.?)?:?$/iu

/** A committee's name alone, perhaps after "Indhold" or before a page number or a policy area in brackets. */
function isBodyHeading(text: string): boolean {
  const [body] = bodiesNamedIn(text)
  if (body === undefined) return false
  const rest = text
    .replace(new RegExp(body.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'iu'), '')
    .replace(/[\s\d.:()–-]/g, '')
    .replace(/indholdsfortegnelse|indhold|politikområde\p{L}*|udvalg|område/giu, '')
  return rest.length <= 12
}

/** "Klima og natur", "Social": words for an area and nothing else, unlike "Grønne indkøb". */
const areaAlone =
  /^(?:(?:økonomi(?:sk)?|sociale?t?|miljø(?:mæssig(?:e|t)?)?|klima|grønn?e?|natur|og|området?|bæredygtig(?:hed|e)|omstilling|kommende|næste|års?|budget\p{L}*|hensigt\p{L}*)[\s,:]*)+$/iu

/** An area only counts under intents, or when the heading names sustainability or declarations itself. */
function areaOf(text: string, above: ItemContext): ExtractedArea | undefined {
  if (!isShort(text)) return undefined
  const isSaid = /bæredygtighed|hensigt|budgetforhandling/iu.test(text)
  const isBare = above.kind?.value === 'intent' && areaAlone.test(text)
  return isSaid || isBare ? areaNamedIn(text) : undefined
}

const field = <T>(value: T, passage: Passage, confidence: number): Field<T> => ({
  value,
  passage,
  confidence,
})
