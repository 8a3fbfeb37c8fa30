import type { MunicipalityId } from '../../domain/ids.ts'
import { askProvider } from '../../platform/openid/provider.ts'
import { type AnswerProblem, type ProvenAtProvider, redeemAnswer } from '../../platform/openid/sign-in-at.ts'
import type { Asking } from '../../request/asking.ts'
import type { SessionCookie } from '../../request/session-cookie.ts'
import { noteAccess } from '../../store/access-log.ts'
import { type IdentityProvider, providerOf } from '../../store/identity-provider.ts'
import { takeUnderWay } from '../../store/sign-ins-under-way.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { admitFromProvider } from './admit-from-provider.ts'
import { secretsOf } from './begin-with-provider.ts'
import { beginSessionFor } from './begin-session-for.ts'
import { idTokenOf, providerClient } from './provider-client.ts'

/** Why an answer from the provider let nobody in. */
export type ProviderRefusal = 'over' | AnswerProblem | 'unknown person' | 'no role'

/** Signs in with the answer that a browser brought back from the municipality's own provider, or says why not. */
export async function finishWithProvider(
  asking: Asking,
  municipality: MunicipalityId,
  { answer, browser }: Readonly<{ answer: URL; browser: string | undefined }>,
): Promise<Readonly<{ session: SessionCookie; back: string } | { refused: ProviderRefusal }>> {
  const { db, now } = asking
  const [state = '', ...more] = answer.searchParams.getAll('state')
  const taken = await inMunicipality(db, municipality, (tx) => takeUnderWay(tx, { state, browser }, now))
  // Nobody began it here, or it is used: there is nobody to write about, and nothing more to look at.
  if (!taken || more.length > 0) return { refused: 'over' }
  if ('refused' in taken || browser === undefined) return refuse(asking, municipality, 'over')
  const provider = await inMunicipality(db, municipality, providerOf)
  const proven = provider && (await prove(asking, municipality, provider, answer, { browser, state }))
  if (!provider || !proven) return refuse(asking, municipality, 'unreachable')
  if ('problem' in proven) return refuse(asking, municipality, proven.problem)
  const idToken = asking.vault?.seal(proven.idToken, idTokenOf(municipality))
  return inMunicipality(db, municipality, async (tx) => {
    const admitted = await admitFromProvider(tx, asking, provider, proven)
    if ('refused' in admitted) {
      const { person: about, refused: why } = admitted
      await noteAccess(tx, { what: 'refused', about, details: { method: 'oidc', why } })
      return { refused: why }
    }
    const { providerSession } = proven
    const session = await beginSessionFor(tx, asking, admitted.person, 'oidc', { providerSession, idToken })
    return { session, back: taken.back }
  })
}

async function prove(
  asking: Asking,
  municipality: MunicipalityId,
  provider: IdentityProvider,
  answer: URL,
  { browser, state }: Readonly<{ browser: string; state: string }>,
): Promise<ProvenAtProvider | Readonly<{ problem: AnswerProblem }> | undefined> {
  const client = providerClient(asking, municipality, provider)
  const found = client && (await askProvider(client))
  return found && !('problem' in found) ? redeemAnswer(found, answer, secretsOf(browser, state)) : undefined
}

async function refuse(
  { db }: Asking,
  municipality: MunicipalityId,
  why: ProviderRefusal,
): Promise<Readonly<{ refused: ProviderRefusal }>> {
  await inMunicipality(db, municipality, (tx) =>
    noteAccess(tx, { what: 'refused', details: { method: 'oidc', why } }),
  )
  return { refused: why }
}
