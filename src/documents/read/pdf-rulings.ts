import type { PDFPageProxy } from 'unpdf/pdfjs'

/** A straight line on the page, level or upright, in points from the upper left corner. */
export type Ruling = Readonly<{ isLevel: boolean; at: number; from: number; to: number }>

type Matrix = readonly [number, number, number, number, number, number]

/** What the library calls its drawing operators, by number; they are part of its interface. */
type Operators = Readonly<Record<'save' | 'restore' | 'transform' | 'constructPath', number>>

const thin = 3
const shortest = 4

/** The rulings of a page, as its tables draw them: lines, thin filled boxes, and the sides of boxes. */
export async function rulingsOf(page: PDFPageProxy, operators: Operators): Promise<readonly Ruling[]> {
  giveOldNodeWhatItLacks()
  const { height } = page.getViewport({ scale: 1 })
  const list = await page.getOperatorList()
  const rulings: Ruling[] = []
  const saved: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [place, operator] of list.fnArray.entries()) {
    const args: unknown = list.argsArray[place]
    if (operator === operators.save) saved.push(matrix)
    else if (operator === operators.restore) matrix = saved.pop() ?? matrix
    else if (operator === operators.transform && isMatrix(args)) matrix = product(matrix, args)
    else if (operator === operators.constructPath)
      for (const [a, b] of segmentsOf(args)) {
        const ruling = rulingOf(applied(matrix, a), applied(matrix, b), height)
        if (ruling) rulings.push(ruling)
      }
  }
  return rulings
}

const isMatrix = (args: unknown): args is Matrix =>
  Array.isArray(args) && args.length === 6 && args.every((one) => typeof one === 'number')

const product = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

type Point = readonly [number, number]

const applied = (m: Matrix, [x, y]: Point): Point => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]

/** The straight parts of a path: moves are 0, lines 1, curves 2 and 3, closing 4; each with its points. */
function segmentsOf(args: unknown): readonly (readonly [Point, Point])[] {
  const data = Array.isArray(args) && Array.isArray(args[1]) ? (args[1][0] as unknown) : undefined
  if (!(data instanceof Float32Array) && !Array.isArray(data)) return []
  const numbers = Array.from(data as ArrayLike<number>)
  const segments: [Point, Point][] = []
  let start: Point = [0, 0]
  let from: Point = [0, 0]
  for (let at = 0; at < numbers.length; ) {
    const operator = numbers[at]
    at += 1
    if (operator === 4) {
      segments.push([from, start])
      from = start
      continue
    }
    const skipped = operator === 2 ? 4 : operator === 3 ? 2 : 0
    const point: Point = [numbers[at + skipped] ?? 0, numbers[at + skipped + 1] ?? 0]
    at += skipped + 2
    if (operator === 0) start = point
    else if (operator === 1) segments.push([from, point])
    from = point
  }
  return segments
}

function rulingOf([x1, y1]: Point, [x2, y2]: Point, height: number): Ruling | undefined {
  const [width, rise] = [Math.abs(x1 - x2), Math.abs(y1 - y2)]
  if (rise < 1 && width > shortest)
    return { isLevel: true, at: height - (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }
  if (width < 1 && rise > shortest)
    return {
      isLevel: false,
      at: (x1 + x2) / 2,
      from: height - Math.max(y1, y2),
      to: height - Math.min(y1, y2),
    }
  return undefined
}

/** Lines at the same place that touch or overlap become one; a thin box has two long sides and is one line. */
export function joinedRulings(rulings: readonly Ruling[]): readonly Ruling[] {
  const joined: Ruling[] = []
  for (const ruling of rulings.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const place = joined.findIndex(
      (one) =>
        one.isLevel === ruling.isLevel &&
        Math.abs(one.at - ruling.at) < thin &&
        ruling.from <= one.to + thin &&
        ruling.to >= one.from - thin,
    )
    const other = joined[place]
    if (!other) joined.push(ruling)
    else
      joined[place] = {
        ...other,
        from: Math.min(other.from, ruling.from),
        to: Math.max(other.to, ruling.to),
      }
  }
  return joined
}

/** The library moves fonts about by a method that Node has from version 22 on. Copying does the same. */
function giveOldNodeWhatItLacks(): void {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: (length?: number) => ArrayBuffer }
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    const copy = new ArrayBuffer(length)
    new Uint8Array(copy).set(new Uint8Array(this).subarray(0, length))
    return copy
  }
}
