import { createReadStream, createWriteStream, existsSync, readdirSync, statSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { ArchivePart } from './archive-part.ts'
import { ByteReader } from './byte-reader.ts'
import { sealed, sealName, unsealed } from './seal.ts'
import { partsOfTar, tarOf } from './tar.ts'
import { UnreadableArchive } from './unreadable-archive.ts'

/** True for a name that means one file; any other means a folder. */
export const isFileName = (path: string): boolean => /\.(tar|tar\.gz|tgz)$/i.test(path)

/** True when nothing is there that would be written over: an empty folder is nothing. */
export const isFree = (path: string): boolean =>
  !existsSync(path) || (statSync(path).isDirectory() && readdirSync(path).length === 0)

/**
 * Writes parts as one tar file, gzipped when its name says so, sealed when there is a key. Under its name is a whole file that
 * is on the disk, or none. Only we may read it.
 */
export async function writeArchiveFile(
  path: string,
  parts: AsyncIterable<ArchivePart>,
  key?: Buffer,
): Promise<void> {
  const draft = `${path}.part`
  try {
    await pipeline(
      tarOf(parts),
      /gz$/i.test(path) ? createGzip({ level: 1 }) : new PassThrough(),
      (bytes: AsyncIterable<Buffer>) => (key ? sealed(bytes, key) : bytes),
      createWriteStream(draft, { mode: 0o600 }),
    )
    await flush(draft)
    await rename(draft, path)
    await flush(dirname(resolve(path)))
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Writes parts as files in a folder, which only we may enter. */
export async function writeArchiveFolder(folder: string, parts: AsyncIterable<ArchivePart>): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for await (const { name, bytes } of parts) {
    const path = inside(folder, name)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await pipeline(Readable.from(bytes, { objectMode: false }), createWriteStream(path, { mode: 0o600 }))
  }
}

/** The parts of a file, whether it is gzipped, sealed, both or neither. */
export async function* readArchiveFile(path: string, key?: Buffer): AsyncGenerator<ArchivePart> {
  const file = createReadStream(path, { highWaterMark: 1024 * 1024 })
  try {
    const outer = new ByteReader(file as AsyncIterable<Buffer>)
    const name = await outer.upTo(sealName.length)
    const isSealed = name.equals(sealName)
    if (isSealed && !key) throw new UnreadableArchive('key missing')
    if (!isSealed) outer.putBack(name)
    const reader = isSealed && key ? new ByteReader(unsealed(outer, key)) : outer
    const start = await reader.upTo(2)
    reader.putBack(start)
    const isZipped = start[0] === 0x1f && start[1] === 0x8b
    if (!isZipped) return yield* partsOfTar(reader.rest())
    const zipped = Readable.from(reader.rest(), { objectMode: false })
    const gunzip = createGunzip()
    const unzipping = pipeline(zipped, gunzip)
    // What goes wrong is thrown where the bytes are read.
    unzipping.catch(() => undefined)
    yield* partsOfTar(gunzip as AsyncIterable<Buffer>)
  } finally {
    file.destroy()
  }
}

/** The parts of a folder by their names, in the order they were written. */
export async function* readArchiveFolder(
  folder: string,
  names: readonly string[],
): AsyncGenerator<ArchivePart> {
  for (const name of names) {
    const path = inside(folder, name)
    const size = statSync(path, { throwIfNoEntry: false })?.size
    if (size === undefined) throw new UnreadableArchive('damaged')
    yield { name, size, bytes: createReadStream(path) as AsyncIterable<Buffer> }
  }
}

/** A name in an archive never leads out of its folder. */
function inside(folder: string, name: string): string {
  const path = join(folder, name)
  const way = relative(folder, path)
  if (way.startsWith('..') || resolve(folder, way) !== resolve(path)) throw new UnreadableArchive('damaged')
  return path
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some systems have nothing to flush in a folder.
    if (!['EISDIR', 'EINVAL', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    await handle.close()
  }
}
