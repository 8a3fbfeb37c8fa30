import { UnreadableArchive } from './unreadable-archive.ts'

/** Reads a stream in pieces of a wanted length, whatever the pieces it comes in. */
export class ByteReader {
  readonly #source: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)
  #isOver = false

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** Exactly so many bytes; fewer only at the end of the stream. */
  async upTo(length: number): Promise<Buffer> {
    const pieces: Buffer[] = []
    let missing = length
    while (missing > 0 && (await this.#fill())) {
      const piece = this.#held.subarray(0, missing)
      this.#held = this.#held.subarray(piece.length)
      missing -= piece.length
      pieces.push(piece)
    }
    return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
  }

  /** Exactly so many bytes, or the file is damaged. */
  async exactly(length: number): Promise<Buffer> {
    const bytes = await this.upTo(length)
    if (bytes.length < length) throw new UnreadableArchive('damaged')
    return bytes
  }

  /** The next bytes, so many altogether, as they come; and how to pass over what nobody has read of them. */
  next(length: number): Readonly<{ bytes: AsyncGenerator<Buffer>; pass: () => Promise<void> }> {
    let missing = length
    const some = async (): Promise<Buffer | undefined> => {
      if (missing === 0) return undefined
      const piece = await this.exactly(Math.min(missing, 1024 * 1024))
      missing -= piece.length
      return piece
    }
    async function* bytes(): AsyncGenerator<Buffer> {
      for (let piece = await some(); piece; piece = await some()) yield piece
    }
    return {
      bytes: bytes(),
      pass: async () => {
        while (await some());
      },
    }
  }

  /** Gives back what was looked at, so that it is read again. */
  putBack(bytes: Buffer): void {
    this.#held = Buffer.concat([bytes, this.#held])
  }

  /** What is left, as it comes. */
  async *rest(): AsyncGenerator<Buffer> {
    while (await this.#fill()) {
      const piece = this.#held
      this.#held = Buffer.alloc(0)
      yield piece
    }
  }

  async #fill(): Promise<boolean> {
    while (this.#held.length === 0 && !this.#isOver) {
      const { done, value } = await this.#source.next()
      if (done) this.#isOver = true
      else this.#held = value
    }
    return this.#held.length > 0
  }
}
