import type { Block, ReadDocument } from './blocks.ts'
import { danish } from './danish-pattern.ts'
import type { DocumentKind, ExtractedTheme } from './extraction.ts'
import { within } from './raw-item.ts'

/** Words for what a list holds when it is strategic lines themselves. */
const linesAnnounced = danish`\b(?:(?:overordnede|strategiske|tværgående|fælles|politiske) (?:linjer|temaer|emner|spor|pejlemærker|indsatsområder|fokusområder|prioriteter)|fokusområder|indsatsområder|temaer)\b`
/** Words for what a list holds when it carries out the line that its heading names. */
const initiativesAnnounced = danish`\b(?:initiativer|indsatser|tiltag|handlinger|projekter)\b`
/** Lists that look alike and are none: how things are, what is valued, what is asked. */
const otherLists = danish`\b(?:udfordringer|muligheder|betyder|værdier|spørgsmål|indhold|baggrund|deltagere|kendetegnes|opsummeres|forudsætninger)\b`

const kindsWithThemes: ReadonlySet<DocumentKind> = new Set(['minutes', 'implementation plan', 'strategy'])

type TextBlock = Exclude<Block, { kind: 'table' }>
type ListItem = Extract<Block, { kind: 'list item' }>

/**
 * The strategic lines (strategiske linjer) that a case, a strategy or a strategic plan lists, as proposed themes, and the
 * themes below a line. A list counts only when the words right above it say what it holds.
 */
export function readThemes(document: ReadDocument, kind: DocumentKind): readonly ExtractedTheme[] {
  if (!kindsWithThemes.has(kind)) return []
  const themes: ExtractedTheme[] = []
  for (const theme of themesOf(document)) {
    // A line that was listed first and has a heading of its own further down is one line.
    const isKnown = themes.some(
      (other) =>
        other.level === theme.level &&
        other.line === theme.line &&
        other.title.value.toLowerCase() === theme.title.value.toLowerCase(),
    )
    if (!isKnown) themes.push(theme)
  }
  return themes
}

function themesOf(document: ReadDocument): readonly ExtractedTheme[] {
  const labelled = labelledLines(document)
  if (labelled.length > 0) return labelled
  return document.blocks.flatMap((block, at) => {
    if (block.kind === 'table' || block.kind === 'list item') return []
    const list = listBelow(document.blocks, at)
    const areQuestions = list.filter((item) => item.text.trim().endsWith('?')).length * 2 > list.length
    const announced = list.length >= 2 && !areQuestions ? announcedBy(block) : undefined
    if (announced === 'lines') return list.flatMap(lineAndThemes)
    const heading = announced === 'initiatives' ? headingAbove(document.blocks, at) : undefined
    return heading ? [lineOf(heading), ...list.map((item) => themeOf(item, titleOf(heading.text).title))] : []
  })
}

const label =
  /^\s*(?:Strategisk )?(Indsats(?:område)?|Tema|Spor|Linje|Fokus(?:område)?|Pejlemærke|Prioritet) ?(\d{1,2})\s*[.:–-]+\s+(?=\p{Lu})/u

/** "Indsats 1: Sammenhængende borgerforløb", "Indsats 2: …": lines that count themselves, each with the lists below it as its themes. */
function labelledLines(document: ReadDocument): readonly ExtractedTheme[] {
  const starts = document.blocks.flatMap((block, at) => {
    const match = block.kind === 'table' || block.text.length > 140 ? null : label.exec(block.text)
    return match ? [{ at, word: match[1], nth: Number(match[2]), block: block as TextBlock }] : []
  })
  const isSeries = starts.every(({ word, nth }, place) => word === starts[0]?.word && nth === place + 1)
  if (starts.length < 2 || !isSeries) return []
  return starts.flatMap(({ at, block }, place) => {
    const below = document.blocks.slice(at + 1, starts[place + 1]?.at ?? at + 30)
    // After the last line its own lists go on only until the next heading.
    const end = place === starts.length - 1 ? below.findIndex((one) => one.kind === 'heading') : -1
    const items = (end < 0 ? below : below.slice(0, end)).filter(
      (one): one is ListItem => one.kind === 'list item' && one.level === 1 && !one.text.trim().endsWith('?'),
    )
    const { title } = titleOf(block.text)
    return [lineOf(block), ...items.map((item) => themeOf(item, title))]
  })
}

/** What the words above a list say that it holds. They lead up to it: a finished sentence announces nothing. */
function announcedBy({ kind, text }: TextBlock): 'lines' | 'initiatives' | undefined {
  const plain = text.trim()
  if (kind !== 'heading' && /[.!?]$/.test(plain)) return undefined
  // The announcement stands in the last sentence, or in the one before it: "… de overordnede linjer. Det er blandt andet emner som".
  const lead = plain
    .split(/(?<=[.!?])\s+/)
    .slice(-2)
    .join(' ')
  if (otherLists.test(lead)) return undefined
  if (initiativesAnnounced.test(lead) && plain.endsWith(':')) return 'initiatives'
  return linesAnnounced.test(lead) ? 'lines' : undefined
}

