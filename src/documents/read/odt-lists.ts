import { countedAs } from './docx-numbering.ts'
import { childOf, childrenOf, elementsOf, type XmlNode } from './xml-tree.ts'

type Level = Readonly<{ format: string; before: string; after: string; start: number; shown: number }>

/** Counts the automatic numbers of lists, which OpenDocument keeps apart from the text. */
export class OdtLists {
  readonly #styles = new Map<string, ReadonlyMap<number, Level | 'bullet'>>()
  readonly #counts = new Map<string, number[]>()

  constructor(...parts: readonly (XmlNode | undefined)[]) {
    for (const part of parts)
      for (const group of [childOf(part, 'office:styles'), childOf(part, 'office:automatic-styles')])
        for (const style of childrenOf(group, 'text:list-style'))
          this.#styles.set(style.attributes['style:name'] ?? '', levelsIn(style))
  }

  /** A list begins; numbers go on only where it says so. */
  begin(style: string | undefined, goesOn: boolean): void {
    if (!goesOn) this.#counts.delete(style ?? '')
  }

  /** The mark of the next item. */
  next(style: string | undefined, level: number, start: number): Readonly<{ text: string; level: number }> {
    const levels = this.#styles.get(style ?? '')
    const own = levels?.get(level)
    if (own === undefined || own === 'bullet' || own.format === '') return { text: '–', level }
    const counts = this.#counts.get(style ?? '') ?? []
    const count = Number.isFinite(start) ? start : (counts[level - 1] ?? own.start - 1) + 1
    counts[level - 1] = count
    counts.length = level
    this.#counts.set(style ?? '', counts)
    const numbers = Array.from({ length: own.shown }, (_, at) => level - own.shown + at).flatMap((at) => {
      const other = levels?.get(at + 1)
      return at < 0 || other === undefined || other === 'bullet'
        ? []
        : [countedAs(counts[at] ?? other.start, formats[other.format] ?? 'decimal')]
    })
    return { text: `${own.before}${numbers.join('.')}${own.after}`.trim(), level }
  }
}

const formats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

function levelsIn(style: XmlNode): ReadonlyMap<number, Level | 'bullet'> {
  return new Map(
    elementsOf(style).map(({ name, attributes }): [number, Level | 'bullet'] => [
      Number(attributes['text:level'] ?? 1),
      name === 'text:list-level-style-number'
        ? {
            format: attributes['style:num-format'] ?? '1',
            before: attributes['style:num-prefix'] ?? '',
            after: attributes['style:num-suffix'] ?? '',
            start: Number(attributes['text:start-value'] ?? 1),
            shown: Math.max(1, Math.min(10, Number(attributes['text:display-levels'] ?? 1))),
          }
        : 'bullet',
    ]),
  )
}
