import { data } from 'react-router'
import type { AskedMunicipality, Asking } from '../../request/asking.ts'

/** The municipality that an address names, or an answer that there is none. */
export async function askedMunicipality(
  { municipalities }: Pick<Asking, 'municipalities'>,
  code: string,
): Promise<AskedMunicipality> {
  const found = (await municipalities()).find((one) => String(one.id) === code)
  if (!found) throw data(null, { status: 404 })
  return found
}
