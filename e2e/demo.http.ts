import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolders, run } from './testing/program.ts'

const { fresh, keep } = freshFolders()
const ready = /Åbn\s+(http:\/\/localhost:\d+)/
const start = (data: string) => keep(run(['start'], { KAEDETRAEK_DATA: data, PORT: '0' }))
const demo = (data: string, ...args: readonly string[]) =>
  keep(run(['demo', ...args], { KAEDETRAEK_DATA: data }))

/** The personas that the front page offers, as it would send them, the first of each municipality first. */
const personasOf = async (url: string): Promise<readonly string[]> =>
  [...(await (await fetch(url)).text()).matchAll(/value="(99[89]\.[0-9a-f-]{36})"/g)].map(
    (match) => match[1] ?? '',
  )
const as = (persona: string | undefined) => ({ headers: { authorization: `Persona ${persona}` } })

test('the newest agreement can be had as Word and as PDF in the demo, and nothing else by that address', async () => {
  const server = start(fresh())
  const [, url = ''] = await server.says(ready)
  const [persona] = await personasOf(url)
  const word = await fetch(`${url}/demo/budgetaftale.docx`, as(persona))
  expect([word.status, word.headers.get('content-disposition')]).toEqual([
    200,
    expect.stringMatching(/^attachment; filename="budgetaftale-20\d\d-20\d\d\.docx"$/),
  ])
  expect(
    Buffer.from(await word.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  const pdf = await fetch(`${url}/demo/budgetaftale.pdf`, as(persona))
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect((await fetch(`${url}/demo/budgetaftale.xlsx`, as(persona))).status).toBe(404)
  const nobody = await fetch(`${url}/demo/budgetaftale.pdf`, { redirect: 'manual' })
  expect([nobody.status, nobody.headers.get('location')]).toEqual([
    302,
    '/log-ind?til=%2Fdemo%2Fbudgetaftale.pdf',
  ])
})

test('renewing is refused while a server runs, which goes on undisturbed; afterwards the demo is as new, at the same addresses', async () => {
  const data = fresh()
  const server = start(data)
  const [, url = ''] = await server.says(ready)
  const personas = await personasOf(url)
  const [persona] = personas
  const made = await fetch(`${url}/api/v1/elements`, {
    method: 'POST',
    headers: { authorization: `Persona ${persona}`, 'content-type': 'application/json' },
    body: JSON.stringify({ reason: 'prøve', elements: [{ kind: 'vision', title: 'Fremmed vision' }] }),
  })
  expect(made.status).toBe(201)
  const refused = demo(data, 'renew')
  expect(await refused.ended).toBe(1)
  expect(refused.said().trim()).toBe(
    `Demokommunen er i brug af proces ${server.process.pid} på ${url}; stop serveren, og prøv igen.`,
  )
  expect(await (await fetch(`${url}/grundlag/vision`, as(persona))).text()).toContain('Fremmed vision')
  server.process.kill('SIGTERM')
  await server.ended
  const renewed = demo(data, 'renew')
  expect(await renewed.ended).toBe(0)
  expect(renewed.said().trim()).toBe('Demokommunen er lagt på ny.')
  const again = start(data)
  const [, newUrl = ''] = await again.says(ready)
  expect(await personasOf(newUrl)).toEqual(expect.arrayContaining([persona]))
  const visions = await (await fetch(`${newUrl}/grundlag/vision`, as(persona))).text()
  expect(visions).toContain('Naturen er nabo')
  expect(visions).not.toContain('Fremmed vision')
})

test('a first start that is killed while it lays the demo is followed by one that lays it whole', async () => {
  const data = fresh()
  const first = start(data)
  await first.says(/Lægger demokommunen/)
  first.process.kill('SIGKILL')
  await first.ended
  expect(first.said()).not.toContain('Åstrup Kommune er klar')
  const second = start(data)
  const [, url = ''] = await second.says(ready)
  expect(second.said()).toMatch(/Åstrup Kommune er klar med \d+ aftalepunkter/)
  const [persona] = await personasOf(url)
  expect(await (await fetch(`${url}/grundlag/vision`, as(persona))).text()).toContain('Naturen er nabo')
})

test('the agreement is written by a command, which says where, or why it could not', async () => {
  const data = fresh()
  const file = join(dirname(data), 'aftale.docx')
  const written = demo(data, 'agreement', '--format', 'docx', '--out', file)
  expect(await written.ended).toBe(0)
  expect(written.said().trim()).toBe(
    `Budgetaftalen ligger i ${file}. Importér den på siden Import, som den er.`,
  )
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  expect(existsSync(data)).toBe(false)
  const lost = demo(data, 'agreement', '--format', 'pdf', '--out', join(data, 'nowhere', 'x.pdf'))
  expect(await lost.ended).toBe(1)
  expect(lost.said()).toContain('vælg et andet sted med --out')
  const wrong = demo(data, 'agreement', '--format', 'odt')
  expect(await wrong.ended).toBe(1)
  expect(wrong.said()).toContain('demo agreement --format docx|pdf')
})
