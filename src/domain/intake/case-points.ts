import type { Block } from './blocks.ts'
import { sectionOpenedBy } from './case-sections.ts'
import { withoutMarks } from './case-marks.ts'
import { danish } from './danish-pattern.ts'
import { isProcedure } from './words-of-structure.ts'

/** A block of words. */
export type TextBlock = Exclude<Block, { kind: 'table' }>

/** One point of an agenda or minutes: its heading, when it has one, and what stands below. */
export type CasePoint = Readonly<{
  heading?: Readonly<{ block: TextBlock; title: string }>
  blocks: readonly TextBlock[]
  /** Said by a heading over several points: "Lukkede punkter". */
  openness?: 'open' | 'closed'
}>

const worded = danish`^(?:(?:åbent |lukket )?(?:punkt|pkt\.?)|sag(?: ?nr\.?)?)\s*(\d{1,4})\s*[.:)–-]*\s+(?=\S)`
const numbered = /^(\d{1,3})\s*[.:)]?\s+(?=["”»(]?\p{Lu})/u
const opennessHeading = danish`^(?:åbne|lukkede?) (?:punkter|sager|dagsorden|del)\s*:?$`
const sectionsOfPoint: ReadonlySet<string> = new Set(['recommendation', 'decision', 'attachments'])

/**
 * Parts an agenda or minutes into points. A numbered line is a point's heading only when sections of a case stand between it
 * and the next one, so that contents, numbered recommendations and numbered paragraphs are none. Without such headings
 * the whole text is one case.
 */
export function casePointsOf(blocks: readonly Block[]): readonly CasePoint[] {
  const texts = joinLoneNumbers(blocks.filter((block): block is TextBlock => block.kind !== 'table'))
  const starts = pointStarts(texts)
  if (starts.length === 0) return texts.length > 0 ? [{ blocks: texts }] : []
  return starts.flatMap(({ place, title }, index): CasePoint[] => {
    const block = texts[place] as TextBlock
    if (isProcedure(withoutMarks(title))) return []
    const openness = opennessAbove(texts, place)
    return [
      {
        heading: { block, title },
        blocks: texts
          .slice(place + 1, starts[index + 1]?.place)
          .filter((one) => !opennessHeading.test(one.text.trim())),
        ...(openness ? { openness } : {}),
      },
    ]
  })
}

type Start = Readonly<{ place: number; title: string; isWorded: boolean }>

function pointStarts(texts: readonly TextBlock[]): readonly Start[] {
  const possible = texts.flatMap((block, place): Start[] => {
    const text = block.text.trim()
    const match = worded.exec(text) ?? (block.kind === 'list item' ? null : numbered.exec(text))
    if (!match || text.length > 250) return []
    const title = text.slice(match[0].length).trim()
    if (/^at\b/iu.test(title) || /[.;,]$/.test(title)) return []
    return [{ place, title, isWorded: worded.test(text) }]
  })
  const sorts = possible.some(({ isWorded }) => isWorded)
    ? possible.filter(({ isWorded }) => isWorded)
    : possible
  return sorts.filter(({ place, title }, index) => {
    const below = texts.slice(place + 1, sorts[index + 1]?.place)
    const sections = below.filter((block) => sectionsOfPoint.has(sectionOpenedBy(block.text)?.section ?? ''))
    // A numbered heading inside a recommendation or a description has no sections of its own before the next number.
    return (
      sections.length > 0 ||
      closedTitle.test(title) ||
      isClosedTitle(below) ||
      (isProcedure(withoutMarks(title)) && below.length > 0)
    )
  })
}

const closedTitle = danish`^lukket (?:sag|punkt)\b`

/** A closed point is listed with its title and no more. */
const isClosedTitle = (below: readonly TextBlock[]): boolean =>
  below.length <= 2 && below.some((block) => danish`^\(?lukket (?:punkt|sag)\)?$`.test(block.text.trim()))

function opennessAbove(texts: readonly TextBlock[], place: number): 'open' | 'closed' | undefined {
  const heading = texts.slice(0, place).findLast((block) => opennessHeading.test(block.text.trim()))
  return heading && (/^l/iu.test(heading.text.trim()) ? 'closed' : 'open')
}

/** A number alone on a line belongs to the title on the next: "4", "Nye bænke ved søen". */
function joinLoneNumbers(texts: readonly TextBlock[]): readonly TextBlock[] {
  return texts.flatMap((block, place): TextBlock[] => {
    const [before, next] = [texts[place - 1], texts[place + 1]]
    if (isLoneNumber(block) && next && isTitle(next)) return []
    if (before && isLoneNumber(before) && isTitle(block))
      return [{ ...block, text: `${before.text.trim()} ${block.text}` }]
    return [block]
  })
}

const isLoneNumber = (block: TextBlock): boolean => /^\d{1,3}\.?$/.test(block.text.trim())
const isTitle = (block: TextBlock): boolean =>
  /^\p{Lu}/u.test(block.text) && block.text.length < 200 && !/[.:;,]$/.test(block.text.trim())
