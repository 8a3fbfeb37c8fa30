import { createHash } from 'node:crypto'
import type { MunicipalityId } from '../../domain/ids.ts'
import type { ArchivePart } from '../../platform/archive/archive-part.ts'
import { UnreadableArchive } from '../../platform/archive/unreadable-archive.ts'
import { type AccessCheck, checkAccessLog } from '../access-log.ts'
import { checkHistory, type HistoryCheck } from '../check-history.ts'
import type { Database } from '../transaction.ts'
import { hashed } from './copied-parts.ts'
import { type CopyManifest, manifestName } from './copy-manifest.ts'
import { municipalitiesIn } from './open-copy.ts'
import { type PutBack, putBack } from './put-back.ts'

/** A municipality that is back: how much of it, and whether its two chains of hashes hold. */
export type Restored = PutBack &
  Readonly<{ from: MunicipalityId; to: MunicipalityId; history: HistoryCheck; access: AccessCheck }>

/**
 * Restores the municipalities that are wanted, each under its number and in a transaction of its own. A manifest is what the
 * rows are counted against. A history that was tampered with before it was copied is restored as it was, and told.
 */
export async function* restoreParts(
  owner: Database,
  copied: AsyncGenerator<ArchivePart>,
  wanted: ReadonlyMap<MunicipalityId, MunicipalityId>,
  manifest?: CopyManifest,
): AsyncGenerator<Restored> {
  for await (const { id, parts } of municipalitiesIn(copied)) {
    const to = wanted.get(id)
    if (to === undefined) continue
    yield await putBack(owner, to, parts, async (tx, put) => {
      if (manifest && rowsOf(manifest, id) !== put.rows) throw new UnreadableArchive('damaged')
      return {
        ...put,
        from: id,
        to,
        history: await checkHistory(tx),
        access: await checkAccessLog(tx),
      }
    })
  }
}

const rowsOf = ({ parts }: CopyManifest, id: MunicipalityId): number =>
  parts.filter(({ name }) => name.startsWith(`${id}/`)).reduce((sum, { rows = 0 }) => sum + rows, 0)

/** The parts of the municipalities that are not what the manifest says, by name; none when everything came back as it was. */
export async function partsThatDiffer(
  parts: AsyncGenerator<ArchivePart>,
  manifest: CopyManifest,
): Promise<readonly string[]> {
  const expected = new Map(manifest.parts.map(({ name, sha256 }) => [name, sha256]))
  const found = new Map<string, string>()
  for await (const { name, bytes } of parts) {
    const hash = createHash('sha256')
    for await (const _ of hashed(bytes, hash));
    found.set(name, hash.digest('hex'))
  }
  const isOfMunicipality = (name: string): boolean => /^\d/.test(name) && name !== manifestName
  return [...new Set([...expected.keys(), ...found.keys()])].filter(
    (name) => isOfMunicipality(name) && expected.get(name) !== found.get(name),
  )
}
