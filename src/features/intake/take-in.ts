import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { UnreadableReason } from '../../domain/intake/blocks.ts'
import type { ReadFile, Reading } from '../../domain/intake/extraction.ts'
import { inPlanOf } from '../../domain/intake/in-plan.ts'
import { reviewOf } from '../../domain/intake/review-of.ts'
import type { DocumentId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { addDocument, bytesOf, documentOf, documentWithDigest, keepReading } from '../../store/documents.ts'
import { columnMeaningsOf } from '../../store/column-meanings.ts'
import { reviewsOfDocument, startReview, type StoredReview } from '../../store/reviews.ts'
import { type Database, inMunicipality, type Tx } from '../../store/transaction.ts'
import { beginReading, whatCameOf } from './readings.ts'

/** A document that has been taken in: its review, why it can't be read, or that it is still being read. It is kept in every case. */
export type TakenIn =
  | Readonly<{
      kind: 'review'
      review: string
      document: DocumentId
      isKnown: boolean
      /** A spreadsheet has columns that nobody has said what they hold. */
      asksForColumns: boolean
    }>
  | Readonly<{ kind: 'unreadable'; reason: UnreadableReason; document: DocumentId }>
  | Readonly<{ kind: 'being read'; document: DocumentId }>
  | Readonly<{ kind: 'not allowed' }>
  | Readonly<{ kind: 'unknown document' }>

/** True for a review of a spreadsheet with columns that nobody has said what they hold. */
export const asksForColumns = ({ head }: Pick<StoredReview, 'head'>): boolean =>
  (head.unknownColumns ?? []).length > 0

/** How a file is read: in a worker that can be killed, and how long the person is kept waiting before the page says so. */
export type ReadingMeans = Readonly<{
  readFile: ReadFile
  patienceMs?: number
  /** Only if its reading was ended in the middle. */
  isTakenUp?: boolean
}>

/** A file that somebody gives. */
export type GivenFile = Readonly<{ name: string; mediaType: string; bytes: Uint8Array }>

/**
 * Takes a document in: keeps it, reads it in a worker, and starts the review of what it proposes. The same bytes again are
 * the same document: a review of it that is in progress is gone on with.
 */
export async function takeIn(
  db: Database,
  actor: Actor,
  file: GivenFile,
  means: ReadingMeans,
): Promise<TakenIn> {
  if (!may(actor, 'plan')) return { kind: 'not allowed' }
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const kept = await inMunicipality(db, actor.municipality, async (tx) => {
    const known = await documentWithDigest(tx, sha256)
    if (!known) return { document: await addDocument(tx, { ...file, addedBy: actor.person }) }
    const open = (await reviewsOfDocument(tx, known)).find((review) => review.finishedAt === null)
    return { document: known, open: open?.id }
  })
  if (kept.open)
    return {
      kind: 'review',
      review: kept.open,
      document: kept.document,
      isKnown: true,
      asksForColumns: false,
    }
  return read(db, actor, kept.document, file, means)
}

/** Reads a document again that was kept: after a reading that was stopped, or one that this version may understand better. */
export async function readAgain(
  db: Database,
  actor: Actor,
  id: DocumentId,
  means: ReadingMeans,
): Promise<TakenIn> {
  if (!may(actor, 'plan')) return { kind: 'not allowed' }
  const file = await inMunicipality(db, actor.municipality, async (tx) => {
    const document = await documentOf(tx, id)
    return document && { ...document, bytes: await bytesOf(tx, id) }
  })
  return file ? read(db, actor, id, file, means) : { kind: 'unknown document' }
}

async function read(
  db: Database,
  actor: Actor,
  document: DocumentId,
  file: GivenFile,
  { readFile, patienceMs = 1_500, isTakenUp = false }: ReadingMeans,
): Promise<TakenIn> {
  const columns = await inMunicipality(db, actor.municipality, columnMeaningsOf)
  await beginReading({
    db,
    municipality: actor.municipality,
    document,
    read: (watch) => readFile(file.bytes, { name: file.name, columns }, watch),
    isTakenUp,
    keep: (tx, came) => keep(tx, actor, document, file.name, came),
  })
  if (!(await whatCameOf(document, patienceMs))) return { kind: 'being read', document }
  return inMunicipality(db, actor.municipality, async (tx): Promise<TakenIn> => {
    const stored = await documentOf(tx, document)
    if (stored?.reading && !stored.reading.ok)
      return { kind: 'unreadable', reason: stored.reading.reason, document }
    const [review] = await reviewsOfDocument(tx, document)
    return review
      ? {
          kind: 'review',
          review: review.id,
          document,
          isKnown: false,
          asksForColumns: asksForColumns(review),
        }
      : { kind: 'being read', document }
  })
}

async function keep(
  tx: Tx,
  actor: Actor,
  document: DocumentId,
  fileName: string,
  came: Reading,
): Promise<void> {
  await keepReading(tx, document, came.ok ? { ok: true, document: came.document } : came)
  if (!came.ok) return
  const inPlan = inPlanOf((await currentChain(tx)).seenBy(actor))
  const review = reviewOf(came.extraction, {
    fileName: came.document.title ?? fileName,
    inPlan,
    newId: randomUUID,
  })
  await startReview(tx, document, review, actor.person)
}
