import type { ReadResult } from '../../domain/intake/blocks.ts'
import { FlowBlocks, type FlowCell, flowText, type Look } from './flow-blocks.ts'
import { OdtLists } from './odt-lists.ts'
import { type OdtStyle, odtStyles } from './odt-styles.ts'
import { childOf, childrenOf, elementsOf, parseXml, type XmlNode } from './xml-tree.ts'
import { openZip, type Zip } from './zip-entries.ts'

const mostUnpacked = 150 * 1024 * 1024
/** More than any table has, and what programs write for the empty rest of a sheet. */
const mostRepeats = 64

/** Reads a text of OpenDocument (.odt): as Word documents are. Tracked changes are accepted, comments left out. */
export function readOdt(bytes: Uint8Array): ReadResult {
  const zip = openZip(bytes)
  const content = zip?.read('content.xml', mostUnpacked)
  if (content === 'too large') return { ok: false, reason: 'too large' }
  const manifest = zip && partOf(zip, 'META-INF/manifest.xml')
  if (manifest && /<(?:\w+:)?encryption-data/.test(manifest)) return { ok: false, reason: 'encrypted' }
  const text = content && new TextDecoder().decode(content)
  const root = text === undefined ? undefined : parseXml(text)
  const body = childOf(childOf(root, 'office:body'), 'office:text')
  if (!zip || text === undefined || !body) return { ok: false, reason: 'damaged' }
  const reader = new OdtReader(root, parseXml(partOf(zip, 'styles.xml') ?? ''))
  reader.read(body)
  const { builder } = reader.blocks
  if (builder.blocks.length === 0) return { ok: false, reason: 'no text' }
  return {
    ok: true,
    document: {
      format: 'odt',
      pages: builder.pages(),
      blocks: builder.blocks,
      warnings: [
        ...(text.includes('<text:tracked-changes') ? [{ kind: 'tracked changes accepted' } as const] : []),
        ...(text.includes('<office:annotation') ? [{ kind: 'comments left out' } as const] : []),
        ...(zip.names.some((name) => name.startsWith('Basic/'))
          ? [{ kind: 'macros left out' } as const]
          : []),
      ],
    },
  }
}

function partOf(zip: Zip, name: string): string | undefined {
  const bytes = zip.read(name, mostUnpacked)
  return bytes && bytes !== 'too large' ? new TextDecoder().decode(bytes) : undefined
}

/** What is no text of the document: what was deleted, comments, notes, contents lists, fields' settings. */
const leftOut: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:annotation-end',
  'office:forms',
  'text:note',
  'text:table-of-content',
  'text:illustration-index',
  'text:alphabetical-index',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'draw:image',
  'draw:object',
  'svg:title',
  'svg:desc',
  'office:event-listeners',
])

class OdtReader {
  readonly blocks: FlowBlocks
  readonly #styleOf: (name: string | undefined, around?: OdtStyle) => OdtStyle
  readonly #lists: OdtLists

  constructor(content: XmlNode | undefined, styles: XmlNode | undefined) {
    this.#styleOf = odtStyles(content, styles)
    this.#lists = new OdtLists(content, styles)
    this.blocks = new FlowBlocks(this.#styleOf('Standard').size)
  }

  read(container: XmlNode): void {
    for (const node of elementsOf(container)) {
      if (leftOut.has(node.name)) continue
      if (node.name === 'text:h' || node.name === 'text:p') this.#paragraph(node, undefined)
      else if (node.name === 'text:list') this.#list(node, 1, node.attributes['text:style-name'])
      else if (node.name === 'table:table') this.blocks.table(this.#rowsOf(node))
      else if (node.name === 'text:soft-page-break') this.blocks.page()
      else this.read(node)
    }
  }

  #paragraph(node: XmlNode, mark: Readonly<{ text: string; level: number }> | undefined): void {
    const style = this.#styleOf(node.attributes['text:style-name'])
    if (style.breaksBefore && this.blocks.builder.blocks.length > 0) this.blocks.page()
    const { text, look, pages, boxes } = this.#wordsOf(node, style)
    const level =
      node.name === 'text:h' ? Number(node.attributes['text:outline-level'] ?? 1) : style.headingLevel
    if (level !== undefined && level >= 1) this.blocks.heading(level, mark ? `${mark.text} ${text}` : text)
    else if (mark) this.blocks.listItem(mark.text, mark.level, text, look)
    else this.blocks.paragraph(text, look)
    for (let count = pages; count > 0; count -= 1) this.blocks.page()
    for (const box of boxes) this.read(box)
  }

  #list(list: XmlNode, level: number, style: string | undefined): void {
    if (level === 1) this.#lists.begin(style, list.attributes['text:continue-numbering'] === 'true')
    for (const item of elementsOf(list)) {
      if (item.name !== 'text:list-item' && item.name !== 'text:list-header') continue
      let isFirst = item.name === 'text:list-item'
      for (const node of elementsOf(item)) {
        if (node.name === 'text:list')
          this.#list(node, level + 1, node.attributes['text:style-name'] ?? style)
        else if (node.name === 'text:p' || node.name === 'text:h') {
          const start = Number(item.attributes['text:start-value'])
          this.#paragraph(node, isFirst ? this.#lists.next(style, level, start) : undefined)
          isFirst = false
        } else this.read({ ...node, children: [node] })
      }
    }
  }

