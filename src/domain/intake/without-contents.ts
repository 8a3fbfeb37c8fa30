import type { Block } from './blocks.ts'
import { danish } from './danish-pattern.ts'
import { withoutLeaders } from './item-number.ts'

type TextBlock = Exclude<Block, { kind: 'table' }>

const contentsHeading = danish`^(?:indhold|indholdsfortegnelse|oversigt over indhold)\b`
const leaders = /(?:\.\s?){4,}\s*\d{1,4}\s*$|[…_]{2,}\s*\d{1,4}\s*$|\t\d{1,4}\s*$/u

/**
 * Takes out a contents list whose titles come again further down: the body says all that it says, and more. A list that is
 * all there is stays.
 */
export function withoutContents(blocks: readonly Block[]): readonly Block[] {
  const start = blocks.findIndex(
    (block) =>
      block.kind !== 'table' && (contentsHeading.test(block.text.trim()) || leaders.test(block.text)),
  )
  if (start < 0) return blocks
  const end = endOfContents(blocks, start)
  const entries = blocks
    .slice(start, end)
    .flatMap((block) => (block.kind === 'table' ? [] : [plain(block.text)]))
    .filter((text) => text.length > 3 && !contentsHeading.test(text))
  if (entries.length < 3) return blocks
  const below = blocks.slice(end).flatMap((block) => (block.kind === 'table' ? [] : [plain(block.text)]))
  const again = entries.filter((entry) => below.some((text) => text.startsWith(entry)))
  return again.length >= entries.length * 0.6 ? [...blocks.slice(0, start), ...blocks.slice(end)] : blocks
}

/** The list ends where no line among the next few has a page number; and never beyond a paragraph of running text. */
function endOfContents(blocks: readonly Block[], start: number): number {
  let end = start + 1
  for (let place = start; place < blocks.length; place += 1) {
    const block = blocks[place] as Block
    if (block.kind === 'table' || block.text.length > 220) break
    if (isEntry(block) || place === start) end = place + 1
    else if (place - end > 2) break
  }
  return end
}

const isEntry = (block: TextBlock): boolean =>
  leaders.test(block.text) || /\S\s+\d{1,3}\s*$/u.test(block.text)

const plain = (text: string): string =>
  withoutLeaders(text)
    .replace(/\s+\d{1,3}\s*$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
