import type { IncomingMessage } from 'node:http'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * True for what only reads, and for a write that a page of this very host sent. A browser always names the origin of a
 * form from another site; a program that names none has no cookie to be misused.
 */
export function isSameOrigin(request: IncomingMessage): boolean {
  if (reading.has(request.method ?? 'GET')) return true
  const { origin, host, 'sec-fetch-site': site } = request.headers
  if (origin === undefined) return site === undefined || site === 'same-origin' || site === 'none'
  return URL.canParse(origin) && new URL(origin).host === host
}

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/** True for a name by which a machine calls itself. */
export const isLoopbackName = (name: string): boolean => loopbackNames.has(name)

/**
 * True for a request from this very machine to this very machine. A name that leads here from elsewhere (DNS rebinding)
 * and what a proxy passes on from others are not.
 */
export function isFromLoopback(request: IncomingMessage): boolean {
  const address = request.socket.remoteAddress ?? ''
  const isNear = address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')
  const { host = '', forwarded, 'x-forwarded-for': forwardedFor } = request.headers
  const name = host.replace(/:\d+$/, '')
  return isNear && isLoopbackName(name) && forwarded === undefined && forwardedFor === undefined
}
