import type { IncomingMessage } from 'node:http'

/** The cookies of a request, by name. */
export function cookiesOf(
  request: Readonly<{ headers: Pick<IncomingMessage['headers'], 'cookie'> }>,
): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>()
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim())
  }
  return cookies
}
