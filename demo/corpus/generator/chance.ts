/** Chance that can be repeated: the same seed draws the same. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
    // Seeds that lie side by side must not draw alike.
    for (let at = 0; at < 8; at += 1) this.next()
  }

  /** From 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from the first to the last, both counted. */
  whole(first: number, last: number): number {
    return first + Math.floor(this.next() * (last - first + 1))
  }

  /** True so often of a hundred times. */
  of100(times: number): boolean {
    return this.next() * 100 < times
  }

  /** One of them. */
  pick<T>(...all: readonly [T, ...T[]]): T {
    return all[Math.floor(this.next() * all.length)] as T
  }

  /** One of a list. */
  one<T>(all: readonly T[]): T {
    return all[Math.floor(this.next() * all.length)] as T
  }

  /** So many different ones of a list, in any order. */
  some<T>(all: readonly T[], count: number): readonly T[] {
    const left = [...all]
    const drawn: T[] = []
    while (drawn.length < count && left.length > 0)
      drawn.push(...left.splice(Math.floor(this.next() * left.length), 1))
    return drawn
  }
}