  /** What a paragraph says with all changes accepted, how it looks, and the boxes anchored in it. */
  #wordsOf(paragraph: XmlNode, style: OdtStyle) {
    let text = ''
    let [letters, bold, size, pages] = [0, 0, 0, 0]
    const boxes: XmlNode[] = []
    const visit = (node: XmlNode, own: OdtStyle): void => {
      for (const child of node.children) {
        if (typeof child === 'string') {
          const words = child.replace(/\s+/g, ' ')
          text += words
          const count = words.trim().length
          letters += count
          if (own.isBold) bold += count
          if (count > 0) size = Math.max(size, own.size)
        } else if (child.name === 'text:s') text += ' '
        else if (child.name === 'text:tab') text += '\t'
        else if (child.name === 'text:line-break') text += '\n'
        else if (child.name === 'text:soft-page-break') pages += 1
        else if (child.name === 'draw:text-box') boxes.push(child)
        else if (!leftOut.has(child.name))
          visit(child, this.#styleOf(child.attributes['text:style-name'], own))
      }
    }
    visit(paragraph, style)
    const look: Look = { isBold: letters > 0 && bold === letters, size: size || style.size }
    return { text, look, pages, boxes }
  }

  #rowsOf(table: XmlNode): readonly (readonly FlowCell[])[] {
    const rows: (readonly FlowCell[])[] = []
    const visit = (node: XmlNode, isHeading: boolean): void => {
      for (const child of elementsOf(node)) {
        if (child.name === 'table:table-row') rows.push(this.#cellsOf(child, isHeading || rows.length === 0))
        else if (child.name === 'table:table-header-rows') visit(child, true)
        else if (child.name === 'table:table-rows' || child.name === 'table:table-row-group')
          visit(child, isHeading)
      }
    }
    visit(table, false)
    return rows
  }

  #cellsOf(row: XmlNode, isHeading: boolean): readonly FlowCell[] {
    return childrenOf(row, 'table:table-cell').flatMap((cell): FlowCell[] => {
      const text = flowText(this.#textOf(cell))
      const one: FlowCell = {
        text,
        columns: spanIn(cell, 'table:number-columns-spanned'),
        rows: spanIn(cell, 'table:number-rows-spanned'),
        isHeading,
      }
      const times = spanIn(cell, 'table:number-columns-repeated')
      return Array.from(
        { length: text === '' ? Math.min(times, mostRepeats) : Math.min(times, 8) },
        () => one,
      )
    })
  }

  #textOf(cell: XmlNode): string {
    const lines: string[] = []
    const visit = (node: XmlNode): void => {
      for (const child of elementsOf(node))
        if (child.name === 'text:p' || child.name === 'text:h')
          lines.push(this.#wordsOf(child, this.#styleOf(child.attributes['text:style-name'])).text)
        else if (!leftOut.has(child.name)) visit(child)
    }
    visit(cell)
    return lines.join('\n')
  }
}

const spanIn = (cell: XmlNode, name: string): number =>
  Math.max(1, Math.min(1_000, Number(cell.attributes[name] ?? 1) || 1))
