import { sql } from 'kysely'
import type { ArchivePart } from '../../platform/archive/archive-part.ts'
import { chunkSize } from '../documents.ts'
import type { Tx } from '../transaction.ts'

const pattern = /^documents\/([0-9a-f-]{36})(\.[a-z0-9]{1,8})?$/

/** The documents of the entered municipality as the files they are, each named by its id and the ending of its name. */
export async function* documentFiles(tx: Tx): AsyncGenerator<ArchivePart> {
  const { rows } = await sql<{ id: string; name: string; chunks: number; size: number }>`
    select d.id, d.name, count(c.place)::int as chunks, coalesce(sum(octet_length(c.bytes)), 0)::bigint as size
    from document d join document_chunk c on c.municipality_id = ${tx.municipality} and c.document_id = d.id
    where d.municipality_id = ${tx.municipality} group by d.id, d.name order by d.id`.execute(tx)
  for (const { id, name, chunks, size } of rows)
    yield { name: `documents/${id}${endingOf(name)}`, size, bytes: bytesOf(tx, id, chunks) }
}

/** The document that a part is the bytes of, by its name within the municipality. */
export const documentOfFile = (name: string): string | undefined => pattern.exec(name)?.[1]

const endingOf = (name: string): string => /\.[a-z0-9]{1,8}$/.exec(name.toLowerCase())?.[0] ?? ''

async function* bytesOf(tx: Tx, id: string, chunks: number): AsyncGenerator<Buffer> {
  for (let place = 0; place < chunks; place += 1) {
    const row = await tx
      .selectFrom('document_chunk')
      .select('bytes')
      .where('municipality_id', '=', tx.municipality)
      .where('document_id', '=', id)
      .where('place', '=', place)
      .executeTakeFirstOrThrow()
    yield row.bytes
  }
}

/** Keeps the bytes of a document that has been put back, in the chunks that documents are kept in. */
export async function keepDocumentFile(tx: Tx, id: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  let held: Buffer[] = []
  let size = 0
  let place = 0
  // A chunk is read while the one before is written.
  let writing: Promise<unknown> = Promise.resolve()
  const keep = async (chunk: Buffer): Promise<void> => {
    await writing
    writing = tx
      .insertInto('document_chunk')
      .values({ municipality_id: tx.municipality, document_id: id, place, bytes: chunk })
      .execute()
    // Thrown where it is waited for.
    writing.catch(() => undefined)
    place += 1
  }
  for await (const piece of bytes) {
    held.push(piece)
    size += piece.length
    while (size >= chunkSize) {
      const all = Buffer.concat(held)
      await keep(all.subarray(0, chunkSize))
      held = [all.subarray(chunkSize)]
      size -= chunkSize
    }
  }
  if (size > 0) await keep(Buffer.concat(held))
  await writing
}
