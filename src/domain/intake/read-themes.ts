import type { Block, ReadDocument } from './blocks.ts'
import type { DocumentKind, ExtractedTheme } from './extraction.ts'

/** A sentence that announces strategic lines; what it lists are the lines. */
const announcesLines =
  /(?:overordnede|strategiske|tværgående) (?:linjer|temaer|emner|indsatsområder|spor)|(?:fokusområder|indsatsområder)/iu

const kindsWithThemes: ReadonlySet<DocumentKind> = new Set(['minutes', 'implementation plan', 'strategy'])

type ListItem = Extract<Block, { kind: 'list item' }>

/** The strategic lines (strategiske linjer) that a case or a strategic plan lists, as proposed themes. */
export function readThemes(document: ReadDocument, kind: DocumentKind): readonly ExtractedTheme[] {
  if (!kindsWithThemes.has(kind)) return []
  const themes: ExtractedTheme[] = []
  document.blocks.forEach((block, at) => {
    if (block.kind !== 'paragraph' || !announcesLines.test(block.text)) return
    for (const line of listAfter(document.blocks, at)) themes.push(themeOf(line))
  })
  return themes
}

function listAfter(blocks: readonly Block[], at: number): readonly ListItem[] {
  const list: ListItem[] = []
  for (const block of blocks.slice(at + 1)) {
    if (block.kind !== 'list item') break
    list.push(block)
  }
  return list
}

/** The title of a line ends at its first dash or comma; the whole line is its text. */
function themeOf(item: ListItem): ExtractedTheme {
  const text = item.text.replace(/\s+/g, ' ').trim().replace(/\.$/, '')
  const title = /^(.{3,80}?)(?:\s+[–—-]\s+|,\s|$)/u.exec(text)?.[1] ?? text
  return {
    title: { value: title, passage: item.passage, confidence: 0.8 },
    level: 'line',
    text,
    passage: item.passage,
    confidence: 0.8,
  }
}
