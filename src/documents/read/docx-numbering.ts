import { childOf, childrenOf, type XmlNode } from './xml-tree.ts'

/** The number or bullet that Word sets before a paragraph. */
export type ListMark = Readonly<{ isBullet: boolean; text: string; level: number }>

type Level = Readonly<{ format: string; text: string; start: number }>

/**
 * Counts Word's automatic numbers: Word keeps them apart from the text, and they are often the only number an item has.
 * Paragraphs must be asked for in the order of the document.
 */
export class DocxNumbering {
  readonly #lists = new Map<
    string,
    { key: string; levels: ReadonlyMap<number, Level>; restarts: ReadonlyMap<number, number> }
  >()
  readonly #counts = new Map<string, number[]>()
  readonly #restarted = new Set<string>()

  constructor(numbering: XmlNode | undefined) {
    const abstract = new Map(
      childrenOf(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
    )
    for (const num of childrenOf(numbering, 'w:num')) {
      const key = valueOf(num, 'w:abstractNumId') ?? ''
      const levels = new Map(
        childrenOf(abstract.get(key), 'w:lvl').map((level) => [
          Number(level.attributes['w:ilvl'] ?? 0),
          levelOf(level),
        ]),
      )
      const restarts = new Map(
        childrenOf(num, 'w:lvlOverride').flatMap((override): [number, number][] => {
          const start = valueOf(override, 'w:startOverride')
          return start === undefined ? [] : [[Number(override.attributes['w:ilvl'] ?? 0), Number(start)]]
        }),
      )
      this.#lists.set(num.attributes['w:numId'] ?? '', { key, levels, restarts })
    }
  }

  /** The mark of the next paragraph with these properties (`w:numPr`); nothing when it has none. */
  next(properties: XmlNode | undefined): ListMark | undefined {
    const id = valueOf(properties, 'w:numId')
    const list = id === undefined || id === '0' ? undefined : this.#lists.get(id)
    const place = Math.min(8, Number(valueOf(properties, 'w:ilvl') ?? 0))
    const level = list?.levels.get(place)
    if (id === undefined || !list || !level) return undefined
    if (level.format === 'bullet') return { isBullet: true, text: '–', level: place + 1 }
    const counts = this.#counts.get(list.key) ?? []
    const restart = list.restarts.get(place)
    const isRestart = restart !== undefined && !this.#restarted.has(`${id} ${place}`)
    if (isRestart) this.#restarted.add(`${id} ${place}`)
    counts[place] = isRestart ? restart : (counts[place] ?? level.start - 1) + 1
    counts.length = place + 1
    this.#counts.set(list.key, counts)
    const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const other = list.levels.get(at)
      return countedAs(counts[at] ?? other?.start ?? 1, other?.format ?? 'decimal')
    })
    return text.trim() === '' ? undefined : { isBullet: false, text: text.trim(), level: place + 1 }
  }
}

const valueOf = (node: XmlNode | undefined, name: string): string | undefined =>
  childOf(node, name)?.attributes['w:val']

const levelOf = (level: XmlNode): Level => ({
  format: valueOf(level, 'w:numFmt') ?? 'decimal',
  text: valueOf(level, 'w:lvlText') ?? '',
  start: Number(valueOf(level, 'w:start') ?? 1),
})

/** A number as a list counts it: 3, c, C, iii, III. */
export function countedAs(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letter(count)
    case 'upperLetter':
      return letter(count).toUpperCase()
    case 'lowerRoman':
      return roman(count)
    case 'upperRoman':
      return roman(count).toUpperCase()
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(count)
  }
}

const letter = (count: number): string => String.fromCodePoint(97 + ((Math.max(1, count) - 1) % 26))

function roman(count: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let left = Math.min(count, 39)
  return signs.reduce((text, [value, sign]) => {
    const times = Math.floor(left / value)
    left -= times * value
    return text + sign.repeat(times)
  }, '')
}
