/**
 * Ranks of headings where the format doesn't tell them. A way of writing headings that was met before closes all that was
 * opened below it; a way that is new opens a rank below: "Drift", "1. Ny bro", "2. Ny hal", "Anlæg" are 2, 3, 3, 2.
 */
export class HeadingRanks {
  #open: readonly Way[] = []
  #isFirst = true
  /** The rank of the last heading whose rank the document itself gave; those by their looks stand below it. */
  #given = 1

  /** A heading has been met whose rank the document itself gives. */
  met(level: number): void {
    this.#isFirst = false
    this.#given = level
    this.#open = []
  }

  /** The rank of the next heading, written in a way such as `capitals`, and in letters of a size where one is known. The first heading of a document without a number is its title, rank 1. */
  next(style: string, text: string, size = 0): number {
    const depth = numberDepth(text)
    const isTitle = this.#isFirst && depth === 0
    this.#isFirst = false
    if (isTitle) return 1
    const way: Way = { style, depth, size }
    const closed = this.#open.findIndex((one) => isSame(one, way) || isBelow(one, way))
    this.#open = [...(closed < 0 ? this.#open : this.#open.slice(0, closed)), way]
    return Math.min(6, this.#given + this.#open.length)
  }
}

type Way = Readonly<{ style: string; depth: number; size: number }>

const isSame = (one: Way, other: Way): boolean =>
  one.style === other.style && one.depth === other.depth && Math.abs(one.size - other.size) < 0.6

/** Smaller letters are below; and 1.4 is below 2, whether a heading with one number was met or not. */
const isBelow = (one: Way, than: Way): boolean =>
  one.size < than.size - 0.6 || (than.depth > 0 && one.depth > than.depth)

/** How many numbers open a heading: 3.1 has two, "12." and "BU31" have one, others none. */
function numberDepth(text: string): number {
  const decimal = /^(\d{1,3}(?:\.\d{1,2}){0,3})[.)]?\s/.exec(text.trim())
  if (decimal) return (decimal[1] ?? '').split('.').length
  return /^[A-ZÆØÅ]{1,3}[-. ]?\d{1,3}[a-z]?(?:[-/][A-ZÆØÅa-z\d]+)*[.:)]?\s/u.test(text.trim()) ? 1 : 0
}
