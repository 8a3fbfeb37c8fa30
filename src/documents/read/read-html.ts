import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { ReadResult } from '../../domain/intake/blocks.ts'
import { type FlowCell, FlowBlocks, flowText, type Look } from './flow-blocks.ts'
import {
  attributeOf,
  elementsIn,
  type HtmlElement,
  isBlock,
  isLeftOut,
  isRead,
  spanOf,
  textIn,
} from './html-elements.ts'

/** A page that somebody saved; pictures that are written into it are the most of anything larger. */
const largestPage = 20 * 1024 * 1024
/** Pages nest their boxes; beyond this it is no page. */
const deepest = 250
const usualSize = 10
const plain: Look = { isBold: false, size: usualSize }

/** Reads a saved web page: headings, paragraphs, lists and tables. Nothing in it is run, and no link, picture or style is fetched. */
export function readHtml(text: string): ReadResult {
  if (text.length > largestPage) return { ok: false, reason: 'too large' }
  const reader = new HtmlReader()
  const root = parse(text)
  if (!reader.read(root)) return { ok: false, reason: 'damaged' }
  const { builder } = reader.blocks
  if (builder.blocks.length === 0) return { ok: false, reason: 'no text' }
  const title = flowText(reader.title)
  return {
    ok: true,
    document: {
      format: 'html',
      pages: builder.pages(),
      blocks: builder.blocks,
      warnings: reader.hasDeleted ? [{ kind: 'tracked changes accepted' }] : [],
      ...(title === '' ? {} : { title }),
    },
  }
}

type List = { isOrdered: boolean; next: number }

class HtmlReader {
  readonly blocks = new FlowBlocks(usualSize)
  title = ''
  hasDeleted = false
  #line = ''
  #bold = 0
  #letters = 0
  #item: Readonly<{ mark: string; level: number }> | undefined

  /** Reads what stands in a node; false when it nests too deep. */
  read(node: DefaultTreeAdapterTypes.ParentNode, lists: readonly List[] = [], depth = 0): boolean {
    if (depth > deepest) return false
    for (const child of node.childNodes) {
      if ('value' in child) this.#words(child.value)
      else if ('tagName' in child && !this.#element(child, lists, depth)) return false
    }
    if (depth === 0) this.#end()
    return true
  }

  #words(text: string): void {
    const words = text.replace(/[\t\n\r\f ]+/g, ' ')
    this.#line += words
    this.#letters += words.trim().length
  }

  #element(element: HtmlElement, lists: readonly List[], depth: number): boolean {
    const { tagName: tag } = element
    if (tag === 'title' && this.title === '') this.title = textIn(element)
    if (tag === 'del' || tag === 's' || tag === 'strike') this.hasDeleted = true
    if (isLeftOut(element)) return true
    if (tag === 'br') {
      this.#line += '\n'
      return true
    }
    if (/^h[1-6]$/.test(tag)) {
      this.#end()
      this.blocks.heading(Number(tag[1]), textIn(element))
      return true
    }
    if (tag === 'table' && isDataTable(element)) {
      this.#end()
      this.blocks.table(rowsOf(element))
      return true
    }
    if (tag === 'pre') {
      this.#end()
      for (const line of textIn(element).split('\n')) this.blocks.paragraph(line, plain)
      return true
    }
    if (tag === 'li') return this.#listItem(element, lists, depth)
    if (tag === 'ul' || tag === 'ol') {
      this.#end()
      const next = Number.parseInt(attributeOf(element, 'start') ?? '1', 10)
      const list = { isOrdered: tag === 'ol', next: Number.isFinite(next) ? next : 1 }
      const isRead = this.read(element, [...lists, list], depth + 1)
      this.#end()
      return isRead
    }
    if (!isBlock(tag)) return this.#inline(element, lists, depth)
    this.#end()
    const isRead = this.read(element, lists, depth + 1)
    this.#end()
    return isRead
  }

  /** Words in bold count: a line of nothing else is a heading by look. */
  #inline(element: HtmlElement, lists: readonly List[], depth: number): boolean {
    const before = this.#letters
    const isOk = this.read(element, lists, depth + 1)
    const isBold =
      /^(?:b|strong)$/.test(element.tagName) ||
      /font-weight:\s*(?:bold|[6-9]00)/i.test(attributeOf(element, 'style') ?? '')
    if (isBold) this.#bold += this.#letters - before
    return isOk
  }

  #listItem(element: HtmlElement, lists: readonly List[], depth: number): boolean {
    this.#end()
    const list = lists.at(-1)
    const own = Number.parseInt(attributeOf(element, 'value') ?? '', 10)
    const number = Number.isFinite(own) ? own : (list?.next ?? 1)
    if (list) list.next = number + 1
    this.#item = { mark: list?.isOrdered ? `${number}.` : '–', level: Math.max(1, lists.length) }
    const isRead = this.read(element, lists, depth + 1)
    this.#end()
    this.#item = undefined
    return isRead
  }

  /** The line that has been gathered becomes a block. */
  #end(): void {
    const [line, item] = [this.#line, this.#item]
    const look = { isBold: this.#letters > 0 && this.#bold >= this.#letters, size: usualSize }
    this.#line = ''
    this.#bold = 0
    this.#letters = 0
    if (line.trim() === '') return
    this.#item = undefined
    if (item) this.blocks.listItem(item.mark, item.level, line, look)
    else this.blocks.paragraph(line, look)
  }
}

/** Pages were long laid out in tables: one that holds others, or headings, or has one column is no table of values. */
function isDataTable(table: HtmlElement): boolean {
  if (/^(?:presentation|none)$/.test(attributeOf(table, 'role') ?? '')) return false
  if (elementsIn(table, (one) => /^(?:table|h[1-6]|ul|ol)$/.test(one.tagName), 1).length > 0) return false
  return elementsIn(table, (one) => one.tagName === 'tr', 400).some(
    (row) => row.childNodes.filter((one) => 'tagName' in one && isCell(one)).length > 1,
  )
}

const isCell = (element: HtmlElement): boolean => element.tagName === 'td' || element.tagName === 'th'

const rowsOf = (table: HtmlElement): readonly (readonly FlowCell[])[] =>
  elementsIn(table, (one) => one.tagName === 'tr').map((row) => {
    const isHead =
      row.parentNode !== null && 'tagName' in row.parentNode && row.parentNode.tagName === 'thead'
    return row.childNodes.flatMap((one): FlowCell[] =>
      'tagName' in one && isCell(one) && isRead(one)
        ? [
            {
              text: flowText(textIn(one)),
              columns: spanOf(one, 'colspan'),
              rows: spanOf(one, 'rowspan'),
              isHeading: isHead || one.tagName === 'th',
            },
          ]
        : [],
    )
  })
