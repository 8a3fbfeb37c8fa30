import { data } from 'react-router'
import type { AskedMunicipality, Asking } from '../../request/asking.ts'

/** Where a municipality with host names of its own is at home, for a request that came elsewhere; nothing when it is there, or has none. */
export function homeElsewhere(
  { origin, homesOf }: Pick<Asking, 'origin' | 'homesOf'>,
  municipality: AskedMunicipality,
): string | undefined {
  const { hosts } = municipality
  return hosts.length === 0 || hosts.includes(new URL(origin).hostname) ? undefined : homesOf(municipality)[0]
}

/** The municipality that an address names, or an answer that there is none. */
export async function askedMunicipality(
  { municipalities }: Pick<Asking, 'municipalities'>,
  code: string,
): Promise<AskedMunicipality> {
  const found = (await municipalities()).find((one) => String(one.id) === code)
  if (!found) throw data(null, { status: 404 })
  return found
}
