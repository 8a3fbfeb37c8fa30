import { expect, test } from 'vitest'
import { everyFormat } from '../src/documents/read/testing/every-format.ts'
import { mutated, mutations } from '../src/documents/read/testing/mutated-file.ts'
import { odtFile } from '../src/documents/read/testing/written-web.ts'
import { xlsxFile, xlsxRow } from '../src/documents/read/testing/xlsx-file.ts'
import { wordFile, zipFile } from '../src/documents/read/testing/zip-file.ts'
import { intake } from '../src/messages/da/intake.ts'
import { apiOf, type Caller } from './testing/api-client.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const api = apiOf(kaedetraek.url)

const text = (words: string) => new TextEncoder().encode(words)
const give = async ({ persona }: Caller, name: string, bytes: Uint8Array) => {
  const answer = await api.raw(`/documents?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { authorization: `Persona ${persona}`, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, string> }
}

const tenMillionCells = (): Uint8Array =>
  xlsxFile([{ rows: `<row>${'<c><v>1</v></c>'.repeat(100)}</row>`.repeat(100_000) }])

test('each bad file gets one sentence that says what to do, is kept as it was given, and others wait for nothing', {
  timeout: 120_000,
}, async () => {
  const coordinator = await api.as('coordinator')
  const bomb = Buffer.alloc(220 * 1024 * 1024, 'a')
  const entity = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
  const files: readonly (readonly [string, Uint8Array, keyof typeof intake.unreadable])[] = [
    ['afskåret.docx', wordFile('<w:p/>').subarray(0, 60), 'damaged'],
    ['fremmed.docx', wordFile('<w:p/>', entity), 'damaged'],
    ['bombe.docx', zipFile({ 'word/document.xml': bomb }), 'too large'],
    ['bombe.odt', odtFile('', '', { 'content.xml': bomb }), 'too large'],
    ['dyb.html', text(`<html>${'<div>'.repeat(20_000)}x`), 'damaged'],
    ['celler.xlsx', tenMillionCells(), 'too many cells'],
    ['../../tom.txt', text('   '), 'no text'],
    ['billede.pdf', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'image only'],
    ['ukendt.bin', new Uint8Array(5_000).map((_, at) => (at * 31) % 256), 'unknown format'],
  ]
  for (const [name, bytes, reason] of files) {
    const began = performance.now()
    const giving = give(coordinator, name, bytes)
    const waits: number[] = []
    for (let isDone = false; !isDone; ) {
      const asked = performance.now()
      await api.raw('/me', { headers: { authorization: `Persona ${coordinator.persona}` } })
      waits.push(performance.now() - asked)
      isDone = await Promise.race([
        giving.then(() => true),
        new Promise<false>((go) => setTimeout(go, 100, false)),
      ])
    }
    const given = await giving
    expect([name, given.status, given.body['unreadable'], given.body['unreadableText']]).toEqual([
      name,
      201,
      reason,
      intake.unreadable[reason],
    ])
    const kept = await api.raw(`/documents/${given.body['document']}/bytes`, {
      headers: { authorization: `Persona ${coordinator.persona}` },
    })
    expect(Buffer.from(await kept.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true)
    expect(performance.now() - began).toBeLessThan(30_000)
    // The machine of a test is shared; what counts is that nobody waits for the file.
    expect(waits.toSorted((a, b) => a - b)[waits.length >> 1]).toBeLessThan(1_000)
  }
})

test('spoilt files of every format are never a mistake of the server', { timeout: 120_000 }, async () => {
  const coordinator = await api.as('coordinator')
  const files = Object.entries(await everyFormat())
  const statuses = await Promise.all(
    files.flatMap(([name, bytes], at) =>
      mutations.slice(0, 3).map(async (how, place) => {
        const spoilt = mutated(bytes, {
          how,
          place: 400 * (at + 1) * (place + 1),
          byte: 7 * at,
          times: 5 + place,
        })
        return (await give(coordinator, `spoleret ${how} ${name}`, spoilt)).status
      }),
    ),
  )
  expect(statuses.filter((status) => status !== 201)).toEqual([])
  const row = xlsxRow(1, ['Nr.', 'Emne'])
  expect((await give(coordinator, 'efter.xlsx', xlsxFile([{ rows: row }]))).status).toBe(201)
})
