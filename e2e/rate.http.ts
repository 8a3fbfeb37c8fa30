import { expect, test } from 'vitest'
import { freshFolders, run } from './testing/program.ts'

const { fresh, keep } = freshFolders()

/** So many requests as the same program, from a network behind a proxy of ours; their statuses. */
const statuses = async (url: string, path: string, count: number, headers: Record<string, string>) => {
  const all: number[] = []
  for (let index = 0; index < count; index += 1) {
    const answer = await fetch(`${url}${path}`, { headers })
    await answer.arrayBuffer()
    all.push(answer.status)
  }
  return all
}

test('whoever asks too often is asked to wait, in a sentence for people and a problem for programs; others and this machine go on', async () => {
  const server = keep(
    run(['start'], { KAEDETRAEK_DATA: fresh(), PORT: '0', KAEDETRAEK_RATE: '3', KAEDETRAEK_PROXIES: '1' }),
  )
  const [url] = await server.says(/http:\/\/localhost:\d+/)
  const from = (network: string, word: string) => ({
    'x-forwarded-for': network,
    authorization: `Bearer 998.${word.repeat(43)}`,
  })
  const eager = from('192.0.2.7', 'a')
  expect(await statuses(url, '/api/v1/me', 4, eager)).toEqual([401, 401, 401, 429])
  const refused = await fetch(`${url}/api/v1/me`, { headers: eager })
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused.headers.get('content-type')).toContain('application/problem+json')
  expect(await refused.json()).toMatchObject({ type: '/problems/too-many', status: 429 })
  const page = await fetch(`${url}/`, { headers: eager })
  expect(page.status).toBe(429)
  expect(await page.text()).toMatch(/Vent (et sekund|\d+ sekunder), og prøv igen/)
  // Another program on the same network, and whoever watches over the server.
  expect(await statuses(url, '/api/v1/me', 1, from('192.0.2.7', 'b'))).toEqual([401])
  expect(await statuses(url, '/health/live', 5, eager)).toEqual([200, 200, 200, 200, 200])
  // Ever new names on one network; another network goes on.
  const names = Array.from({ length: 70 }, (_, index) =>
    from('192.0.2.7', String.fromCharCode(99 + (index % 20))),
  )
  const all = await Promise.all(names.map((headers) => statuses(url, '/api/v1/me', 1, headers)))
  expect(all.flat()).toContain(429)
  expect(await statuses(url, '/api/v1/me', 1, from('198.51.100.4', 'z'))).toEqual([401])
  expect(await statuses(url, '/', 30, {})).not.toContain(429)
})
