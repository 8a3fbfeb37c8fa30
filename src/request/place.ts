import type { IncomingMessage } from 'node:http'
import { hostOfHeader } from '../domain/municipality/host-name.ts'
import { isLoopbackName } from '../platform/http/same-origin.ts'
import type { AskedMunicipality } from './asking.ts'
import type { Installation } from './installation.ts'

/** Where a request came in (sted): whose host it is, and which municipalities can be met there. */
export type Place = Readonly<{
  /** The host's own municipality alone, or all of the installation: nothing of another is reached here, by no cookie and no key. */
  municipalities: readonly AskedMunicipality[]
  /** The municipality whose host it is. */
  own: AskedMunicipality | undefined
  /** Where this request's answer leads back to; never what the request says by itself where the installation's address is known. */
  origin: string
  /** False for a host that is nobody's: it is answered by nothing but a sentence. */
  isKnown: boolean
}>

type Around = Pick<Installation, 'municipalities' | 'publicUrl' | 'otherHosts'>

const found = new WeakMap<IncomingMessage, Promise<Place>>()

/** The place of a request. It is asked of the database once for each request, so a host that is given or taken counts at once. */
export function placeOf(installation: Around, request: IncomingMessage): Promise<Place> {
  const known = found.get(request) ?? findPlace(installation, request)
  found.set(request, known)
  return known
}

async function findPlace(installation: Around, { headers }: IncomingMessage): Promise<Place> {
  const host = hostOfHeader(headers.host)
  const all = await installation.municipalities()
  const own = host === undefined ? undefined : all.find(({ hosts }) => hosts.includes(host))
  const { publicUrl } = installation
  if (own && host !== undefined)
    return { municipalities: [own], own, isKnown: true, origin: originAt(host, publicUrl, headers.host) }
  return {
    municipalities: all,
    own: undefined,
    isKnown: isOfInstallation(installation, host),
    origin: publicUrl?.origin ?? `http://${host === undefined ? 'localhost' : headers.host}`,
  }
}

/** True for a host where all municipalities are met: the installation's address, this very machine, and others where they may. */
const isOfInstallation = ({ publicUrl, otherHosts }: Around, host: string | undefined): boolean =>
  otherHosts === 'list' || host === publicUrl?.hostname || (host !== undefined && isLoopbackName(host))

/** The origin at a host name of a municipality: with the scheme and port of the installation's address, else those of the request. */
function originAt(host: string, publicUrl: URL | undefined, header: string | undefined): string {
  const port = publicUrl ? publicUrl.port : (/:(\d+)$/.exec(header ?? '')?.[1] ?? '')
  return `${publicUrl?.protocol ?? 'http:'}//${host}${port === '' ? '' : `:${port}`}`
}

/** Where a municipality's people open Kædetræk: at its host names, the first first, else where everybody does. */
export function homesOf(
  { hosts }: Pick<AskedMunicipality, 'hosts'>,
  publicUrl: URL | undefined,
  otherwise: string,
): readonly [string, ...string[]] {
  const [first, ...more] = hosts.map((host) => originAt(host, publicUrl, new URL(otherwise).host))
  return first === undefined ? [publicUrl?.origin ?? otherwise] : [first, ...more]
}
