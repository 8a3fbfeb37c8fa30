import type { DocumentId } from '../../domain/ids.ts'
import { readingClaims } from '../../store/reading-claims.ts'
import { inMunicipality } from '../../store/transaction.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { readAgain } from './take-in.ts'

/**
 * Takes up the reading of documents whose process ended in the middle, for somebody who looks at them: nobody has to know that a
 * server was started anew. One document, or all; what somebody has stopped stays stopped.
 */
export async function takeUp(
  { db, actor, readFile }: Pick<ActorAsking, 'db' | 'actor' | 'readFile'>,
  isSeen: (document: DocumentId) => boolean,
): Promise<void> {
  const claims = await inMunicipality(db, actor.municipality, readingClaims)
  for (const [document, { isHeld }] of claims)
    if (!isHeld && isSeen(document))
      await readAgain(db, actor, document, { readFile, patienceMs: 0, isTakenUp: true })
}
