import type { Passage } from '../../domain/intake/blocks.ts'
import type { Stretch } from '../../domain/intake/sheets.ts'
import type { Mark } from './document-sheets.tsx'

/** A piece of a page's text that is lit in one way. */
export type Segment = Stretch &
  Readonly<{
    /** The mark that it belongs to; where marks overlap, the one that begins first. */
    mark: Mark | undefined
    /** True for the piece that a mark begins with: its number stands there. */
    isStart: boolean
    isHere: boolean
    isField: boolean
  }>

/** Cuts a stretch of text wherever its light changes. */
export function litSegments(
  stretch: Stretch,
  marks: readonly Mark[],
  here: Passage | undefined,
  field: Passage | undefined,
): readonly Segment[] {
  const edges = new Set([stretch.from, stretch.to])
  const passages = [...marks.map((mark) => mark.passage), ...(here ? [here] : []), ...(field ? [field] : [])]
  for (const { from, to } of passages)
    for (const edge of [from, to]) if (edge > stretch.from && edge < stretch.to) edges.add(edge)
  const cuts = [...edges].sort((a, b) => a - b)
  const started = new Set<string>()
  return cuts.slice(0, -1).map((from, at): Segment => {
    const to = cuts[at + 1] ?? stretch.to
    const covers = (passage: Passage | undefined): boolean =>
      passage !== undefined && passage.from <= from && passage.to >= to
    const mark = marks.find((one) => covers(one.passage))
    const isStart = mark !== undefined && mark.passage.from >= from && !started.has(mark.id)
    if (mark) started.add(mark.id)
    return { from, to, mark, isStart, isHere: covers(here), isField: covers(field) }
  })
}
