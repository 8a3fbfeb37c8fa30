import type { ArchivePart } from './archive-part.ts'
import { ByteReader } from './byte-reader.ts'
import { UnreadableArchive } from './unreadable-archive.ts'

// POSIX ustar: 512-byte blocks, a header before each file, two empty blocks at the end.
const block = 512
const endOfArchive = Buffer.alloc(2 * block)
const longestName = 100
const largest = 0o77777777777

/** The parts as a tar file (ustar), which every system has a program for. */
export async function* tarOf(parts: AsyncIterable<ArchivePart>): AsyncGenerator<Buffer> {
  for await (const { name, size, bytes } of parts) {
    yield headerOf(name, size)
    yield* bytes
    if (size % block > 0) yield Buffer.alloc(block - (size % block))
  }
  yield endOfArchive
}

/** The parts of a tar file, in order. Whoever takes a part reads it before the next; what is left of it is passed over. */
export async function* partsOfTar(bytes: AsyncIterable<Buffer>): AsyncGenerator<ArchivePart> {
  const reader = new ByteReader(bytes)
  for (;;) {
    const header = await reader.exactly(block)
    if (header.every((byte) => byte === 0)) {
      // To the very end, so that a sum over the whole file is looked at too.
      for await (const rest of reader.rest())
        if (rest.some((byte) => byte !== 0)) throw new UnreadableArchive('damaged')
      return
    }
    const { name, size } = readHeader(header)
    const content = reader.next(size)
    yield { name, size, bytes: content.bytes }
    await content.pass()
    const filling = await reader.exactly((block - (size % block)) % block)
    if (filling.some((byte) => byte !== 0)) throw new UnreadableArchive('damaged')
  }
}

function headerOf(name: string, size: number): Buffer {
  const bytes = Buffer.from(name, 'utf8')
  if (bytes.length > longestName || size > largest) throw new Error(`${name} does not fit in a tar header`)
  const header = Buffer.alloc(block)
  bytes.copy(header)
  header.write('0000600\0', 100, 'latin1')
  header.write('0000000\0', 108, 'latin1')
  header.write('0000000\0', 116, 'latin1')
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1')
  header.write('00000000000\0', 136, 'latin1')
  header.write('0', 156, 'latin1')
  header.write('ustar\u000000', 257, 'latin1')
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return header
}

function readHeader(header: Buffer): Readonly<{ name: string; size: number }> {
  const number = (from: number, length: number): number =>
    Number.parseInt(header.toString('latin1', from, from + length), 8)
  if (header.toString('latin1', 257, 262) !== 'ustar' || number(148, 8) !== sumOf(header))
    throw new UnreadableArchive('damaged')
  const end = header.indexOf(0)
  return {
    name: header.toString('utf8', 0, end < 0 ? longestName : Math.min(end, longestName)),
    size: number(124, 12),
  }
}

/** The sum of the header's bytes, with its own place counted as spaces. */
function sumOf(header: Buffer): number {
  let sum = 0
  for (let at = 0; at < block; at += 1) sum += at >= 148 && at < 156 ? 32 : (header[at] ?? 0)
  return sum
}
