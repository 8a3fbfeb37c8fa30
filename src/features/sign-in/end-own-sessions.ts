import type { ActorAsking } from '../../request/asking.ts'
import { noteAccess } from '../../store/access-log.ts'
import { endSessions } from '../../store/sessions.ts'
import { inMunicipality } from '../../store/transaction.ts'

/** Ends one's own sessions elsewhere: one by its id, or all but the one that asks. Says how many. */
export const endOwnSessions = (
  { db, actor, session }: Pick<ActorAsking, 'db' | 'actor' | 'session'>,
  which: Readonly<{ id: string }> | 'others',
): Promise<number> =>
  inMunicipality(db, actor.municipality, async (tx) => {
    const count = await endSessions(tx, actor.person, which === 'others' ? { allBut: session?.id } : which)
    await noteAccess(tx, { what: 'sessions ended', person: actor.person, details: { count } })
    return count
  })
