import { operation } from '../../messages/da/operation.ts'
import { askProvider } from '../../platform/openid/provider.ts'
import { providerOf } from '../../store/identity-provider.ts'
import { municipalities } from '../../store/municipalities.ts'
import { inMunicipality } from '../../store/transaction.ts'
import type { OpenInstallation } from '../installation.ts'
import { ill, type Remark, well } from './remark.ts'

const words = operation.doctor

/** The providers that municipalities let their people in by: whether each answers, and has its secret. Nobody's is asked that is not set. */
export async function lookAtProviders({ db, owner }: OpenInstallation): Promise<readonly Remark[]> {
  const remarks: Remark[] = []
  for (const { id, name } of await municipalities(owner)) {
    const provider = await inMunicipality(db, id, providerOf)
    if (!provider) continue
    const { issuer, clientId, clientSecret } = provider
    // What it says of itself is open to all: the secret isn't needed to ask.
    const answer = await askProvider({ issuer, clientId, clientSecret: '', mayBePlain: true })
    if ('problem' in answer) remarks.push(ill(words.providerSilent(name, issuer, answer.problem)))
    else if (!clientSecret) remarks.push(ill(words.providerWithoutSecret(name)))
    else remarks.push(well(words.provider(name, issuer)))
  }
  return remarks
}
