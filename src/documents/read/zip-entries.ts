import { crc32, inflateRawSync } from 'node:zlib'

/** A zip file's directory; an entry is unpacked when it is asked for, and never to more than `most` bytes. */
export type Zip = Readonly<{
  names: readonly string[]
  /**
   * The bytes of an entry, nothing when there is none of that name, `too large` when it unpacks to more than was allowed.
   * Throws for one that is damaged: half of a document is worse than none.
   */
  read: (name: string, most: number) => Uint8Array | undefined | 'too large'
}>

type Entry = Readonly<{ method: number; sum: number; packed: number; size: number; at: number }>

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/** Opens a zip file; nothing when it isn't one, or is cut off. */
export function openZip(bytes: Uint8Array): Zip | undefined {
  const entries = directoryOf(bytes)
  return (
    entries && { names: [...entries.keys()], read: (name, most) => unpack(bytes, entries.get(name), most) }
  )
}

function directoryOf(bytes: Uint8Array): ReadonlyMap<string, Entry> | undefined {
  const view = viewOf(bytes)
  // The directory's end is followed by a comment of at most 65,535 bytes.
  const earliest = Math.max(0, bytes.length - 65_557)
  for (let at = bytes.length - 22; at >= earliest; at -= 1)
    if (view.getUint32(at, true) === endOfDirectory) return entriesFrom(bytes, view, at)
  return undefined
}

function entriesFrom(bytes: Uint8Array, view: DataView, end: number): ReadonlyMap<string, Entry> | undefined {
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) return undefined
    const length = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length))
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function unpack(
  bytes: Uint8Array,
  entry: Entry | undefined,
  most: number,
): Uint8Array | undefined | 'too large' {
  if (!entry) return undefined
  if (entry.at + 30 > bytes.length) throw new Error('the entry lies outside the file')
  if (entry.size > most) return 'too large'
  const view = viewOf(bytes)
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  const content = entry.method === 0 ? packed : inflated(packed, most)
  if (content === 'too large') return content
  if (content.length > most) return 'too large'
  if (crc32(content) !== entry.sum) throw new Error('the entry is not what was packed')
  return content
}

/** What the directory says of the size is no promise: unpacking stops at the limit. */
function inflated(packed: Uint8Array, most: number): Uint8Array | 'too large' {
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch (error) {
    if (error instanceof RangeError) return 'too large'
    throw error
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
