import mammoth from 'mammoth'
import type { ReadingWarning, ReadResult } from '../../domain/intake/blocks.ts'
import { PageBuilder } from './page-builder.ts'
import { unpackedSize } from './zip-size.ts'

const mostUnpacked = 300 * 1024 * 1024

type Node = Readonly<{
  type: string
  value?: string
  children?: readonly Node[]
  styleName?: string | null
  styleId?: string | null
  numbering?: Readonly<{ level: string | number; isOrdered: boolean }> | null
  isBold?: boolean
  colSpan?: number
  isHeader?: boolean
}>

/** Reads a Word document: headings by style or by look, lists, tables. Tracked changes are accepted, comments left out. */
export async function readDocx(bytes: Uint8Array): Promise<ReadResult> {
  const size = unpackedSize(bytes)
  if (size === undefined) return { ok: false, reason: 'damaged' }
  if (size > mostUnpacked) return { ok: false, reason: 'too large' }
  let root: Node | undefined
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        includeDefaultStyleMap: false,
        externalFileAccess: false,
        transformDocument: (document: Node) => {
          root = document
          return document
        },
      },
    )
  } catch {
    return { ok: false, reason: 'damaged' }
  }
  const builder = new PageBuilder()
  builder.page(1)
  addBlocks(builder, root?.children ?? [])
  if (builder.blocks.length === 0) return { ok: false, reason: 'no text' }
  const warnings: ReadingWarning[] = []
  return { ok: true, document: { format: 'docx', pages: builder.pages(), blocks: builder.blocks, warnings } }
}

function addBlocks(builder: PageBuilder, nodes: readonly Node[]): void {
  for (const node of nodes) {
    if (node.type === 'table') {
      const rows = (node.children ?? []).map((row, index) =>
        (row.children ?? []).map((cell) => ({
          text: textOf(cell),
          columns: cell.colSpan ?? 1,
          isHeading: index === 0 || row.isHeader === true,
        })),
      )
      builder.table(rows.filter((row) => row.length > 0))
    } else if (node.type === 'paragraph') addParagraph(builder, node)
    else if (node.children) addBlocks(builder, node.children)
  }
}

function addParagraph(builder: PageBuilder, node: Node): void {
  const text = textOf(node)
  if (text === '') return
  const level = headingLevel(node, text)
  if (level !== undefined) builder.heading(level, text)
  else if (node.numbering)
    builder.listItem(node.numbering.isOrdered ? '' : '–', Number(node.numbering.level) + 1, text)
  else builder.paragraph(text)
}

/** Word's heading styles are named in the language of whoever made them. A short bold paragraph is a heading by look. */
function headingLevel(node: Node, text: string): number | undefined {
  const style = `${node.styleName ?? ''} ${node.styleId ?? ''}`
  const match = /(?:heading|overskrift)\s*(\d)/i.exec(style)
  if (match) return Number(match[1])
  if (/\b(title|titel)\b/i.test(style)) return 1
  const isBold = runsOf(node).length > 0 && runsOf(node).every((run) => run.isBold || textOf(run) === '')
  return isBold && text.length < 110 && !/[.:;]$/.test(text) && !node.numbering ? 3 : undefined
}

const runsOf = (node: Node): readonly Node[] =>
  (node.children ?? []).flatMap((child) => (child.type === 'run' ? [child] : runsOf(child)))

function textOf(node: Node): string {
  const raw = (at: Node): string => {
    if (at.type === 'text') return at.value ?? ''
    if (at.type === 'tab') return ' '
    if (at.type === 'break') return '\n'
    if (at.type === 'noteReference' || at.type === 'commentReference') return ''
    const inner = (at.children ?? []).map(raw)
    return at.type === 'tableCell' ? inner.join('\n') : inner.join('')
  }
  return raw(node)
    .replace(/[ \u00a0\u2009\u202f]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim()
}