function listBelow(blocks: readonly Block[], at: number): readonly ListItem[] {
  const list: ListItem[] = []
  for (const block of blocks.slice(at + 1)) {
    if (block.kind !== 'list item') break
    list.push(block)
  }
  const [first] = list
  // Points below points explain them.
  return list.filter((item) => item.level === first?.level)
}

/** The topmost of the short lines right above an announcement: the name of what the initiatives carry out. */
function headingAbove(blocks: readonly Block[], at: number): TextBlock | undefined {
  let heading: TextBlock | undefined
  for (let place = at - 1; place >= Math.max(0, at - 3); place -= 1) {
    const block = blocks[place]
    if (!block || block.kind === 'table' || block.kind === 'list item') break
    if (block.text.length > 160 || /[.:;]$/.test(block.text.trim())) break
    heading = block
  }
  return heading
}

const lineOf = (block: TextBlock): ExtractedTheme => {
  const { title, from } = titleOf(block.text)
  return {
    title: { value: title, passage: within(block.passage, from, from + title.length), confidence: 0.75 },
    level: 'line',
    text: block.text.trim(),
    passage: block.passage,
    confidence: 0.75,
  }
}

const themeOf = (block: TextBlock, line: string): ExtractedTheme => ({
  ...lineOf(block),
  level: 'theme',
  line,
})

/** A line of a list, and the short names that it lists behind a dash as themes of their own. */
function lineAndThemes(item: ListItem): readonly ExtractedTheme[] {
  const line = lineOf(item)
  const dash = /\s[–—-]\s+/u.exec(item.text)
  if (!dash) return [line]
  const at = dash.index + dash[0].length
  const names = namesIn(item.text.slice(at))
  return [
    line,
    ...names.map(({ name, from }): ExtractedTheme => {
      const passage = within(item.passage, at + from, at + from + name.length)
      return {
        title: { value: upperFirst(name), passage, confidence: 0.7 },
        level: 'theme',
        line: titleOf(item.text).title,
        text: name,
        passage,
        confidence: 0.7,
      }
    }),
  ]
}

/** Short names with commas and a last "og" between them. A sentence is none: it has verbs that a name lacks. */
function namesIn(text: string): readonly { name: string; from: number }[] {
  if (danish`\b(?:vi|der|det er|skal|vil|som|så|er|har|kan|bliver)\b`.test(text)) return []
  const parts = [...text.matchAll(/[^,.]+/gu)].map((match) => ({ text: match[0], from: match.index }))
  const last = parts.pop()
  const and = last && / og (?=\p{Lu})/u.exec(last.text)
  if (last && and)
    parts.push(
      { text: last.text.slice(0, and.index), from: last.from },
      { text: last.text.slice(and.index + and[0].length), from: last.from + and.index + and[0].length },
    )
  else if (last) parts.push(last)
  const names = parts.flatMap((part) => {
    const name = part.text.trim()
    return name === '' ? [] : [{ name, from: part.from + part.text.indexOf(name) }]
  })
  return names.length >= 2 && names.every(({ name }) => name.split(/\s+/).length <= 5) ? names : []
}

/**
 * The title of a line: what stands before its first dash, "herunder" or explanation. Of an enumeration, the first phrase:
 * "a, b og c" is one phrase, whatever follows it.
 */
function titleOf(text: string): { title: string; from: number } {
  const label =
    /^\s*(?:(?:Strategisk )?(?:Tema|Spor|Linje|Fokus(?:område)?|Indsats(?:område)?|Pejlemærke|Prioritet)\s*\d*\s*[.:–-]?\s+(?=\p{Lu}))?/u.exec(
      text,
    )
  const from = label?.[0].length ?? 0
  const plain = text.slice(from).trim().replace(/[.:]$/, '')
  const beforeDash = /^(.{3,110}?)(?:\s+[–—-]\s+|:\s+|\s+(?:herunder|blandt andet|bl\.a\.)\s)/u.exec(
    plain,
  )?.[1]
  if (beforeDash !== undefined) return { title: beforeDash.replace(/,$/, ''), from }
  const parts = plain.split(/,\s+/)
  const closed = parts.findIndex((part) => / og | samt /u.test(part))
  const taken = closed >= 0 && closed <= 2 ? closed + 1 : 1
  const title = parts.slice(0, taken).join(', ')
  return { title: title.length > 120 ? plain.slice(0, 120) : title, from }
}

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
