import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { ColumnMeaning } from '../../domain/intake/column-meanings.ts'
import type { ReadFile } from '../../domain/intake/extraction.ts'
import { seenReview } from '../../request/seen-documents.ts'
import { keepColumnMeanings } from '../../store/column-meanings.ts'
import { dropUntouched } from '../../store/reviews.ts'
import { type Database, inMunicipality } from '../../store/transaction.ts'
import { readAgain, type TakenIn } from './take-in.ts'

/** What somebody says of columns: what they hold, or that it is to be forgotten. */
export type SaidColumns = readonly Readonly<{ heading: string; meaning: ColumnMeaning | undefined }>[]

/** Keeps what columns hold for the municipality; false for somebody who may not say it. */
export async function sayColumns(db: Database, actor: Actor, said: SaidColumns): Promise<boolean> {
  if (!may(actor, 'plan')) return false
  await inMunicipality(db, actor.municipality, (tx) => keepColumnMeanings(tx, said, actor.person))
  return true
}

/**
 * Reads the document of a review again, now that more is known of its columns. A review that nobody has done anything to
 * gives way to the new one; one in progress stays.
 */
export async function reviewAnew(
  db: Database,
  actor: Actor,
  review: string,
  readFile: ReadFile,
): Promise<TakenIn> {
  if (!may(actor, 'plan')) return { kind: 'not allowed' }
  const document = await inMunicipality(db, actor.municipality, async (tx) => {
    const found = await seenReview(tx, actor, review, true)
    if (found) await dropUntouched(tx, review)
    return found?.document
  })
  return document === undefined ? { kind: 'unknown document' } : readAgain(db, actor, document, { readFile })
}
