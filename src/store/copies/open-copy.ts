import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { MunicipalityId } from '../../domain/ids.ts'
import { type ArchivePart, wholeOf } from '../../platform/archive/archive-part.ts'
import { readArchiveFile, readArchiveFolder } from '../../platform/archive/archive-place.ts'
import { type ArchiveProblem, UnreadableArchive } from '../../platform/archive/unreadable-archive.ts'
import { hashed } from './copied-parts.ts'
import {
  type CopyHeader,
  copyHeader,
  type CopyManifest,
  copyManifest,
  copyVersion,
  headerName,
  type ManifestEntry,
  manifestName,
} from './copy-manifest.ts'

/** A copy that holds from its first byte to its last, and its parts again, from the beginning. */
export type OpenCopy = Readonly<{
  header: CopyHeader
  manifest: CopyManifest
  parts: () => AsyncGenerator<ArchivePart>
}>

/** Reads a copy through, a file or a folder, and holds every part against the manifest; nothing is done with it before. */
export async function openCopy(
  path: string,
  key?: Buffer,
): Promise<OpenCopy | Readonly<{ problem: ArchiveProblem | 'missing' }>> {
  const about = statSync(path, { throwIfNoEntry: false })
  if (!about) return { problem: 'missing' }
  const parts = about.isDirectory()
    ? () => readArchiveFolder(path, namesIn(path))
    : () => readArchiveFile(path, key)
  try {
    return { ...(await verified(parts())), parts }
  } catch (error) {
    if (error instanceof UnreadableArchive) return { problem: error.problem }
    // What zlib, JSON and the schemas say of a file that was changed on the way.
    return { problem: 'damaged' }
  }
}

async function verified(
  parts: AsyncGenerator<ArchivePart>,
): Promise<Readonly<{ header: CopyHeader; manifest: CopyManifest }>> {
  const first = await nextOf(parts)
  if (first?.name !== headerName) throw new UnreadableArchive('not an archive')
  const opening = await wholeOf(first)
  const header = headerIn(opening)
  const found: Omit<ManifestEntry, 'rows'>[] = [
    { name: headerName, size: first.size, sha256: createHash('sha256').update(opening).digest('hex') },
  ]
  let manifest: CopyManifest | undefined
  for await (const part of parts) {
    // Nothing comes after the manifest.
    if (manifest) throw new UnreadableArchive('damaged')
    if (part.name === manifestName) {
      manifest = copyManifest.parse(JSON.parse((await wholeOf(part)).toString('utf8')))
      continue
    }
    const hash = createHash('sha256')
    for await (const _ of hashed(part.bytes, hash));
    found.push({ name: part.name, size: part.size, sha256: hash.digest('hex') })
  }
  if (!manifest || !areEqual(found, manifest.parts)) throw new UnreadableArchive('damaged')
  return { header, manifest }
}

/** The first part; a file of another kind has none, or one of another name. */
async function nextOf(parts: AsyncGenerator<ArchivePart>): Promise<ArchivePart | undefined> {
  try {
    return (await parts.next()).value as ArchivePart | undefined
  } catch (error) {
    if (error instanceof UnreadableArchive && error.problem === 'damaged')
      throw new UnreadableArchive('not an archive')
    throw error
  }
}

function headerIn(bytes: Buffer): CopyHeader {
  const header = copyHeader.parse(JSON.parse(bytes.toString('utf8')))
  if (header.version > copyVersion) throw new UnreadableArchive('newer format')
  return header
}

const areEqual = (
  found: readonly Omit<ManifestEntry, 'rows'>[],
  expected: readonly ManifestEntry[],
): boolean =>
  found.length === expected.length &&
  found.every((part, at) => {
    const other = expected[at]
    return part.name === other?.name && part.size === other.size && part.sha256 === other.sha256
  })

/** The names of the parts of a folder, in the order of its manifest. */
function namesIn(folder: string): readonly string[] {
  const path = join(folder, manifestName)
  if (!statSync(path, { throwIfNoEntry: false })) throw new UnreadableArchive('not an archive')
  const manifest = copyManifest.parse(JSON.parse(readFileSync(path, 'utf8')))
  return [...manifest.parts.map(({ name }) => name), manifestName]
}

/** The parts of each municipality of a copy, one after the other; whoever takes a municipality reads its parts before the next. */
export async function* municipalitiesIn(
  parts: AsyncGenerator<ArchivePart>,
): AsyncGenerator<Readonly<{ id: MunicipalityId; parts: AsyncGenerator<ArchivePart> }>> {
  let coming = await nextWithNumber(parts)
  async function* partsOf(id: number): AsyncGenerator<ArchivePart> {
    for (;;) {
      const part = coming
      if (!part || numberOf(part) !== id) return
      yield part
      coming = await nextWithNumber(parts)
    }
  }
  for (;;) {
    if (!coming) return
    const id = numberOf(coming)
    const own = partsOf(id)
    yield { id: id as MunicipalityId, parts: own }
    // A municipality that nobody wants is passed over.
    for await (const _ of own);
  }
}

async function nextWithNumber(parts: AsyncGenerator<ArchivePart>): Promise<ArchivePart | undefined> {
  for (;;) {
    const next = await parts.next()
    if (next.done) return undefined
    if (numberOf(next.value) > 0) return next.value
  }
}

/** The number of the municipality that a part belongs to; 0 for what stands for itself. */
const numberOf = ({ name }: ArchivePart): number => Number(/^([1-9]\d{0,8})\//.exec(name)?.[1] ?? 0)
