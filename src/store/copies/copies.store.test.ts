import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import type { MunicipalityId } from '../../domain/ids.ts'
import { writeArchiveFile, writeArchiveFolder } from '../../platform/archive/archive-place.ts'
import { checkAccessLog } from '../access-log.ts'
import { checkHistory } from '../check-history.ts'
import { removeRows } from '../municipalities.ts'
import { distributedTables, keyOf } from '../table-places.ts'
import { newMunicipality, testDatabase } from '../testing/test-database.ts'
import { inMunicipality } from '../transaction.ts'
import { copiedParts, type CopyOrder } from './copied-parts.ts'
import type { CopyManifest } from './copy-manifest.ts'
import { municipalitiesIn, type OpenCopy, openCopy } from './open-copy.ts'
import { putBack } from './put-back.ts'
import { documentSizes, layFull } from './testing/lay-full.ts'

const { db, owner, municipality, person } = await testDatabase()
const actor = await person(['coordinator'])
await layFull(db, actor, 7)

const folder = mkdtempSync(join(tmpdir(), 'kaedetraek-copies-'))
chmodSync(folder, 0o700)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const order = (kind: CopyOrder['kind'], ...ids: readonly MunicipalityId[]): CopyOrder => ({
  kind,
  municipalities: ids.map((id) => ({ id, name: `Prøveby ${id}` })),
  migrations: ['0001-municipalities.sql'],
  madeAt: new Date(),
})
const opened = async (path: string, key?: Buffer): Promise<OpenCopy> => {
  const copy = await openCopy(path, key)
  if ('problem' in copy) throw new Error(copy.problem)
  return copy
}
/** What the parts of a municipality are, whatever its number and whenever they were written. */
const contents = ({ parts }: CopyManifest): readonly string[] =>
  parts
    .filter(({ name }) => /^\d/.test(name))
    .map(({ name, sha256, rows }) => `${name.slice(name.indexOf('/'))} ${sha256} ${rows}`)

/** A number that nothing is at. */
async function freeNumber(): Promise<MunicipalityId> {
  const id = await newMunicipality(owner)
  await inMunicipality(owner, id, removeRows)
  return id
}

test.each(['whole.tar', 'whole.tar.gz'])(
  'what is put back under another number is the same to the last byte, and its histories hold: %s',
  async (name) => {
    const path = join(folder, name)
    const key = name.endsWith('gz') ? Buffer.from('en lang og hemmelig nøgle') : undefined
    await writeArchiveFile(path, copiedParts(owner, order('backup', municipality)), key)
    const copy = await opened(path, key)
    const other = await freeNumber()
    for await (const { id, parts } of municipalitiesIn(copy.parts())) {
      expect(id).toBe(municipality)
      const put = await putBack(owner, other, parts, async (tx, counts) => ({
        counts,
        history: await checkHistory(tx),
        access: await checkAccessLog(tx),
      }))
      expect(put.history.intact).toBe(true)
      expect(put.access).toEqual({ intact: true, entries: 2 })
      // An empty document has no bytes to be a file of.
      expect(put.counts.documents).toBe(documentSizes.length - 1)
    }
    const again = join(folder, `again-${name}`)
    await writeArchiveFile(again, copiedParts(owner, order('backup', other)))
    expect(contents((await opened(again)).manifest)).toEqual(contents(copy.manifest))
  },
)

test('an export is a folder of open files without anything that lets somebody in, and comes back the same', async () => {
  const path = join(folder, 'export')
  await writeArchiveFolder(path, copiedParts(owner, { ...order('export', municipality), readme: 'Læs mig' }))
  const copy = await opened(path)
  const text = copy.manifest.parts
    .filter(({ name }) => name.endsWith('.ndjson'))
    .map(({ name }) => readFileSync(join(path, name), 'utf8'))
    .join('\n')
  expect(text).not.toMatch(/never in an export|token_digest|password_hash/)
  expect(text).toContain('æøå@kommunen.dk')
  expect(readFileSync(join(path, 'README.md'), 'utf8')).toBe('Læs mig')
  const other = await freeNumber()
  for await (const { parts } of municipalitiesIn(copy.parts()))
    expect((await putBack(owner, other, parts, checkHistory)).intact).toBe(true)
  const again = join(folder, 'export-again')
  await writeArchiveFolder(again, copiedParts(owner, order('export', other)))
  expect(contents((await opened(again)).manifest)).toEqual(contents(copy.manifest))
})

