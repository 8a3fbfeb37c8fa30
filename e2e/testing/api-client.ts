import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { expect } from 'vitest'

/** An answer of the API. */
// oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it expects; the schemas have their own test
export type Got = Readonly<{ status: number; headers: Headers; body: any }>

/** Somebody who calls the API. Every answer is held against the description: an undocumented one fails the test. */
export type Caller = Readonly<{
  persona: string
  get: (path: string, headers?: Record<string, string>) => Promise<Got>
  post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Got>
  put: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Got>
  end: (path: string, headers?: Record<string, string>) => Promise<Got>
}>

/** The API of a running Kædetræk, as somebody and as nobody. */
export type ApiClient = Readonly<{
  as: (role: string, municipality?: number) => Promise<Caller>
  nobody: Caller
  /** Any request at all, unchecked. */
  raw: (path: string, init?: RequestInit) => Promise<Response>
}>

type Description = {
  paths: Record<string, Record<string, { responses: Record<string, { content?: object }> }>>
}

/** Calls the API at an address that is known once the tests run. */
export function apiOf(url: () => string): ApiClient {
  let description: Promise<Description> | undefined
  const raw = (path: string, init?: RequestInit) => fetch(`${url()}/api/v1${path}`, init)
  const described = () =>
    (description ??= raw('/openapi.json').then((answer) => answer.json() as Promise<Description>))
  const call = async (path: string, init: RequestInit & { method: string }): Promise<Got> => {
    const answer = await raw(path, init)
    const text = await answer.text()
    holdAgainst(await described(), path, init.method, answer)
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === '' ? undefined : JSON.parse(text),
    }
  }
  const caller = (persona: string): Caller => {
    const own: Record<string, string> = persona ? { authorization: `Persona ${persona}` } : {}
    const json = { 'content-type': 'application/json' }
    return {
      persona,
      get: (path, headers = {}) => call(path, { method: 'GET', headers: { ...own, ...headers } }),
      post: (path, body, headers = {}) =>
        call(path, {
          method: 'POST',
          headers: { ...own, ...(body === undefined ? {} : json), ...headers },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      put: (path, body, headers = {}) =>
        call(path, { method: 'PUT', headers: { ...own, ...json, ...headers }, body: JSON.stringify(body) }),
      end: (path, headers = {}) => call(path, { method: 'DELETE', headers: { ...own, ...headers } }),
    }
  }
  return {
    raw,
    nobody: caller(''),
    as: async (role, municipality = 998) => {
      const { items } = (await (await raw('/personas')).json()) as {
        items: { persona: string; roles: string[]; municipality: { id: number } }[]
      }
      const found = items.find((one) => one.roles.includes(role) && one.municipality.id === municipality)
      if (!found) throw new Error(`no persona is ${role} in ${municipality}`)
      return caller(found.persona)
    },
  }
}

function holdAgainst({ paths }: Description, path: string, method: string, answer: Response): void {
  const address = `/api/v1${path.split('?')[0]}`
  const template = Object.keys(paths).find((one) =>
    new RegExp(`^${one.replace(/\{\w+\}/g, '[^/]+')}$`).test(address),
  )
  const operation = template ? paths[template]?.[method.toLowerCase()] : undefined
  if (!operation || answer.status === 304) return
  const said = operation.responses[String(answer.status)]
  expect(
    said,
    `${method} ${template} answered ${answer.status}, which the description does not know`,
  ).toBeDefined()
  const type = answer.headers.get('content-type')?.split(';')[0]
  if (type) expect(Object.keys(said?.content ?? {}), `${method} ${template} ${answer.status}`).toContain(type)
}

/** All rows of a list, page by page. `between` is done after each page. */
export async function everyPage(
  caller: Caller,
  path: string,
  limit: number,
  between: (page: number) => Promise<unknown> = async () => undefined,
  // oxlint-disable-next-line typescript/no-explicit-any -- as above
): Promise<readonly any[]> {
  const rows: unknown[] = []
  let cursor = ''
  for (let page = 0; ; page += 1) {
    const join = path.includes('?') ? '&' : '?'
    const { status, body } = await caller.get(`${path}${join}limit=${limit}${cursor}`)
    expect(status).toBe(200)
    rows.push(...body.items)
    if (body.next === null) return rows
    cursor = `&cursor=${body.next}`
    await between(page)
  }
}

/** A key that has not been used. */
export const newKey = (): Record<string, string> => ({ 'idempotency-key': randomUUID() })

/** A request with a Host that fetch would not send. */
export const withHost = (url: string, host: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    request(`${url}/api/v1/me`, { headers: { ...headers, host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })
