import { may } from '../../domain/access/may.ts'
import { linkLives } from '../../domain/access/one-time-link.ts'
import type { PersonId } from '../../domain/ids.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { linkPath } from '../../request/link-path.ts'
import { noteAccess } from '../../store/access-log.ts'
import { accountOf } from '../../store/accounts.ts'
import { makeLink } from '../../store/one-time-links.ts'
import { actorOf } from '../../store/people.ts'
import { noteAboutPerson } from '../../store/person-acts.ts'
import { inMunicipality } from '../../store/transaction.ts'

/** A link just made: its path, for whom, and until when it works. It is shown once and kept nowhere. */
export type GivenLink = Readonly<{ path: string; name: string; endsAt: string }>

/** Makes a link that lets somebody choose a password: the first, or a new one. Links made before stop working. */
export async function giveLink(
  { db, actor, now, today, texts }: Pick<ActorAsking, 'db' | 'actor' | 'now' | 'today' | 'texts'>,
  person: PersonId,
): Promise<GivenLink | Readonly<{ refused: 'not allowed' | 'unknown person' }>> {
  if (!may(actor, 'manage people')) return { refused: 'not allowed' }
  return inMunicipality(db, actor.municipality, async (tx) => {
    const whose = await actorOf(tx, person, today)
    if (!whose) return { refused: 'unknown person' }
    const purpose = (await accountOf(tx, person)) ? 'forgotten password' : 'invitation'
    const endsAt = new Date(now.getTime() + linkLives[purpose])
    const word = await makeLink(tx, { person, purpose, endsAt })
    await noteAboutPerson(tx, actor, person, 'make link', { purpose }, texts.people.reasons['make link'])
    await noteAccess(tx, { what: 'link made', person: actor.person, about: person, details: { purpose } })
    return { path: linkPath(tx.municipality, word), name: whose.name, endsAt: endsAt.toISOString() }
  })
}
