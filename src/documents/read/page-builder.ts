import type { Block, Box, Cell, CellLight, PageText, Passage } from '../../domain/intake/blocks.ts'

type WrittenCell = Readonly<{
  text: string
  columns?: number
  isHeading?: boolean
  light?: CellLight | undefined
}>

/** Builds the text of pages piece by piece, so that every block's passage points at exactly the text that was read. */
export class PageBuilder {
  readonly #pages: { number: number; text: string; name?: string }[] = []
  readonly blocks: Block[] = []

  /** Begins a new page, with a name where the format gives it one. */
  page(number: number, name?: string): void {
    this.#pages.push({ number, text: '', ...(name === undefined ? {} : { name }) })
  }

  /** Adds a piece of text on a line of its own and says where it stands. */
  place(text: string): Passage {
    const page = this.#pages.at(-1)
    if (!page) throw new Error('no page has begun')
    if (page.text !== '') page.text += '\n'
    const from = page.text.length
    page.text += text
    return { page: page.number, from, to: page.text.length }
  }

  paragraph(text: string, box?: Box): void {
    this.blocks.push({ kind: 'paragraph', text, passage: this.place(text), ...(box ? { box } : {}) })
  }

  heading(level: number, text: string, box?: Box): void {
    this.blocks.push({ kind: 'heading', level, text, passage: this.place(text), ...(box ? { box } : {}) })
  }

  listItem(marker: string, level: number, text: string): void {
    const passage = this.place(marker ? `${marker} ${text}` : text)
    const from = passage.to - text.length
    this.blocks.push({ kind: 'list item', marker, level, text, passage: { ...passage, from } })
  }

  /** A table: each row becomes a line of its cells. */
  table(rows: readonly (readonly WrittenCell[])[], box?: Box): void {
    const placed: Cell[][] = []
    let first: Passage | undefined
    let last: Passage | undefined
    for (const row of rows) {
      const line = this.place(row.map((cell) => cell.text).join('\t'))
      first ??= line
      last = line
      let at = line.from
      placed.push(
        row.map((cell) => {
          const passage = { page: line.page, from: at, to: at + cell.text.length }
          at += cell.text.length + 1
          return {
            text: cell.text,
            passage,
            columns: cell.columns ?? 1,
            isHeading: cell.isHeading ?? false,
            ...(cell.light ? { light: cell.light } : {}),
          }
        }),
      )
    }
    if (!first || !last) return
    const passage = { page: first.page, from: first.from, to: last.page === first.page ? last.to : first.to }
    this.blocks.push({ kind: 'table', rows: placed, passage, ...(box ? { box } : {}) })
  }

  pages(): readonly PageText[] {
    return this.#pages
  }
}
