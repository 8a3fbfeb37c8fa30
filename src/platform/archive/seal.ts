import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  scrypt,
  type ScryptOptions,
  timingSafeEqual,
} from 'node:crypto'
import { ByteReader } from './byte-reader.ts'
import { UnreadableArchive } from './unreadable-archive.ts'

/** What a sealed file begins with; a new way of sealing gets a new name. */
export const sealName = Buffer.from('KTSEAL1\n', 'latin1')

const saltLength = 16
const checkLength = 16
const tagLength = 16
const chunk = 256 * 1024
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

/** The key of a file: one half encrypts, the other says at once whether the key is the right one. */
type Keys = Readonly<{ encryption: Buffer; check: Buffer }>

/**
 * Seals a stream with a key: AES-256-GCM over pieces of 256 kB, each with its number and whether it is the last, so that no
 * piece can be changed, moved, left out or cut off. The key is derived by scrypt with a salt of the file's own.
 */
export async function* sealed(bytes: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltLength)
  const keys = await keysOf(key, salt)
  yield Buffer.concat([sealName, salt, keys.check])
  const reader = new ByteReader(bytes)
  let piece = await reader.upTo(chunk)
  for (let number = 0; ; number += 1) {
    const next = await reader.upTo(chunk)
    const isLast = next.length === 0
    const cipher = createCipheriv('aes-256-gcm', keys.encryption, nonceOf(number, isLast))
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
    if (isLast) return
    piece = next
  }
}

/** Opens what was sealed, after its name has been read. */
export async function* unsealed(reader: ByteReader, key: Buffer): AsyncGenerator<Buffer> {
  const salt = await reader.exactly(saltLength)
  const keys = await keysOf(key, salt)
  const check = await reader.exactly(checkLength)
  if (!timingSafeEqual(check, keys.check)) throw new UnreadableArchive('wrong key')
  let piece = await reader.upTo(chunk + tagLength)
  for (let number = 0; ; number += 1) {
    const next = await reader.upTo(chunk + tagLength)
    const isLast = next.length === 0
    yield opened(piece, keys, nonceOf(number, isLast))
    if (isLast) return
    piece = next
  }
}

function opened(piece: Buffer, keys: Keys, nonce: Buffer): Buffer {
  if (piece.length < tagLength) throw new UnreadableArchive('damaged')
  const end = piece.length - tagLength
  const decipher = createDecipheriv('aes-256-gcm', keys.encryption, nonce, { authTagLength: tagLength })
  decipher.setAuthTag(piece.subarray(end))
  try {
    return Buffer.concat([decipher.update(piece.subarray(0, end)), decipher.final()])
  } catch {
    throw new UnreadableArchive('damaged')
  }
}

/** A key is used for one file alone, so counting the pieces never repeats a nonce. */
function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 4)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

async function keysOf(key: Buffer, salt: Buffer): Promise<Keys> {
  const derived = await scrypted(key, salt, 64, cost)
  return {
    encryption: derived.subarray(0, 32),
    check: createHmac('sha256', derived.subarray(32)).update(sealName).digest().subarray(0, checkLength),
  }
}

const scrypted = (key: Buffer, salt: Buffer, length: number, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(key, salt, length, options, (error, derived) => (error ? reject(error) : resolve(derived)))
  })
