import type { FlowNode, FlowPicture, FlowRibbon } from '../../domain/chain/flow-picture.ts'

/** Where a node stands, in the picture's own units. */
export type PlacedNode = Readonly<{ node: FlowNode; x: number; y: number; height: number; hasLabel: boolean }>
/** A ribbon as the outline of a path. */
export type PlacedRibbon = Readonly<{ ribbon: FlowRibbon; path: string }>
/** A picture that is ready to be drawn. */
export type FlowLayout = Readonly<{
  width: number
  height: number
  columnWidth: number
  nodes: readonly PlacedNode[]
  ribbons: readonly PlacedRibbon[]
}>

const columnWidth = 172
/** How wide a node is drawn. */
export const flowNodeWidth = 8
const gap = 9
const widestGap = 40
const least = 3
const head = 44
const labelHeight = 13

/**
 * Places the columns side by side. Heights are money on one scale; nodes stand near what they are linked with on the left,
 * what is missing stands at the bottom.
 */
export function layOutFlow(picture: Pick<FlowPicture, 'nodes' | 'ribbons'>, wantedHeight = 620): FlowLayout {
  const columns = Array.from({ length: 8 }, (_, column) =>
    picture.nodes.filter((node) => node.column === column),
  )
  const whole = Math.max(1, ...columns.map((nodes) => nodes.reduce((sum, node) => sum + node.amount, 0)))
  const most = Math.max(1, ...columns.map((nodes) => nodes.length))
  const height = Math.max(wantedHeight, most * (gap + least + 4))
  const scale = Math.max(0, height - most * (gap + least)) / whole
  const heightOf = (node: FlowNode): number => Math.max(least, node.amount * scale)
  const placed = new Map<string, { node: FlowNode; x: number; y: number; height: number }>()
  for (const [column, nodes] of columns.entries()) {
    let y = head
    // A column with few nodes is spread over the height, so that ribbons run level.
    const filled = nodes.reduce((sum, node) => sum + heightOf(node), 0)
    const between = Math.min(widestGap, Math.max(gap, (height - filled) / Math.max(1, nodes.length - 1)))
    for (const node of inOrder(nodes, picture.ribbons, placed)) {
      placed.set(node.key, { node, x: column * columnWidth + 4, y, height: heightOf(node) })
      y += heightOf(node) + between
    }
  }
  return {
    width: 8 * columnWidth + 14,
    height: Math.max(height + head, ...[...placed.values()].map((one) => one.y + one.height)) + 20,
    columnWidth,
    nodes: withLabels([...placed.values()]),
    ribbons: ribbonPaths(picture.ribbons, placed, scale),
  }
}

/** The first column by money; each later one by the middle of what it is linked with in the columns before. */
function inOrder(
  nodes: readonly FlowNode[],
  ribbons: readonly FlowRibbon[],
  placed: ReadonlyMap<string, { y: number; height: number }>,
): readonly FlowNode[] {
  const middle = (node: FlowNode): number => {
    const before = ribbons.filter((ribbon) => ribbon.to === node.key)
    const weight = before.reduce((sum, ribbon) => sum + ribbon.amount + 1, 0)
    return before.reduce((sum, ribbon) => {
      const from = placed.get(ribbon.from)
      return sum + ((from ? from.y + from.height / 2 : 0) * (ribbon.amount + 1)) / weight
    }, 0)
  }
  const at = new Map(nodes.map((node) => [node.key, middle(node)]))
  const isLast = (node: FlowNode): number =>
    node.is.kind === 'missing' ? 2 : node.is.kind === 'not relevant' ? 1 : 0
  return nodes.toSorted(
    (a, b) =>
      isLast(a) - isLast(b) ||
      Math.round((at.get(a.key) ?? 0) - (at.get(b.key) ?? 0)) ||
      b.amount - a.amount ||
      a.key.localeCompare(b.key),
  )
}

/** A label needs its own line; where nodes stand too close, the larger keeps it. */
function withLabels(nodes: readonly Omit<PlacedNode, 'hasLabel'>[]): readonly PlacedNode[] {
  const taken = new Map<number, number[]>()
  const labelled = new Set<string>()
  const byWeight = nodes.toSorted(
    (a, b) =>
      Number(b.node.is.kind === 'missing') - Number(a.node.is.kind === 'missing') || b.height - a.height,
  )
  for (const { node, y, height } of byWeight) {
    const lines = taken.get(node.column) ?? []
    const middle = y + height / 2
    if (lines.some((line) => Math.abs(line - middle) < labelHeight)) continue
    taken.set(node.column, [...lines, middle])
    labelled.add(node.key)
  }
  return nodes.map((one) => ({ ...one, hasLabel: labelled.has(one.node.key) }))
}

function ribbonPaths(
  ribbons: readonly FlowRibbon[],
  placed: ReadonlyMap<string, { x: number; y: number; height: number }>,
  scale: number,
): readonly PlacedRibbon[] {
  const ends = new Map(ribbons.map((ribbon) => [ribbon, { from: 0, to: 0 }]))
  stack(ribbons, placed, scale, 'from', 'to', ends)
  stack(ribbons, placed, scale, 'to', 'from', ends)
  return ribbons.flatMap((ribbon) => {
    const from = placed.get(ribbon.from)
    const to = placed.get(ribbon.to)
    const end = ends.get(ribbon)
    if (!from || !to || !end) return []
    const thickness = Math.max(1.2, ribbon.amount * scale)
    const left = from.x + flowNodeWidth
    const right = to.x
    const bend = (left + right) / 2
    const at = (value: number): string => value.toFixed(1)
    const path =
      `M${at(left)} ${at(end.from)}C${at(bend)} ${at(end.from)} ${at(bend)} ${at(end.to)} ${at(right)} ${at(end.to)}` +
      `V${at(end.to + thickness)}C${at(bend)} ${at(end.to + thickness)} ${at(bend)} ${at(end.from + thickness)} ${at(left)} ${at(end.from + thickness)}Z`
    return [{ ribbon, path }]
  })
}

/** Lays a node's ribbons one below the other in the order of their other ends, so that they cross as little as may be. */
function stack(
  ribbons: readonly FlowRibbon[],
  placed: ReadonlyMap<string, { y: number }>,
  scale: number,
  side: 'from' | 'to',
  other: 'from' | 'to',
  ends: ReadonlyMap<FlowRibbon, { from: number; to: number }>,
): void {
  const byNode = new Map<string, FlowRibbon[]>()
  for (const ribbon of ribbons) byNode.set(ribbon[side], [...(byNode.get(ribbon[side]) ?? []), ribbon])
  for (const [key, own] of byNode) {
    let y = placed.get(key)?.y ?? 0
    for (const ribbon of own.toSorted(
      (a, b) => (placed.get(a[other])?.y ?? 0) - (placed.get(b[other])?.y ?? 0),
    )) {
      const end = ends.get(ribbon)
      if (end) end[side] = y
      y += ribbon.amount * scale
    }
  }
}
