import { may } from '../../domain/access/may.ts'
import { askProvider, keysOf, type ProviderProblem } from '../../platform/openid/provider.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { noteAccess } from '../../store/access-log.ts'
import { keepProvider, providerOf, removeProvider } from '../../store/identity-provider.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { clientSecretOf, providerClient } from './provider-client.ts'
import type { WrittenProvider } from './provider-form.ts'

/** Why the provider was not set. */
export type SetRefusal = Readonly<{ refused: 'not allowed' | 'no vault' | 'no secret' }>

/** Sets the municipality's own provider; the secret is sealed, and the one that is kept stays when none is written. */
export async function setProvider(
  { db, actor, vault }: ActorAsking,
  written: WrittenProvider,
): Promise<SetRefusal | undefined> {
  if (!may(actor, 'set the provider')) return { refused: 'not allowed' }
  if (!vault) return { refused: 'no vault' }
  return inMunicipality(db, actor.municipality, async (tx) => {
    const clientSecret =
      written.clientSecret === undefined
        ? (await providerOf(tx))?.clientSecret
        : vault.seal(written.clientSecret, clientSecretOf(actor.municipality))
    if (!clientSecret) return { refused: 'no secret' }
    await keepProvider(tx, { ...written, clientSecret })
    await noteAccess(tx, { what: 'provider set', person: actor.person })
    return undefined
  })
}

/** Takes the provider away. */
export async function takeProvider({ db, actor }: ActorAsking): Promise<SetRefusal | undefined> {
  if (!may(actor, 'set the provider')) return { refused: 'not allowed' }
  await inMunicipality(db, actor.municipality, async (tx) => {
    await removeProvider(tx)
    await noteAccess(tx, { what: 'provider removed', person: actor.person })
  })
  return undefined
}

/** What trying the connection came to: what the provider says that it is and can do, or what is in the way. */
export type ProviderTrial = Readonly<
  | { works: true; issuer: string; keys: number; tellsLogout: boolean; signsOut: boolean }
  | { works: false; why: ProviderProblem | 'no keys' }
>

/** Tries the connection with what is written; nothing is kept. The secret isn't tried: only a person who signs in can show that. */
export async function tryProvider(
  asking: ActorAsking,
  written: Pick<WrittenProvider, 'issuer' | 'clientId'>,
): Promise<ProviderTrial | SetRefusal> {
  if (!may(asking.actor, 'set the provider')) return { refused: 'not allowed' }
  const found = await askProvider({
    issuer: written.issuer,
    clientId: written.clientId || 'kaedetraek',
    clientSecret: '-',
    mayBePlain: !asking.from.isSecure,
  })
  if ('problem' in found) return { works: false, why: found.problem }
  const keys = await keysOf(found)
  if (!keys || keys.keys.length === 0) return { works: false, why: 'no keys' }
  const server = found.config.serverMetadata()
  return {
    works: true,
    issuer: server.issuer,
    keys: keys.keys.length,
    tellsLogout: server['backchannel_logout_supported'] === true,
    signsOut: server.end_session_endpoint !== undefined,
  }
}

/** How the provider is set now, without the secret; and whether the secret can be read with the server's key. */
export async function shownProvider(asking: ActorAsking) {
  const { db, actor } = asking
  const provider = await inMunicipality(db, actor.municipality, providerOf)
  if (!provider) return undefined
  const { clientSecret: _kept, ...shown } = provider
  return { ...shown, isReadable: providerClient(asking, actor.municipality, provider) !== undefined }
}
