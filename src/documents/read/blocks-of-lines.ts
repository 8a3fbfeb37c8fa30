import type { PageBuilder } from './page-builder.ts'

const bullet = /^\s*([-–•*·o▪])\s+(?=\S)/
const lettered = /^\s*([a-zæøå]|\d{1,2}|[ivx]{1,4})[.)]\s+(?=\S)/
const underline = /^\s*([=\-_~])\1{3,}\s*$/

/** Makes blocks of lines: headings, list items, tables of tabs or wide gaps, and paragraphs with wrapped lines joined. */
export function blocksOfLines(builder: PageBuilder, lines: readonly string[]): void {
  let paragraph: string[] = []
  const flush = (): void => {
    if (paragraph.length > 0) builder.paragraph(joined(paragraph))
    paragraph = []
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line.trim() === '' || underline.test(line)) {
      flush()
      continue
    }
    const table = tableAt(lines, at)
    if (table) {
      flush()
      builder.table(table.rows.map((row) => row.map((text) => ({ text }))))
      at += table.lines - 1
      continue
    }
    if (isHeading(line, lines[at - 1], lines[at + 1])) {
      flush()
      builder.heading(levelOf(line), line.trim())
      continue
    }
    const marker = bullet.exec(line) ?? (paragraph.length === 0 ? lettered.exec(line) : null)
    if (marker && (bullet.test(line) || /^\s*[a-zæøå]\)/.test(line))) {
      flush()
      const wrapped = [line.slice(marker[0].length)]
      while (isContinuation(lines[at + 1], line)) {
        at += 1
        wrapped.push(lines[at] ?? '')
      }
      builder.listItem(marker[1] ?? '-', 1, joined(wrapped))
      continue
    }
    paragraph.push(line)
  }
  flush()
}

/** A wrapped line of a list item is indented more than its marker and begins no new item. */
const isContinuation = (next: string | undefined, first: string): boolean =>
  next !== undefined &&
  next.trim() !== '' &&
  !bullet.test(next) &&
  indent(next) > indent(first) &&
  !/\t| {3,}\S/.test(next.trim())

const indent = (line: string): number => /^\s*/.exec(line)?.[0].length ?? 0

/** Joins wrapped lines; a word that was hyphenated at the line's end becomes one word again. */
export const joined = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .reduce(
      (text, line) =>
        /[a-zæøå]-$/.test(text) && /^[a-zæøå]/.test(line)
          ? text.slice(0, -1) + line
          : text
            ? `${text} ${line}`
            : line,
      '',
    )

/** Cells of a line that has tabs or gaps of three spaces and more. */
export const cellsOf = (line: string): readonly string[] =>
  (line.includes('\t') ? line.split('\t') : line.trim().split(/ {3,}|(?<=\S) {2}(?=[-–−(]?\d)/)).map((cell) =>
    cell.trim(),
  )

function tableAt(lines: readonly string[], at: number): { rows: string[][]; lines: number } | undefined {
  const rows: string[][] = []
  let count = 0
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (underline.test(line) && rows.length > 0) {
      count += 1
      continue
    }
    const cells = line.trim() === '' ? [] : cellsOf(line)
    if (cells.length < 2) break
    rows.push([...cells])
    count += 1
  }
  return rows.length >= 2 &&
    rows.some((row) => row.length >= 3 || row.slice(1).some((cell) => /\d/.test(cell)))
    ? { rows, lines: count }
    : undefined
}

const numbered = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[A-ZÆØÅ]{1,2}\d{1,3}[a-z]?[.:)]?|[A-ZÆØÅ]\.)\s+\S/

function isHeading(line: string, before: string | undefined, after: string | undefined): boolean {
  const text = line.trim()
  if (text.length > 110 || /[.,;]$/.test(text) || bullet.test(line)) return false
  if (after !== undefined && underline.test(after)) return true
  const isAlone = (before ?? '').trim() === '' || (after ?? '').trim() === ''
  if (/^[^a-zæøå]*[A-ZÆØÅ]{3,}[^a-zæøå]*$/.test(text) && !/\d{3}/.test(text)) return true
  if (numbered.test(text)) return (before ?? '').trim() === ''
  return (
    isAlone &&
    (before ?? '').trim() === '' &&
    (after ?? '').trim() === '' &&
    text.length < 90 &&
    /^[A-ZÆØÅ]/.test(text) &&
    !text.includes(': ')
  )
}

/** The level that a heading's number tells: 3.1 is two deep. */
export function levelOf(text: string): number {
  const match = /^(\d{1,2}(?:\.\d{1,2}){0,3})/.exec(text.trim())
  return match ? Math.min(4, (match[1] ?? '').split('.').length) : /[a-zæøå]/.test(text) ? 2 : 1
}
