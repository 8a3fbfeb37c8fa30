import type { AskedMunicipality, Asking } from '../../request/asking.ts'
import { providerOf } from '../../store/identity-provider.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { providerPaths } from './provider-client.ts'

/** A way in by a municipality's own provider. */
export type ProviderWay = Readonly<{ municipality: string; to: string }>

/** The ways in by the providers that are set. */
export async function providerWays(
  { db }: Pick<Asking, 'db'>,
  municipalities: readonly Pick<AskedMunicipality, 'id' | 'name'>[],
  back: string,
): Promise<readonly ProviderWay[]> {
  const ways: ProviderWay[] = []
  for (const { id, name } of municipalities)
    if (await inMunicipality(db, id, providerOf))
      ways.push({
        municipality: name,
        to: `${providerPaths(id).begin}?${new URLSearchParams({ til: back }).toString()}`,
      })
  return ways
}
