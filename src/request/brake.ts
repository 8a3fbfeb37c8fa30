import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { networkOf } from '../platform/http/network-of.ts'
import { rateBrake } from '../platform/http/rate-brake.ts'
import { isFromLoopback } from '../platform/http/same-origin.ts'
import { type Installation, isSecure } from './installation.ts'
import { sessionCookieOf } from './session-cookie.ts'

/** A whole town hall may come from one address. */
const askersOfANetwork = 20

/**
 * How many seconds a request must wait, 0 for not at all: by the session or key it names, believed or not, and by the network it
 * comes from. This very machine is never braked, nor is anybody where the rate is 0. Each process counts for itself.
 */
export function brakeOf(
  installation: Pick<Installation, 'rate' | 'proxies' | 'publicUrl'>,
): (request: IncomingMessage) => number {
  const { rate, proxies } = installation
  if (rate === 0) return () => 0
  const now = (): number => performance.now()
  const waitOfAsker = rateBrake({ perMinute: rate, now })
  const waitOfNetwork = rateBrake({ perMinute: rate * askersOfANetwork, now })
  return (request) => {
    if (isFromLoopback(request) || !isBraked(request.url ?? '')) return 0
    const waitOfItsNetwork = waitOfNetwork(networkOf(request, proxies))
    if (waitOfItsNetwork > 0) return waitOfItsNetwork
    const named = request.headers.authorization ?? sessionCookieOf(request, isSecure(installation))?.token
    return named === undefined ? 0 : waitOfAsker(createHash('sha256').update(named).digest('base64'))
  }
}

/** Files that a browser keeps cost nothing, and whoever watches over the server is answered also when it is busy. */
const isBraked = (url: string): boolean => !/^\/(?:assets|health)\//.test(url)
