import type { Box } from '../../domain/intake/blocks.ts'
import type { AlignedCell, PlacedCell } from './cell-columns.ts'
import type { Line } from './pdf-lines.ts'

/** What a page is made of before it becomes blocks: words in lines, a table whose cells are known, or one whose cells are told by where they stand. */
export type PdfBlock =
  | Readonly<{ kind: 'words'; role: 'text' | 'item'; level: number; lines: readonly Line[] }>
  /** `level` is the rank that the document itself gives; nothing when it is a heading by its looks. */
  | Readonly<{ kind: 'words'; role: 'heading'; level: number | undefined; lines: readonly Line[] }>
  | Readonly<{ kind: 'cells'; rows: readonly (readonly AlignedCell[])[]; box: Box }>
  | Readonly<{ kind: 'placed'; rows: readonly (readonly PlacedCell[])[]; box: Box }>

/** The box round lines. */
export function boxOf(lines: readonly Line[]): Box {
  const left = Math.min(...lines.map((line) => line.x))
  const right = Math.max(...lines.map((line) => line.x + line.width))
  const top = Math.min(...lines.map((line) => line.y - line.size))
  const bottom = Math.max(...lines.map((line) => line.y))
  return { x: left, y: top, width: right - left, height: bottom - top }
}
