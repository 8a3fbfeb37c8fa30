import { openZip } from '../zip-entries.ts'
import { zipFile } from './zip-file.ts'

/** How a file is spoilt: some bytes changed, the end cut off, a stretch repeated, taken out, zeroed, or exchanged. */
export const mutations = ['change', 'cut', 'repeat', 'leave out', 'zero', 'exchange'] as const
/** What is done to a file, where, and with what. */
export type Mutation = Readonly<{
  how: (typeof mutations)[number]
  place: number
  byte: number
  times: number
}>

/** The file with one mutation; the same mutation spoils it the same way every time. Every other zip file is spoilt inside, and packed as it should be. */
export function mutated(bytes: Uint8Array, mutation: Mutation): Uint8Array {
  const zip = mutation.times % 2 === 1 && bytes[0] === 0x50 && bytes[1] === 0x4b ? openZip(bytes) : undefined
  if (!zip) return spoilt(bytes, mutation)
  const chosen = zip.names[mutation.byte % zip.names.length]
  const parts = zip.names.map((name): [string, Uint8Array] => {
    const part = zip.read(name, 50_000_000)
    const content = part instanceof Uint8Array ? part : new Uint8Array()
    return [name, name === chosen ? spoilt(content, mutation) : content]
  })
  return zipFile(Object.fromEntries(parts))
}

function spoilt(bytes: Uint8Array, { how, place, byte, times }: Mutation): Uint8Array {
  if (bytes.length === 0) return bytes
  const at = place % bytes.length
  const length = 1 + ((byte * times * 13) % Math.max(1, Math.min(5_000, bytes.length - at)))
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at + length)]
  switch (how) {
    case 'cut':
      return before
    case 'repeat':
      return joined(before, bytes.subarray(Math.max(0, at - 500)))
    case 'leave out':
      return joined(before, after)
    case 'zero':
      return joined(before, new Uint8Array(length), after)
    case 'exchange':
      return joined(after, bytes.subarray(at, at + length), before)
    case 'change': {
      // A copy: the slice of a Buffer is the same bytes.
      const copy = new Uint8Array(bytes)
      for (let index = 0; index < times; index += 1)
        copy[(at + index * 997) % bytes.length] = (byte + index * 31) % 256
      return copy
    }
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
