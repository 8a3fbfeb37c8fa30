import type { AskedMunicipality, Asking } from '../../request/asking.ts'
import { cookiesOf } from '../../platform/http/cookies.ts'

// It opens nothing: it only says whose page of signing in one is shown.
const secureName = '__Host-kommune'
const plainName = 'kommune'
const year = 365 * 24 * 60 * 60

const nameOf = (isSecure: boolean): string => (isSecure ? secureName : plainName)

/** The header by which a browser remembers the municipality that its address led to. */
export const rememberMunicipality = ({ id }: Pick<AskedMunicipality, 'id'>, isSecure: boolean): string =>
  [
    `${nameOf(isSecure)}=${id}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure ? ['Secure'] : []),
    `Max-Age=${year}`,
  ].join('; ')

/** The municipalities that one chooses among to sign in: the one that this browser remembers, or, asked for with `?alle`, all that can be met here. */
export async function choosable(
  { municipalities, from }: Pick<Asking, 'municipalities' | 'from'>,
  request: Request,
): Promise<Readonly<{ municipalities: readonly AskedMunicipality[]; hasMore: boolean; wantsAll: boolean }>> {
  const all = await municipalities()
  const cookie = cookiesOf({ headers: { cookie: request.headers.get('cookie') ?? '' } }).get(
    nameOf(from.isSecure),
  )
  const wantsAll = new URL(request.url).searchParams.has('alle')
  const remembered = wantsAll ? undefined : all.find(({ id }) => String(id) === cookie)
  return remembered
    ? { municipalities: [remembered], hasMore: all.length > 1, wantsAll }
    : { municipalities: all, hasMore: false, wantsAll }
}
