import { danish } from './danish-pattern.ts'
import { saysLess } from './amount-roles.ts'
import type { Passage } from './blocks.ts'
import type { ExtractedArea, ExtractedItemKind, Field } from './extraction.ts'
import { type AmountUnit, unitNamedIn } from './parse-amount.ts'
import { areaNamedIn, bodiesNamedIn, isBesideItems, isNotAgreed, kindNamedIn } from './words-of-structure.ts'

/** What the headings above a place in the document say about what stands there. */
export type ItemContext = Readonly<{
  kind?: Field<ExtractedItemKind>
  area?: Field<ExtractedArea>
  committee?: Field<string>
  /** The heading says savings or income: figures without a sign are negative. */
  saysLess: boolean
  unit?: AmountUnit
  /** The heading says that what stands below is done: "Afsluttede sager". */
  finished?: Field<boolean>
  /** Preamble, economy, parties, contents: no items here. */
  isBeside: boolean
  /** The heading over what is not part of the agreement. */
  notAgreed?: Readonly<{ heading: string; passage: Passage }>
  level: number
  /** The heading that opened it has a number. */
  isNumbered: boolean
}>

/** Before any heading. */
export const noContext: ItemContext = {
  saysLess: false,
  isBeside: false,
  level: 9,
  isNumbered: false,
}

/** A heading that is nothing but the name of a kind, an area or a body; an item's title may hold such a word too and is longer. */
const isStructural = (text: string): boolean => text.trim().split(/\s+/).length <= 9

/** The context after a heading. `undefined` when the heading says nothing about structure, and may be the title of an item. */
export function contextAfter(
  context: ItemContext,
  raw: string,
  passage: Passage,
  level: number,
): ItemContext | undefined {
  const text = raw.replace(/^\d{1,2}(?:\.\d{1,2})*\.?\s+/, '').trim()
  const isNumbered = text !== raw.trim()
  if (isNotAgreed(text)) return { ...noContext, notAgreed: { heading: text, passage }, level, isNumbered }
  if (isFinished.test(text))
    return { ...context, isBeside: false, finished: field(true, passage, 0.85), level, isNumbered }
  const area = areaOf(context, text)
  if (area && !/udvalg/iu.test(text))
    return {
      ...context,
      kind: context.kind?.value === 'intent' ? context.kind : field('intent', passage, 0.85),
      area: field(area, passage, 0.93),
      isBeside: false,
    }
  if (isBesideItems(text)) return { ...noContext, isBeside: true, level, isNumbered }
  if (!isStructural(text)) return undefined
  const kind = isKindHeading(text) ? kindNamedIn(text) : undefined
  const bodies = isBodyHeading(text) ? bodiesNamedIn(text) : []
  const unit = unitNamedIn(text)
  if (!kind && bodies.length === 0 && !(saysLess(text) && text.split(/\s+/).length <= 2)) return undefined
  const [body] = bodies
  return {
    saysLess: kind || body === undefined ? saysLess(text) : context.saysLess,
    isBeside: false,
    isNumbered,
    level: kind ? level : Math.min(level, context.level),
    ...(kind ? { kind: field(kind, passage, 0.95) } : context.kind ? { kind: context.kind } : {}),
    ...(!kind && body !== undefined && context.area ? { area: context.area } : {}),
    ...(body !== undefined
      ? { committee: field(body, passage, 0.92) }
      : context.committee && kind && level > context.level
        ? { committee: context.committee }
        : {}),
    ...(unit ? { unit } : context.unit ? { unit: context.unit } : {}),
  }
}

/** The context after a heading that says nothing of itself: one of a higher rank closes what was said before, and a numbered one whatever stood beside the items under a heading without number. */
export function contextBelow(context: ItemContext, text: string, level: number): ItemContext {
  const isNumbered = /^(?:\d|[A-ZÆØÅ]{1,3}[-. ]?\d)/u.test(text.trim())
  const isAside = context.isBeside || context.notAgreed !== undefined
  if (isAside && (level <= context.level || (context.isBeside && isNumbered && !context.isNumbered)))
    return noContext
  return level < context.level ? { ...noContext, ...(context.unit ? { unit: context.unit } : {}) } : context
}

const isFinished = danish`^(?:færdigbehandlede|afsluttede|gennemførte|færdige)(?: (?:sager|punkter|emner|indsatser|initiativer))?(?: (?:i|siden) .{0,20}20\d\d)?:?$`

const kindWords =
  /^(?:\p{L}+(?:skab|ede|e|lige)?\s+(?:af\s+)?)?(?:afledt drift|drifts?\p{L}*|anlægs?\p{L}*|hensigtserklæring\p{L}*|intentioner|investering\p{L}*|besparelser?|effektivisering\p{L}*|reduktioner|serviceudgifter|servicereduktioner|udvidelser|driftsudvidelser)(?:\s*(?:og|,|\/)\s*(?:nye\s+)?\p{L}+)*(?:\s+(?:i|for|på)?\s*(?:budget\s*)?(?:20\d\d(?:\s*[-–]\s*(?:20)?\d\d)?|perioden.*))?\s*(?:\(.*\)|,.*kr\.?)?:?$/iu
const isKindHeading = (text: string): boolean => kindWords.test(text.trim())

/** A committee's name alone, perhaps after "Indhold" or before a page number or a policy area in brackets. */
function isBodyHeading(text: string): boolean {
  const [body] = bodiesNamedIn(text)
  if (body === undefined) return false
  const rest = text
    .replace(body, '')
    .replace(/[\s\d.:()–-]/g, '')
    .replace(/indholdsfortegnelse|indhold|politikområde\p{L}*|udvalg|område/giu, '')
  return rest.length <= 12
}

/** An area only counts under intents, or when the heading names sustainability or declarations itself. */
function areaOf(context: ItemContext, text: string): ExtractedArea | undefined {
  if (!isStructural(text)) return undefined
  const isSaid = /bæredygtighed|hensigt|budgetforhandling/iu.test(text)
  const isBare = context.kind?.value === 'intent' && text.split(/\s+/).length <= 3
  return isSaid || isBare ? areaNamedIn(text) : undefined
}

const field = <T>(value: T, passage: Passage, confidence: number): Field<T> => ({
  value,
  passage,
  confidence,
})
