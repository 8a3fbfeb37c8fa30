import type { MunicipalityId } from '../domain/ids.ts'
import type { Vault } from '../platform/secrets/vault.ts'
import { waitingMail } from '../store/mail-out.ts'
import type { Tx } from '../store/transaction.ts'

/** As what waiting mail is sealed. */
export const waitingMailOf = (municipality: MunicipalityId): string => `mail:${municipality}`

/** The mail that waits to be sent to one of these addresses: its id, and since when. Sealed, so that each has to be opened. */
export async function mailWaitingFor(
  tx: Tx,
  vault: Vault | undefined,
  addresses: readonly (string | undefined)[],
): Promise<readonly Readonly<{ id: string; madeAt: Date }>[]> {
  const wanted = new Set(addresses.flatMap((one) => one?.trim().toLowerCase() ?? []))
  if (!vault || wanted.size === 0) return []
  return (await waitingMail(tx)).filter(({ content }) => {
    const opened = vault.open(content, waitingMailOf(tx.municipality))
    if (opened === undefined) return false
    const { to, login } = JSON.parse(opened) as { to?: unknown; login?: unknown }
    return [to, login].some((one) => typeof one === 'string' && wanted.has(one.trim().toLowerCase()))
  })
}
