import { type TokenInput, type TokenProblem, tokenProblem } from '../../domain/access/api-token.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { noteAccess } from '../../store/access-log.ts'
import { makeToken, removeToken } from '../../store/api-tokens.ts'
import { inMunicipality } from '../../store/transaction.ts'

/** Makes a key for one's own program; gives what its `Authorization` carries, which is shown once, or says what is wrong. */
export async function giveToken(
  { db, actor, today }: ActorAsking,
  input: TokenInput,
): Promise<Readonly<{ key: string }> | Readonly<{ refused: TokenProblem }>> {
  const refused = tokenProblem(input, today)
  if (refused) return { refused }
  return inMunicipality(db, actor.municipality, async (tx) => {
    const word = await makeToken(tx, actor.person, input)
    await noteAccess(tx, { what: 'key made', person: actor.person, details: { scope: input.scope } })
    return { key: `${actor.municipality}.${word}` }
  })
}

/** Removes one's own key: the program is refused from now on. */
export async function takeToken({ db, actor }: ActorAsking, id: string): Promise<void> {
  await inMunicipality(db, actor.municipality, async (tx) => {
    if (await removeToken(tx, actor.person, id))
      await noteAccess(tx, { what: 'key removed', person: actor.person })
  })
}
