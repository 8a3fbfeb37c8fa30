import type { ReadingWarning, ReadResult } from '../../domain/intake/blocks.ts'
import { cleanText, joinLooseHyphens } from './clean-text.ts'
import { DocxNumbering } from './docx-numbering.ts'
import { type DocxParagraph, docxParagraph } from './docx-paragraph.ts'
import { type DocxStyle, docxStyles } from './docx-styles.ts'
import { HeadingRanks } from './heading-ranks.ts'
import { PageBuilder } from './page-builder.ts'
import { openZip } from './zip-entries.ts'
import { childOf, childrenOf, elementsOf, parseXml, type XmlNode } from './xml-tree.ts'

const mostUnpacked = 150 * 1024 * 1024

/** Reads a Word document: headings by style or by look, lists with their automatic numbers, tables. Tracked changes are accepted, comments left out. */
export function readDocx(bytes: Uint8Array): ReadResult {
  const zip = openZip(bytes)
  const main = zip?.read('word/document.xml', mostUnpacked)
  const [styles, numbering] = ['word/styles.xml', 'word/numbering.xml'].map((name) =>
    zip?.read(name, mostUnpacked),
  )
  if (main === 'too large' || styles === 'too large' || numbering === 'too large')
    return { ok: false, reason: 'too large' }
  const text = main && new TextDecoder().decode(main)
  const body = text === undefined ? undefined : childOf(parseXml(text), 'w:body')
  if (text === undefined || !body) return { ok: false, reason: 'damaged' }
  const reader = new DocxReader(treeOf(styles), treeOf(numbering))
  reader.read(body)
  if (reader.builder.blocks.length === 0) return { ok: false, reason: 'no text' }
  const warnings: ReadingWarning[] = [
    ...(/<w:(?:ins|del|moveFrom)\s/.test(text) ? [{ kind: 'tracked changes accepted' } as const] : []),
    ...(/<w:commentReference\s/.test(text) ? [{ kind: 'comments left out' } as const] : []),
    ...(zip?.names.includes('word/vbaProject.bin') ? [{ kind: 'macros left out' } as const] : []),
  ]
  return {
    ok: true,
    document: { format: 'docx', pages: reader.builder.pages(), blocks: reader.builder.blocks, warnings },
  }
}

const treeOf = (bytes: Uint8Array | undefined): XmlNode | undefined =>
  bytes && parseXml(new TextDecoder().decode(bytes))

class DocxReader {
  readonly builder = new PageBuilder()
  readonly #styleOf: (id: string | undefined) => DocxStyle
  readonly #numbering: DocxNumbering
  readonly #ranks = new HeadingRanks()
  /** The rank of the last heading by style; headings by look stand below it. */
  #styledLevel = 0
  #page = 1
  #usualSize: number

  constructor(styles: XmlNode | undefined, numbering: XmlNode | undefined) {
    this.#styleOf = docxStyles(styles)
    this.#numbering = new DocxNumbering(numbering)
    this.#usualSize = this.#styleOf('Normal').size
    this.builder.page(1)
  }

  read(container: XmlNode): void {
    for (const node of elementsOf(container))
      if (node.name === 'w:p') this.#paragraph(node)
      else if (node.name === 'w:tbl') this.#table(node)
      else if (node.name !== 'w:sectPr' && node.name !== 'w:del' && node.name !== 'w:moveFrom')
        this.read(node)
  }

  #paragraph(node: XmlNode): void {
    const properties = childOf(node, 'w:pPr')
    const style = this.#styleOf(valueOf(properties, 'w:pStyle'))
    const paragraph = docxParagraph(node, style)
    const mark = this.#numbering.next(childOf(properties, 'w:numPr') ?? style.numbering)
    const text = tidy(paragraph.text)
    if (text !== '' && !style.isContents) {
      const numbered = mark && !mark.isBullet && !isLetter(mark.text) ? `${mark.text} ${text}` : text
      const level = this.#headingLevel(paragraph, properties, style, numbered)
      const lead = tidy(paragraph.boldLine ?? '')
      const leadLevel =
        level === undefined && lead !== '' && text.startsWith(`${lead}\n`)
          ? this.#headingLevel({ ...paragraph, isBold: true }, properties, style, lead)
          : undefined
      if (level !== undefined) this.builder.heading(level, numbered)
      else if (leadLevel !== undefined) {
        const rest = text.slice(lead.length).trim()
        this.builder.heading(leadLevel, numbered.slice(0, numbered.length - text.length + lead.length))
        this.#words(rest)
      } else if (mark && numbered === text) this.builder.listItem(mark.text, mark.level, text)
      else this.#words(numbered)
    }
    for (let count = paragraph.pageBreaks; count > 0; count -= 1) this.builder.page((this.#page += 1))
    for (const box of paragraph.boxes) this.read(box)
  }

  /** A bullet that somebody typed, and words with a line break between them that stand as lines of their own. */
  #words(text: string): void {
    const bullet = /^([-–•*·▪◦])\s+(?=\S)/u.exec(text)
    if (bullet) this.builder.listItem(bullet[1] ?? '–', 1, text.slice(bullet[0].length))
    else this.builder.paragraph(text)
  }

