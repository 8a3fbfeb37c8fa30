import { createHash, type Hash } from 'node:crypto'
import type { MunicipalityId } from '../../domain/ids.ts'
import { type ArchivePart, partOf } from '../../platform/archive/archive-part.ts'
import { distributedTables } from '../table-places.ts'
import { type Database, inSnapshot, type Tx } from '../transaction.ts'
import {
  type CopyHeader,
  type CopyManifest,
  copyVersion,
  headerName,
  type ManifestEntry,
  manifestName,
} from './copy-manifest.ts'
import { documentFiles } from './document-files.ts'
import { rowsOfTable } from './rows-of-table.ts'
import { tableShape } from './table-shape.ts'

/** What is copied: which municipalities, as a backup or an export, and what a reader finds beside it. */
export type CopyOrder = Readonly<{
  kind: CopyHeader['kind']
  municipalities: CopyHeader['municipalities']
  migrations: readonly string[]
  madeAt: Date
  /** A page that explains the files to whoever opens them. */
  readme?: string
}>

// Rows are gathered to parts of about this size, which fit in memory.
const fullPart = 2_000_000

/**
 * A copy as parts: the header, the municipalities one after the other, and the manifest. Each municipality is read in one
 * snapshot, while others write on; each part is made when it is asked for.
 */
export async function* copiedParts(owner: Database, order: CopyOrder): AsyncGenerator<ArchivePart> {
  const entries: ManifestEntry[] = []
  const { readme, madeAt, ...rest } = order
  const header: CopyHeader = {
    format: 'kaedetraek copy',
    version: copyVersion,
    kind: rest.kind,
    madeAt: madeAt.toISOString(),
    migrations: rest.migrations,
    municipalities: rest.municipalities,
  }
  yield* noted(entries, partOf(headerName, written(header)))
  if (readme !== undefined) yield* noted(entries, partOf('README.md', readme))
  for (const { id } of order.municipalities) {
    const steps = partsOfMunicipality(order.kind)
    for await (const { part, rows } of inSnapshot(owner, id as MunicipalityId, steps))
      yield* noted(entries, { ...part, name: `${id}/${part.name}` }, rows)
  }
  const manifest: CopyManifest = { parts: entries }
  yield partOf(manifestName, written(manifest))
}

const written = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`

/** Passes a part on and notes its digest as it goes by. */
async function* noted(
  entries: ManifestEntry[],
  part: ArchivePart,
  rows?: number,
): AsyncGenerator<ArchivePart> {
  const hash = createHash('sha256')
  yield { ...part, bytes: hashed(part.bytes, hash) }
  entries.push({
    name: part.name,
    size: part.size,
    sha256: hash.digest('hex'),
    ...(rows === undefined ? {} : { rows }),
  })
}

/** The bytes as they come, added to a digest. */
export async function* hashed(bytes: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const some of bytes) {
    hash.update(some)
    yield some
  }
}

type CopiedPart = Readonly<{ part: ArchivePart; rows?: number }>

const partsOfMunicipality = (kind: CopyHeader['kind']) =>
  async function* (tx: Tx): AsyncGenerator<CopiedPart> {
    for (const { name, isBytes, notExported = [] } of distributedTables) {
      const leftOut = kind === 'export' ? notExported : []
      if (leftOut === 'all') continue
      if (isBytes) for await (const part of documentFiles(tx)) yield { part }
      else yield* rowParts(tx, name, leftOut)
    }
  }

async function* rowParts(tx: Tx, name: string, leftOut: readonly string[]): AsyncGenerator<CopiedPart> {
  const shape = await tableShape(tx, name)
  if (!shape) return
  let lines: string[] = []
  let size = 0
  let number = 0
  const gathered = (): CopiedPart => {
    number += 1
    const part = partOf(`${name}.${String(number).padStart(4, '0')}.ndjson`, `${lines.join('\n')}\n`)
    const rows = lines.length
    lines = []
    size = 0
    return { part, rows }
  }
  for await (const line of rowsOfTable(tx, shape, leftOut)) {
    lines.push(line)
    size += line.length
    if (size >= fullPart) yield gathered()
  }
  if (lines.length > 0) yield gathered()
}
