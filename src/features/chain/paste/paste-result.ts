import type { Kind } from '../../../domain/chain/element.ts'
import type { ElementId } from '../../../domain/ids.ts'
import type { NewElement, NewLink } from '../save-element.ts'

/** Why a cell can't be used: as a form would say it, or that its name is nobody's or several's. */
export type CellProblem = Readonly<{ line: number; column: string; problem: string; written: string }>

/** What becomes of a pasted row: made, there already, the same as a row above, or not readable. */
export type RowState = 'new' | 'known' | 'double' | 'broken'

/** A pasted row as it was understood, cell by cell as it will be read later. */
export type ShownRow = Readonly<{ line: number; state: RowState; cells: readonly string[] }>

/** A body, unit or position that rows name and that isn't there: made with them, or left out (the field stays empty). */
export type MissingName = Readonly<{ key: string; kind: Kind; name: string; lines: readonly number[] }>

/** All that a pasted text was understood as, before anything is made. */
export type PasteResult = Readonly<{
  /** The columns in use, by name, and the headings that nobody understood. */
  columns: readonly string[]
  unknownHeadings: readonly string[]
  hasHeading: boolean
  rows: readonly ShownRow[]
  problems: readonly CellProblem[]
  missing: readonly MissingName[]
  made: Readonly<{
    elements: readonly (NewElement & Readonly<{ id: ElementId }>)[]
    also: readonly NewElement[]
    links: readonly NewLink[]
  }>
}>
