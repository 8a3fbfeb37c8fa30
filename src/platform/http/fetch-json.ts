/** Why another system gave no answer that can be used. */
export type FetchProblem =
  | 'bad address'
  | 'unreachable'
  | 'too slow'
  | 'key refused'
  | 'other host'
  | 'error answer'
  | 'too big'
  | 'not JSON'

/** What another system answered, read as JSON, or why there is nothing. */
export type FetchedJson = Readonly<{ ok: true; json: unknown } | { ok: false; problem: FetchProblem }>

/** What is asked: with a body it is posted. */
export type JsonRequest = Readonly<{
  address: string
  key?: string | undefined
  body?: unknown
  /** The most bytes of an answer that are read. */
  mostBytes?: number
  signal?: AbortSignal
}>

const mostSteps = 3

/**
 * Asks another system for JSON. It is asked at the address that somebody has set and nowhere else: a redirect is followed on
 * the same machine only, so that neither key nor question goes to a stranger. The key is sent as a bearer token and kept nowhere.
 */
export async function fetchJson({
  address,
  key,
  body,
  mostBytes = 30 * 1024 * 1024,
  signal = AbortSignal.timeout(30_000),
}: JsonRequest): Promise<FetchedJson> {
  const first = webAddress(address)
  if (!first) return { ok: false, problem: 'bad address' }
  // What a header can't carry is no key.
  if (key && !/^[\u0021-\u007e]+$/.test(key)) return { ok: false, problem: 'key refused' }
  let at = first
  try {
    for (let step = 0; step <= mostSteps; step += 1) {
      const answer = await fetch(at, {
        method: body === undefined ? 'GET' : 'POST',
        redirect: 'manual',
        signal,
        headers: {
          accept: 'application/json',
          ...(key ? { authorization: `Bearer ${key}` } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      if (answer.status >= 300 && answer.status < 400) {
        await answer.body?.cancel()
        const next = webAddress(answer.headers.get('location') ?? '', at)
        if (next?.origin !== first.origin) return { ok: false, problem: 'other host' }
        at = next
        continue
      }
      if (answer.status === 401 || answer.status === 403) {
        await answer.body?.cancel()
        return { ok: false, problem: 'key refused' }
      }
      if (!answer.ok) {
        await answer.body?.cancel()
        return { ok: false, problem: 'error answer' }
      }
      return await jsonOf(answer, mostBytes)
    }
    return { ok: false, problem: 'other host' }
  } catch {
    return { ok: false, problem: signal.aborted ? 'too slow' : 'unreachable' }
  }
}

/** An address of the web without a name and password in it. */
export function webAddress(text: string, base?: URL): URL | undefined {
  const url = URL.parse(text, base)
  return url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : undefined
}

async function jsonOf(answer: Response, mostBytes: number): Promise<FetchedJson> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of answer.body ?? []) {
    size += piece.length
    if (size > mostBytes) return { ok: false, problem: 'too big' }
    pieces.push(piece)
  }
  try {
    return { ok: true, json: JSON.parse(Buffer.concat(pieces).toString('utf8')) as unknown }
  } catch {
    return { ok: false, problem: 'not JSON' }
  }
}
