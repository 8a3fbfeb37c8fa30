import type { Passage } from './blocks.ts'
import { danish } from './danish-pattern.ts'
import type { ExtractedArea, ExtractedItemKind, Field } from './extraction.ts'
import { type Facet, headingFacts } from './heading-facts.ts'
import type { AmountUnit } from './parse-amount.ts'

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
}>

/** Before any heading. */
export const noContext: ItemContext = { saysLess: false, isBeside: false }

type Open = {
  readonly level: number
  readonly isNumbered: boolean
  /** Nothing when the heading says nothing of structure. */
  readonly facet: Facet | undefined
  readonly facts: Partial<ItemContext>
  /** A heading of a lower rank has stood right below it. */
  hasDeeper: boolean
  /** Something else than a heading has stood below it. */
  hasContent: boolean
}

/**
 * The headings that are open at a place of a document, the outermost first. A heading closes those of its own rank and
 * below; but one that names a kind, an area or a committee stays open over headings that name nothing and are written the
 * same way, since titles of items often are.
 */
export class OpenHeadings {
  readonly #base: ItemContext
  #open: readonly Open[] = []
  /** Which facet has been met right inside which: "committee > kind". */
  readonly #nested = new Set<string>()

  constructor(base: ItemContext = noContext) {
    this.#base = base
  }

  /** What the open headings say together. */
  get context(): ItemContext {
    return this.#open.reduce<ItemContext>((context, { facts }) => ({ ...context, ...facts }), this.#base)
  }

  /** Whether a heading would say something of structure here. */
  factsOf(text: string, passage: Passage): ReturnType<typeof headingFacts> {
    return headingFacts(text, passage, this.context)
  }

  /** Something else than a heading has been met. */
  contentMet(): void {
    for (const one of this.#open) one.hasContent = true
  }

  /** Opens a heading, and closes those that it ends. */
  push(text: string, passage: Passage, level: number): void {
    const facet = this.factsOf(text, passage)?.facet
    const isNumbered = /^(?:\d|[A-ZÆØÅ]{1,3}[-. ]?\d)/u.test(text.trim())
    const kept = [...this.#open]
    for (
      let one = kept.at(-1);
      one && this.#closes(one, { text, level, facet, isNumbered });
      one = kept.at(-1)
    )
      kept.pop()
    this.#open = kept
    const outer = kept.at(-1)
    if (outer && outer.level < level) outer.hasDeeper = true
    if (outer?.facet && facet && !outer.hasContent) this.#nested.add(`${outer.facet} > ${facet}`)
    // Read again: what was closed says nothing any more.
    const said = this.factsOf(text, passage)
    this.#open = [
      ...kept,
      {
        level,
        isNumbered,
        facet: said?.facet,
        facts: said?.facts ?? {},
        hasDeeper: false,
        hasContent: false,
      },
    ]
  }

  #closes(
    one: Open,
    heading: Readonly<{ text: string; level: number; facet: Facet | undefined; isNumbered: boolean }>,
  ): boolean {
    if (heading.level < one.level) return true
    const isAside = one.facet === 'beside' || one.facet === 'not agreed' || one.facet === 'finished'
    // Chapters with numbers never stand inside an introduction without one.
    if (one.facet === 'beside' && heading.isNumbered && !one.isNumbered) return true
    if (heading.level > one.level) return false
    if (!one.facet || isAside) return true
    if (!heading.facet)
      return one.hasDeeper || (one.isNumbered && heading.isNumbered) || startsAnew.test(heading.text)
    if (heading.facet === one.facet || heading.facet === 'beside' || heading.facet === 'not agreed')
      return true
    if (one.facet === 'kind' && heading.facet === 'area') return false
    return one.hasContent && !this.#nested.has(`${one.facet} > ${heading.facet}`)
  }
}

/** Headings that open another part of an agreement, whatever stood before. */
const startsAnew = danish`^(?:\d+\.?\s+)?(?:øvrige?|andre|andet|diverse|generelt|opfølgning|det videre|den videre|samarbejdet? om|initiativer|fælles)\b`
