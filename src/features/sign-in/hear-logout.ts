import { providerLogout } from '../../domain/access/logout-token.ts'
import type { MunicipalityId } from '../../domain/ids.ts'
import { askProvider, keysOf } from '../../platform/openid/provider.ts'
import { isSignedBy, openToken } from '../../platform/openid/signed-token.ts'
import type { Asking } from '../../request/asking.ts'
import { noteAccess } from '../../store/access-log.ts'
import { providerOf } from '../../store/identity-provider.ts'
import { personOfIdentity } from '../../store/provider-identities.ts'
import { endProviderSessions, hearLogout } from '../../store/provider-logouts.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { providerClient } from './provider-client.ts'

/** Hears the provider say that somebody has signed out there, and ends their sessions here at once. False for what isn't believed. */
export async function hearProviderLogout(
  asking: Pick<Asking, 'db' | 'vault' | 'from' | 'now'>,
  municipality: MunicipalityId,
  token: string,
): Promise<boolean> {
  const { db, now } = asking
  const provider = await inMunicipality(db, municipality, providerOf)
  const opened = openToken(token)
  const client = provider && opened && providerClient(asking, municipality, provider)
  if (!provider || !opened || !client) return false
  const { typ = 'logout+jwt' } = opened.header
  if (!['logout+jwt', 'jwt'].includes(typ.toLowerCase())) return false
  // What it says is looked at first: the provider is not troubled for a message that wouldn't count anyway.
  const issuer = String(opened.claims['iss'])
  if (!isSameIssuer(issuer, provider.issuer)) return false
  const message = providerLogout(opened.claims, { issuer, clientId: provider.clientId, now })
  if (!message) return false
  const found = await askProvider(client)
  if ('problem' in found || found.config.serverMetadata().issuer !== issuer) return false
  const keys = await keysOf(found)
  if (!keys || !isSignedBy(opened, keys)) return false
  return inMunicipality(db, municipality, async (tx) => {
    if (!(await hearLogout(tx, message, now))) return false
    const { subject, providerSession } = message
    const person =
      subject === undefined ? undefined : await personOfIdentity(tx, { issuer: provider.issuer, subject })
    // Somebody who has never been here has nothing to end.
    if (subject !== undefined && person === undefined) return true
    const ended = await endProviderSessions(tx, { person, providerSession })
    for (const about of new Set(ended))
      await noteAccess(tx, {
        what: 'ended by provider',
        about,
        details: { count: ended.filter((one) => one === about).length },
      })
    return true
  })
}

/** True for two addresses that are the same but for a slash at the end. */
const isSameIssuer = (one: string, other: string): boolean =>
  URL.canParse(one) && URL.canParse(other) && new URL(one).href === new URL(other).href
