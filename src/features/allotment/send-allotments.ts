import type { DocumentId } from '../../domain/ids.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { askForMail } from '../../request/waiting-mail.ts'
import { readChain } from '../../store/chain-cache.ts'
import { inMunicipality } from '../../store/transaction.ts'
import type { allotmentWish } from './allotment-letter.ts'
import { allotmentsData, reached } from './allotments-data.ts'
import type { z } from 'zod'

/**
 * Sends those who answer for something in a document their page, in a few seconds. Answers how many letters are on their way;
 * nothing for a document that is not for them.
 */
export async function sendAllotments(
  asking: Pick<ActorAsking, 'db' | 'actor' | 'municipality' | 'language' | 'now' | 'today'> &
    Readonly<{ vault: NonNullable<ActorAsking['vault']> }>,
  wanted: Readonly<{ document: DocumentId; positions: ReadonlySet<string> }>,
): Promise<number | undefined> {
  const { db, actor, vault, now, today, language, municipality } = asking
  return inMunicipality(db, actor.municipality, async (tx) => {
    const view = (await readChain(tx)).seenBy(actor)
    const data = await allotmentsData(tx, view, actor, { document: wanted.document, today })
    if (!data) return undefined
    const letters = data.shares
      .filter((share) => wanted.positions.has(share.id))
      .flatMap((share) =>
        reached(share).map(
          ({ person }): z.input<typeof allotmentWish> => ({
            document: wanted.document,
            position: share.id,
            person,
            by: actor.person,
            sender: municipality.name,
            language,
          }),
        ),
      )
    for (const letter of letters) await askForMail(tx, vault, 'allotment', letter, now)
    return letters.length
  })
}
