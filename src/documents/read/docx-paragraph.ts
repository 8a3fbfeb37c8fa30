import { boldOf, type DocxStyle, sizeOf } from './docx-styles.ts'
import { childOf, elementsOf, type XmlNode } from './xml-tree.ts'

/** What a paragraph of Word says and how it looks. */
export type DocxParagraph = Readonly<{
  text: string
  isBold: boolean
  /** A bold first line, when a line break and words that aren't bold follow it. */
  boldLine: string | undefined
  size: number
  /** Pages that begin inside it, by Word's own reckoning when it was last saved. */
  pageBreaks: number
  /** Paragraphs and tables of text boxes that are anchored in it. */
  boxes: readonly XmlNode[]
}>

/** What an author has deleted, and what is no text: skipped with all that it holds. */
const left: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:instrText',
  'w:delText',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:commentReference',
  'mc:Fallback',
])
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:sym': '•',
}

type Run = { text: string; isBold: boolean; size: number }

/** Reads a paragraph: its text as it stands when all changes are accepted. */
export function docxParagraph(paragraph: XmlNode, style: DocxStyle): DocxParagraph {
  const runs: Run[] = []
  const boxes: XmlNode[] = []
  let pageBreaks = 0
  const visit = (node: XmlNode, run: Run | undefined): void => {
    for (const child of elementsOf(node)) {
      if (left.has(child.name)) continue
      if (child.name === 'w:txbxContent') boxes.push(child)
      else if (child.name === 'w:lastRenderedPageBreak') pageBreaks += 1
      else if (child.name === 'w:br' && child.attributes['w:type'] === 'page') pageBreaks += 1
      else if (child.name === 'w:r') {
        const own = runOf(child, style)
        runs.push(own)
        visit(child, own)
      } else if (run && child.name === 'w:t') run.text += textIn(child)
      else if (run && signs[child.name] !== undefined) run.text += signs[child.name] ?? ''
      else visit(child, run)
    }
  }
  visit(paragraph, undefined)
  const filled = runs.filter((run) => run.text.trim() !== '')
  return {
    text: runs.map((run) => run.text).join(''),
    isBold: filled.length > 0 && filled.every((run) => run.isBold),
    boldLine: boldLineOf(filled),
    size: Math.max(0, ...filled.map((run) => run.size)),
    pageBreaks,
    boxes,
  }
}

function boldLineOf(runs: readonly Run[]): string | undefined {
  const end = runs.findIndex((run) => !run.isBold)
  const bold = runs
    .slice(0, end)
    .map((run) => run.text)
    .join('')
  const rest = runs[end]?.text ?? ''
  return end > 0 &&
    /^[^\n]+(?:\n\s*$|$)/u.test(bold) &&
    (bold.trimEnd() !== bold.replace(/ +$/, '') || /^\s*\n/.test(rest))
    ? bold.trim()
    : undefined
}

function runOf(run: XmlNode, style: DocxStyle): Run {
  const properties = childOf(run, 'w:rPr')
  return { text: '', isBold: boldOf(properties) ?? style.isBold, size: sizeOf(properties) ?? style.size }
}

const textIn = (node: XmlNode): string => node.children.filter((child) => typeof child === 'string').join('')