  /** By style; else a short bold or large paragraph that is no sentence is a heading by look. */
  #headingLevel(
    paragraph: DocxParagraph,
    properties: XmlNode | undefined,
    style: DocxStyle,
    text: string,
  ): number | undefined {
    const outline = Number(valueOf(properties, 'w:outlineLvl') ?? 9)
    const styled = outline < 9 ? outline + 1 : style.headingLevel
    if (styled !== undefined) {
      this.#styledLevel = styled
      return styled
    }
    const isApart = paragraph.isBold || paragraph.size > this.#usualSize * 1.15
    const isTitle =
      isApart && text.length < 110 && /\p{L}{2}/u.test(text) && !/[.,:;]$/.test(text) && !text.includes('\n')
    if (!isTitle) return undefined
    if (this.#styledLevel > 0) return Math.min(6, this.#styledLevel + 1)
    // Capitals stand for somewhat larger letters.
    return this.#ranks.next('look', text, paragraph.size + (/\p{Ll}/u.test(text) ? 0 : 3))
  }

  #table(table: XmlNode): void {
    /** What stands in cells that are merged downwards, by the column where they begin. */
    const above = new Map<number, string>()
    const rows = rowsOf(table).map((row, index) => {
      let column = 0
      return cellsOf(row).map((cell) => {
        const properties = childOf(cell, 'w:tcPr')
        const columns = Math.max(1, Math.min(63, Number(valueOf(properties, 'w:gridSpan') ?? 1)))
        const merge = childOf(properties, 'w:vMerge')
        const isContinued = merge !== undefined && merge.attributes['w:val'] !== 'restart'
        const own = this.#cellText(cell)
        const text = isContinued && own === '' ? wordsOf(above.get(column)) : own
        if (merge && !isContinued) above.set(column, own)
        column += columns
        return {
          text,
          columns,
          isHeading: index === 0 || childOf(childOf(row, 'w:trPr'), 'w:tblHeader') !== undefined,
        }
      })
    })
    this.builder.table(rows.filter((row) => row.length > 0))
  }

  #cellText(cell: XmlNode): string {
    const lines: string[] = []
    const visit = (node: XmlNode): void => {
      for (const child of elementsOf(node)) {
        if (child.name !== 'w:p') {
          if (child.name !== 'w:tcPr' && child.name !== 'w:del') visit(child)
          continue
        }
        const properties = childOf(child, 'w:pPr')
        const style = this.#styleOf(valueOf(properties, 'w:pStyle'))
        const mark = this.#numbering.next(childOf(properties, 'w:numPr') ?? style.numbering)
        const text = tidy(docxParagraph(child, style).text)
        if (text !== '') lines.push(mark ? `${mark.text} ${text}` : text)
      }
    }
    visit(cell)
    return lines.join('\n')
  }
}

/** Rows and cells, also those inside content controls; a deleted row is none. */
const rowsOf = (table: XmlNode): readonly XmlNode[] =>
  insideControls(table, 'w:tr').filter((row) => childOf(childOf(row, 'w:trPr'), 'w:del') === undefined)
const cellsOf = (row: XmlNode): readonly XmlNode[] => insideControls(row, 'w:tc')

const insideControls = (node: XmlNode, name: string): readonly XmlNode[] =>
  elementsOf(node).flatMap((child) =>
    child.name === name
      ? [child]
      : child.name === 'w:sdt'
        ? childrenOf(childOf(child, 'w:sdtContent'), name)
        : child.name === 'w:ins'
          ? childrenOf(child, name)
          : [],
  )

/** A word that stands for several rows is said of each; a figure is only its own row's. */
const wordsOf = (text: string | undefined): string => (text && !/^[\s\d.,–-]*$/.test(text) ? text : '')

const valueOf = (node: XmlNode | undefined, name: string): string | undefined =>
  childOf(node, name)?.attributes['w:val']

const isLetter = (mark: string): boolean => /^[a-zæøå][.)]$/.test(mark)

const tidy = (text: string): string =>
  joinLooseHyphens(
    cleanText(text)
      .replace(/[ \f]+/g, ' ')
      .replace(/ *\n */g, '\n')
      .trim(),
  )
