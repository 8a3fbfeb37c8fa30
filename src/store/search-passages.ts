import { sql } from 'kysely'
import { maySeeDocument } from '../domain/access/documents.ts'
import type { Sight } from '../domain/access/sight.ts'
import type { DocumentId } from '../domain/ids.ts'
import { opennessOfDocuments } from './documents.ts'
import type { Tx } from './transaction.ts'

/** A stretch of a passage: what was looked for, or what stands around it. */
export type PassagePart = Readonly<{ text: string; isHit: boolean }>

/** A page of a document that has what was looked for (fundsted), with the words around it. */
export type FoundPassage = Readonly<{
  document: DocumentId
  name: string
  page: number
  parts: readonly PassagePart[]
}>

// Signs that no text of a document has after it was cleaned.
const before = '\u0002'
const after = '\u0003'

/**
 * Finds pages of documents by Danish full text: stems, every word, the last one by its beginning. A document is found by those
 * who may see it; one whose review has not been finished by those who review.
 */
export async function searchPassages(
  tx: Tx,
  words: readonly string[],
  sees: Readonly<{ sight: Sight; withheld: ReadonlySet<DocumentId>; inReview: boolean }>,
  most = 20,
): Promise<readonly FoundPassage[]> {
  const asked = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '')).filter(Boolean)
  if (asked.length === 0) return []
  const query = asked.map((word, index) => (index === asked.length - 1 ? `${word}:*` : word)).join(' & ')
  const { rows } = await sql<{ document: DocumentId; name: string; page: number; headline: string }>`
    with found as (
      select p.document_id, p.page, p.text, d.name, ts_rank_cd(p.words, q) as rank
      from to_tsquery('danish', ${query}) q, document_page p
      join document d on d.municipality_id = ${tx.municipality} and d.id = p.document_id
      where p.municipality_id = ${tx.municipality} and p.words @@ q
        and d.id = any(${await shownDocuments(tx, sees)}::uuid[])
        and (${sees.inReview} or exists (
          select from review r where r.municipality_id = ${tx.municipality} and r.document_id = d.id and r.finished_at is not null))
      order by rank desc, d.added_at desc, p.page
      limit ${most}
    )
    select document_id as document, name, page, ts_headline('danish', text, to_tsquery('danish', ${query}),
      ${`StartSel=${before}, StopSel=${after}, MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=" … "`}) as headline
    from found order by rank desc, name, page`.execute(tx)
  return rows.map(({ headline, ...row }) => ({ ...row, parts: partsOf(headline) }))
}

const shownDocuments = async (
  tx: Tx,
  { sight, withheld }: Readonly<{ sight: Sight; withheld: ReadonlySet<DocumentId> }>,
): Promise<readonly DocumentId[]> =>
  (await opennessOfDocuments(tx))
    .filter((document) => maySeeDocument(document, sight, withheld))
    .map((document) => document.id)

function partsOf(headline: string): readonly PassagePart[] {
  return headline
    .replace(/\s+/g, ' ')
    .split(before)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, isHit: false }]
      const [hit = '', rest = ''] = piece.split(after)
      return [
        { text: hit, isHit: true },
        { text: rest, isHit: false },
      ]
    })
    .filter((part) => part.text !== '')
}
