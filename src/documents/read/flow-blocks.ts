import { cleanText, joinLooseHyphens } from './clean-text.ts'
import { HeadingRanks } from './heading-ranks.ts'
import { PageBuilder } from './page-builder.ts'
import { isFurniture } from './page-furniture.ts'

/** How a paragraph looks: bold through and through, and the size of its largest letters. */
export type Look = Readonly<{ isBold: boolean; size: number }>

/** A cell as it stands in the file, before merged cells are laid out. */
export type FlowCell = Readonly<{ text: string; columns: number; rows: number; isHeading: boolean }>

/** Makes blocks of a text that flows: headings by style or by look, paragraphs, list items, tables. */
export class FlowBlocks {
  readonly builder = new PageBuilder()
  readonly #ranks = new HeadingRanks()
  readonly #usualSize: number
  #styledLevel = 0
  #page = 1

  constructor(usualSize: number) {
    this.#usualSize = usualSize
    this.builder.page(1)
  }

  page(): void {
    this.#page += 1
    this.builder.page(this.#page)
  }

  /** A heading whose rank the file itself gives. */
  heading(level: number, raw: string): void {
    const text = flowText(raw).replace(/\n/g, ' ')
    if (text === '' || isFurniture(text)) return
    this.#styledLevel = level
    this.builder.heading(Math.min(6, level), text)
  }

  /** A paragraph; a short bold or large one that is no sentence is a heading by look. */
  paragraph(raw: string, look: Look): void {
    const text = flowText(raw)
    if (text === '' || isFurniture(text)) return
    const isApart = look.isBold || look.size > this.#usualSize * 1.15
    const isTitle =
      isApart && text.length < 110 && /\p{L}{2}/u.test(text) && !/[.,:;]$/.test(text) && !text.includes('\n')
    if (isTitle)
      this.builder.heading(
        this.#styledLevel > 0
          ? Math.min(6, this.#styledLevel + 1)
          : this.#ranks.next('look', text, look.size + (/\p{Ll}/u.test(text) ? 0 : 3)),
        text,
      )
    else {
      const bullet = /^([-–•*·▪◦])\s+(?=\S)/u.exec(text)
      if (bullet) this.builder.listItem(bullet[1] ?? '–', 1, text.slice(bullet[0].length))
      else this.builder.paragraph(text)
    }
  }

  /** An item of a list. A number is part of what it says; a bullet or a letter is its mark. */
  listItem(mark: string, level: number, raw: string, look: Look): void {
    const text = flowText(raw)
    if (text === '' || isFurniture(text)) return
    if (/\d|^[IVX]+[.)]?$/.test(mark)) this.paragraph(`${mark} ${text}`, look)
    else this.builder.listItem(mark, level, text)
  }

  /** A table. A word that stands for several rows is said of each; a figure is only its own row's. */
  table(rows: readonly (readonly FlowCell[])[]): void {
    const placed = laidOut(rows).filter((row) => row.some((cell) => cell.text !== ''))
    if (placed.length > 0) this.builder.table(placed)
  }
}

const none: FlowCell = { text: '', columns: 1, rows: 1, isHeading: false }

/** Rows with cells that were merged downwards in each of their rows. */
function laidOut(rows: readonly (readonly FlowCell[])[]): readonly (readonly FlowCell[])[] {
  /** What still reaches down, by the column where it begins. */
  const above = new Map<number, FlowCell>()
  return rows.map((row) => {
    const placed: FlowCell[] = []
    const waiting = [...row]
    for (let column = 0; waiting.length > 0 || [...above.keys()].some((at) => at >= column); ) {
      const reaching = above.get(column)
      const cell = reaching
        ? { ...reaching, text: /^[\s\d.,–-]*$/.test(reaching.text) ? '' : reaching.text }
        : (waiting.shift() ?? none)
      if (reaching && reaching.rows > 1) above.set(column, { ...reaching, rows: reaching.rows - 1 })
      else if (reaching) above.delete(column)
      else if (cell.rows > 1) above.set(column, { ...cell, rows: cell.rows - 1 })
      placed.push(cell)
      column += cell.columns
    }
    return placed
  })
}

/** Text as a person would type it, with single blanks and its line breaks. */
export const flowText = (text: string): string =>
  joinLooseHyphens(
    cleanText(text)
      .replace(/[ \t\f]+/g, ' ')
      .replace(/ *\n */g, '\n')
      .replace(/\n{2,}/g, '\n')
      .trim(),
  )
