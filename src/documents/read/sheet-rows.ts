import type { ExtractedLight } from '../../domain/intake/extraction.ts'
import { cleanText } from './clean-text.ts'

/** A cell of a spreadsheet with something in it (celle): what it shows, in which column, and over how many. */
export type SheetCell = Readonly<{
  /** From 0, hidden columns not counted. */
  column: number
  text: string
  columns: number
  /** The traffic light that its colour stands for, when it is one. */
  light?: ExtractedLight | undefined
}>

/** A row with something in it, and its number in the sheet. */
export type SheetRow = Readonly<{ number: number; cells: readonly SheetCell[] }>

/** A sheet of a spreadsheet (ark) as one sees it, and how much of it one doesn't see. */
export type ReadSheet = Readonly<{
  name: string
  rows: readonly SheetRow[]
  hiddenRows: number
  hiddenColumns: number
  /** Formulas without a value: the program that wrote them never worked them out. */
  formulasWithoutValue: number
}>

/** More than this in a file is no plan, and can't be looked through by anybody. */
export const mostRows = 100_000
/** A hundred thousand rows of twenty columns. */
export const mostCells = 2_000_000

/** The text of a cell as a person would type it; tabs part cells, and so none stands inside one. */
export const cellText = (text: string): string =>
  cleanText(text)
    .replace(/[\t\f]+/g, ' ')
    .trim()
