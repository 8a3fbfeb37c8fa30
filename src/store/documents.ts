import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Secrecy } from '../domain/access/sight.ts'
import type { ReadResult, UnreadableReason } from '../domain/intake/blocks.ts'
import type { Openness } from '../domain/chain/kinds/fields.ts'
import type { DocumentId, ElementId, PersonId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** A stored document (dokument), without its bytes, and how open it is by itself (R47). */
export type StoredDocument = Secrecy &
  Readonly<{
    id: DocumentId
    name: string
    mediaType: string
    size: number
    addedBy: PersonId
    addedAt: Date
    reading: ReadResult | null
  }>

/** Documents are kept in chunks of 1 MB. */
export const chunkSize = 1024 * 1024

/** Keeps a document: its bytes in chunks of 1 MB. What can't be read is kept too. */
export async function addDocument(
  tx: Tx,
  document: Readonly<{ name: string; mediaType: string; bytes: Uint8Array; addedBy: PersonId }>,
): Promise<DocumentId> {
  const id = randomUUID() as DocumentId
  const municipality_id = tx.municipality
  await tx
    .insertInto('document')
    .values({
      municipality_id,
      id,
      name: document.name,
      media_type: document.mediaType,
      size: document.bytes.length,
      sha256: createHash('sha256').update(document.bytes).digest('hex'),
      added_by: document.addedBy,
      reading: null,
    })
    .execute()
  for (let place = 0; place * chunkSize < document.bytes.length; place += 1)
    await tx
      .insertInto('document_chunk')
      .values({
        municipality_id,
        document_id: id,
        place,
        bytes: Buffer.from(document.bytes.subarray(place * chunkSize, (place + 1) * chunkSize)),
      })
      .execute()
  return id
}

/** Keeps what reading a document came to, and its pages for searching. */
export async function keepReading(tx: Tx, id: DocumentId, reading: ReadResult): Promise<void> {
  await tx
    .updateTable('document')
    .set({ reading: JSON.stringify(reading) })
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', id)
    .execute()
  if (!reading.ok) return
  const pages = reading.document.pages.map(({ number, text }) => ({
    number,
    // PostgreSQL's text holds no NUL.
    text: text.replaceAll('\u0000', ' '),
  }))
  await sql`
    insert into document_page (municipality_id, document_id, page, text)
    select ${tx.municipality}, ${id}, r.number, r.text
    from jsonb_to_recordset(${JSON.stringify(pages)}::jsonb) as r(number int, text text)
    on conflict do nothing`.execute(tx)
}

/** A document by id, without its bytes. */
export async function documentOf(tx: Tx, id: DocumentId): Promise<StoredDocument | undefined> {
  const row = await tx
    .selectFrom('document')
    .select(['id', 'name', 'media_type', 'size', 'added_by', 'added_at', 'openness', 'circle_id', 'reading'])
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** The document that has exactly these bytes, by their SHA-256. Whoever brings the same bytes at once waits until this ends. */
export async function documentWithDigest(tx: Tx, sha256: string): Promise<DocumentId | undefined> {
  await sql`
    select pg_advisory_xact_lock(id, hashtext(${sha256})) from municipality where id = ${tx.municipality}`.execute(
    tx,
  )
  const row = await tx
    .selectFrom('document')
    .select('id')
    .where('municipality_id', '=', tx.municipality)
    .where('sha256', '=', sha256)
    .orderBy('added_at')
    .limit(1)
    .executeTakeFirst()
  return row && (row.id as DocumentId)
}

/** True when something in the plan, now or before, was read from the document. */
export async function isDocumentUsed(tx: Tx, id: DocumentId): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (
      select from element_version where municipality_id = ${tx.municipality}
        and (content -> 'source' ->> 'document' = ${id} or content ->> 'document' = ${id})) as used`.execute(
    tx,
  )
  return rows[0]?.used ?? false
}

/** Deletes a document with its bytes, its pages and its reviews. Whether it may be is for the caller to ask. */
export async function deleteDocument(tx: Tx, id: DocumentId): Promise<void> {
  await tx
    .deleteFrom('review')
    .where('municipality_id', '=', tx.municipality)
    .where('document_id', '=', id)
    .execute()
  await tx
    .deleteFrom('document')
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', id)
    .execute()
}

/** A document in a list: whether it has been read, and why it can't be. */
export type ListedDocument = StoredDocument &
  Readonly<{ isRead: boolean; unreadable: UnreadableReason | undefined }>

/** All documents, newest first, without what was read. */
export const documents = async (tx: Tx): Promise<readonly ListedDocument[]> =>
  (
    await tx
      .selectFrom('document')
      .select(['id', 'name', 'media_type', 'size', 'added_by', 'added_at', 'openness', 'circle_id'])
      // A long reading isn't unpacked only to learn that it has no reason.
      .select(
        sql<UnreadableReason | null>`case when exists (
          select from document_page p where p.municipality_id = ${tx.municipality} and p.document_id = document.id
        ) then null else reading ->> 'reason' end`.as('reason'),
      )
      .select(sql<boolean>`reading is not null`.as('is_read'))
      .where('municipality_id', '=', tx.municipality)
      .orderBy('added_at', 'desc')
      .execute()
  ).map((row) => ({
    ...fromRow({ ...row, reading: null }),
    isRead: row.is_read,
    unreadable: row.reason ?? undefined,
  }))

/** Opens or closes a document, and keeps who did it and why (R54). */
export async function setDocumentOpenness(
  tx: Tx,
  id: DocumentId,
  { openness, circle, by, reason }: Secrecy & Readonly<{ by: PersonId; reason: string }>,
): Promise<void> {
  const municipality_id = tx.municipality
  const circle_id = circle ?? null
  await tx
    .updateTable('document')
    .set({ openness, circle_id })
    .where('municipality_id', '=', municipality_id)
    .where('id', '=', id)
    .execute()
  await tx
    .insertInto('document_openness')
    .values({
      municipality_id,
      id: randomUUID(),
      document_id: id,
      person_id: by,
      openness,
      circle_id,
      reason,
    })
    .execute()
}

/** Who has opened and closed a document, when and why, newest first. */
export const opennessHistoryOf = (
  tx: Tx,
  id: DocumentId,
): Promise<readonly Readonly<{ at: Date; by: PersonId; openness: Openness; reason: string }>[]> =>
  tx
    .selectFrom('document_openness')
    .select(['at', 'person_id', 'openness', 'reason'])
    .where('municipality_id', '=', tx.municipality)
    .where('document_id', '=', id)
    .orderBy('at', 'desc')
    .execute()
    .then((rows) =>
      rows.map((row) => ({
        at: row.at,
        by: row.person_id as PersonId,
        openness: row.openness as Openness,
        reason: row.reason,
      })),
    )

/** How open each document is. */
export const opennessOfDocuments = async (
  tx: Tx,
): Promise<readonly (Secrecy & Readonly<{ id: DocumentId }>)[]> =>
  (
    await tx
      .selectFrom('document')
      .select(['id', 'openness', 'circle_id'])
      .where('municipality_id', '=', tx.municipality)
      .execute()
  ).map((row) => ({ id: row.id as DocumentId, ...opennessIn(row) }))

const opennessIn = (row: { openness: string; circle_id: string | null }): Secrecy => ({
  openness: row.openness as Openness,
  circle: (row.circle_id ?? undefined) as ElementId | undefined,
})

/** The bytes of a document. */
export async function bytesOf(tx: Tx, id: DocumentId): Promise<Buffer> {
  const rows = await tx
    .selectFrom('document_chunk')
    .select('bytes')
    .where('municipality_id', '=', tx.municipality)
    .where('document_id', '=', id)
    .orderBy('place')
    .execute()
  return Buffer.concat(rows.map((row) => row.bytes))
}

const fromRow = (row: {
  id: string
  name: string
  media_type: string
  size: number
  added_by: string
  added_at: Date
  openness: string
  circle_id: string | null
  reading: unknown
}): StoredDocument => ({
  id: row.id as DocumentId,
  name: row.name,
  mediaType: row.media_type,
  size: row.size,
  addedBy: row.added_by as PersonId,
  addedAt: row.added_at,
  ...opennessIn(row),
  reading: row.reading as ReadResult | null,
})