test('a copy shows one moment, whatever is written while it is made', async () => {
  const other = await newMunicipality(owner)
  const read: string[] = []
  for await (const part of copiedParts(owner, order('backup', other))) {
    if (part.name.endsWith('municipality.0001.ndjson'))
      await inMunicipality(db, other, (tx) =>
        sql`insert into sign_in_try values (${other}, gen_random_uuid(), '', '', now(), true)`.execute(tx),
      )
    read.push(part.name)
    for await (const _ of part.bytes);
  }
  expect(read).toEqual(['copy.json', `${other}/municipality.0001.ndjson`, 'manifest.json'])
})

test('any byte that was changed is found, and so is an end that was cut off', async () => {
  const key = Buffer.from('en lang og hemmelig nøgle')
  for (const [name, sealing] of [
    ['plain.tar', undefined],
    ['zipped.tar.gz', undefined],
    ['sealed.tar', key],
  ] as const) {
    const path = join(folder, name)
    const other = await newMunicipality(owner)
    await writeArchiveFile(path, copiedParts(owner, order('backup', other)), sealing)
    const bytes = readFileSync(path)
    const damaged = join(folder, `damaged-${name}`)
    // The first bytes of gzip say when and where it was packed, which is nothing of ours.
    const from = name === 'zipped.tar.gz' ? 10 : 0
    for (let at = from; at < bytes.length; at += Math.ceil(bytes.length / 60)) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0x10
      writeFileSync(damaged, changed)
      const copy = await openCopy(damaged, sealing)
      // Two packings may mean the same; what is unpacked has to be the same then.
      const isSame = name === 'zipped.tar.gz' && 'header' in copy && tarIn(damaged).equals(tarIn(path))
      expect('problem' in copy || isSame, `${name} byte ${at}`).toBe(true)
    }
    writeFileSync(damaged, bytes.subarray(0, Math.floor(bytes.length / 2)))
    expect(await openCopy(damaged, sealing)).toHaveProperty('problem')
  }
})

const tarIn = (path: string): Buffer => gunzipSync(readFileSync(path))

test('a sealed copy wants its key, and says when it is another', async () => {
  const path = join(folder, 'secret.tar')
  const other = await newMunicipality(owner)
  await writeArchiveFile(path, copiedParts(owner, order('backup', other)), Buffer.from('den rigtige nøgle'))
  expect(readFileSync(path).includes('Prøveby')).toBe(false)
  expect(await openCopy(path)).toEqual({ problem: 'key missing' })
  expect(await openCopy(path, Buffer.from('en anden nøgle'))).toEqual({ problem: 'wrong key' })
  expect(await openCopy(join(folder, 'nothing.tar'))).toEqual({ problem: 'missing' })
  writeFileSync(join(folder, 'other.tar'), 'noget helt andet')
  expect(await openCopy(join(folder, 'other.tar'))).toEqual({ problem: 'not an archive' })
})

test('a municipality that is removed leaves no row in any table', async () => {
  const other = await freeNumber()
  const path = join(folder, 'to-remove.tar')
  await writeArchiveFile(path, copiedParts(owner, order('backup', municipality)))
  for await (const { parts } of municipalitiesIn((await opened(path)).parts()))
    await putBack(owner, other, parts, async () => undefined)
  await inMunicipality(owner, other, removeRows)
  for (const { name } of distributedTables) {
    const { rows } = await inMunicipality(owner, other, (tx) =>
      sql`select 1 from ${sql.table(name)} where ${sql.ref(keyOf(name))} = ${other}`.execute(tx),
    )
    expect(rows, name).toEqual([])
  }
})
