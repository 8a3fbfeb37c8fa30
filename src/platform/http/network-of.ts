import type { IncomingMessage } from 'node:http'

/**
 * The network that a request comes from: an IPv4 address, or the first half of an IPv6 address, since one household or office has
 * all of the second. `proxies` is how many proxies of our own stand before the server: only what they wrote is believed.
 */
export function networkOf(request: IncomingMessage, proxies: number): string {
  const own = request.socket.remoteAddress ?? ''
  const written = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const address = (proxies > 0 ? written.at(-proxies) : undefined) ?? own
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return plain.includes(':') ? firstHalf(plain) : plain
}

function firstHalf(address: string): string {
  const [before = '', after] = address.split('::')
  const head = before.split(':').filter((part) => part !== '')
  const tail = (after ?? '').split(':').filter((part) => part !== '')
  const zeros = after === undefined ? [] : Array.from({ length: 8 - head.length - tail.length }, () => '0')
  return [...head, ...zeros, ...tail].slice(0, 4).join(':')
}
