import type { ChainView } from '../../domain/chain/chain-view.ts'
import { type Element, layerOf } from '../../domain/chain/element.ts'
import type { ElementId } from '../../domain/ids.ts'

/** A node of the picture: its column (layer 1 to 8) and its place in it. */
export type Node = Readonly<{
  id: ElementId
  kind: Element['kind']
  title: string
  column: number
  row: number
  isLoose: boolean
}>
/** A line of the picture, from left to right. */
export type Edge = Readonly<{ from: ElementId; to: ElementId }>

/** Which column of the picture each layer has: goals stand between the budget and who carries it out. */
const columns: Readonly<Record<number, number>> = { 1: 0, 2: 1, 3: 2, 4: 4, 5: 3, 6: 5, 7: 6, 8: 7 }

/**
 * Places the chain in columns by layer; within a column each node stands near the middle of what it is linked to on the left,
 * which keeps lines short. Layers are known, so no graph library is needed.
 */
export function layOut(
  view: ChainView,
  elements: readonly Element[],
): Readonly<{ nodes: readonly Node[]; edges: readonly Edge[]; rows: number }> {
  const inPicture = new Map(elements.map((element) => [element.id, element]))
  const edges: Edge[] = []
  for (const element of elements)
    for (const link of view.linksFrom(element.id)) {
      if (!inPicture.has(link.to)) continue
      // What is served stands to the left; what measures stands to the right.
      if (link.kind === 'serves') edges.push({ from: link.to, to: link.from })
      if (link.kind === 'measured-by') edges.push({ from: link.from, to: link.to })
    }
  const neighbours = new Map<ElementId, ElementId[]>()
  for (const { from, to } of edges) {
    neighbours.set(to, [...(neighbours.get(to) ?? []), from])
    neighbours.set(from, [...(neighbours.get(from) ?? []), to])
  }
  const place = new Map<ElementId, number>()
  const byColumn: Element[][] = Array.from({ length: 8 }, () => [])
  for (const element of elements) byColumn[columns[Number(layerOf(element.kind))] ?? 0]?.push(element)
  const nodes: Node[] = []
  for (const [column, members] of byColumn.entries()) {
    const weight = (element: Element): number => {
      const known = (neighbours.get(element.id) ?? [])
        .map((id) => place.get(id))
        .filter((at) => at !== undefined)
      return known.length === 0
        ? Number.MAX_SAFE_INTEGER
        : known.reduce((sum, at) => sum + at, 0) / known.length
    }
    const sorted = members.map((element) => ({ element, at: weight(element) })).sort((a, b) => a.at - b.at)
    sorted.forEach(({ element }, row) => {
      place.set(element.id, (row + 0.5) / sorted.length)
      nodes.push({
        id: element.id,
        kind: element.kind,
        title: element.kind === 'agreement item' ? `${element.number} ${element.title}` : element.title,
        column,
        row,
        isLoose: !neighbours.has(element.id),
      })
    })
  }
  return { nodes, edges, rows: Math.max(1, ...byColumn.map((members) => members.length)) }
}
