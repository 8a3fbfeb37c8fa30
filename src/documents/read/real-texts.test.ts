import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ReadDocument } from '../../domain/intake/blocks.ts'
import { extract } from '../../domain/intake/extract.ts'
import type { Extraction, Field } from '../../domain/intake/extraction.ts'
import { readDocument } from './read-document.ts'

/** Real texts that aren't ours and so aren't in the project: they are read where they lie beside it, or where the variable says. */
const folder = process.env['KAEDETRAEK_SEEDS'] ?? resolve(import.meta.dirname, '../../../../shared/seeds')

async function readSeed(number: string): Promise<Extraction & { pages: readonly string[] }> {
  const name = readdirSync(folder).find((one) => one.startsWith(`${number}_`)) ?? ''
  const read = await readDocument(new Uint8Array(readFileSync(join(folder, name))), name)
  if (!read.ok) throw new Error(read.reason)
  return { ...extract(read.document), pages: read.document.pages.map((page) => page.text) }
}

const value = <T>(field: Field<T> | undefined) => field?.value

test('an invented case of the same shape: route, two proposers, three bodies, attachments', async () => {
  const text = `27/104 Lukket Sag

Sagsgang

ØK, KB

Sagsfremstilling

Der er udarbejdet en plan for udmøntningen af budget 2027-2030.

Indstilling

Direktøren indstiller, at planen godkendes.

Beslutning i Økonomiudvalget den 05-01-2027

Anbefales godkendt.

Ida Prøve (X) deltog ikke under behandling af punktet.

Beslutning i Byrådet den 12-01-2027

Godkendt med den tilføjelse, at udvalgene får en status i juni.

Afbud:

Ole Eksempel (Y)

Bilag:

1 - 1234567 Lukket Plan for udmøntning (1234/27) (H)`
  const read = await readDocument(new TextEncoder().encode(text), 'sag.txt')
  const { cases, items } = extract((read as { document: ReadDocument }).document)
  expect(items).toEqual([])
  const [one] = cases
  expect([value(one?.number), value(one?.openness), one?.recommendation.length]).toEqual([
    '27/104',
    'closed',
    1,
  ])
  expect(
    one?.decisions.map((decision) => [value(decision.body), value(decision.date), value(decision.text)]),
  ).toEqual([
    ['Økonomiudvalget', '2027-01-05', 'Anbefales godkendt.'],
    ['Byrådet', '2027-01-12', 'Godkendt med den tilføjelse, at udvalgene får en status i juni.'],
  ])
  expect(one?.attachments.map(({ title, openness }) => [title.value, openness])).toEqual([
    ['Plan for udmøntning', 'closed'],
  ])
})

/** Registers tests only where the real texts are. */
const whereTheyAre: (name: string, tests: () => void) => void = existsSync(folder)
  ? describe
  : () => undefined

whereTheyAre('real texts', () => {
  test('the case about an implementation plan: number, openness, recommendations of two proposers', async () => {
    const { kind, title, years, cases } = await readSeed('002')
    expect({ kind, title, years }).toEqual({
      kind: 'minutes',
      title: undefined,
      years: [2023, 2024, 2025, 2026],
    })
    expect(cases).toHaveLength(1)
    expect(value(cases[0]?.number)).toBe('22/291')
    expect(value(cases[0]?.openness)).toBe('open')
    expect(cases[0]?.recommendation.map(value)).toEqual([
      expect.stringMatching(/^Kommunaldirektøren indstiller, at .* drøftes og godkendes\.$/),
      expect.stringMatching(/^Formanden indstiller, at Hovedudvalget .* 2023-2026\.$/),
    ])
  })

  test('R38, R42: each body’s decision is quoted with its date, and the dialogue of the main joint committee stands as what it is', async () => {
    const { cases } = await readSeed('002')
    expect(
      cases[0]?.decisions.map((one) => [value(one.body), value(one.date), value(one.text)?.slice(0, 40)]),
    ).toEqual([
      ['Økonomiudvalget', '2022-12-06', 'Tiltrådt.'],
      ['Kommunalbestyrelsen', '2022-12-13', 'Godkendt.'],
      ['Hovedudvalget', '2023-03-02', expect.stringMatching(/^Fællesforvaltningsdirektør/)],
    ])
    expect(value(cases[0]?.decisions[2]?.text)).toContain('havde en dialog om')
  })

  test('who was away or took no part is nobody’s data', async () => {
    const { pages, ...read } = await readSeed('002')
    const names = pages.flatMap((page) =>
      [...page.matchAll(/^(\p{Lu}\S+ \p{Lu}\S+).*(?:\(\p{Lu}\)|deltog ikke)/gmu)].map((match) => match[1]),
    )
    expect(names.length).toBeGreaterThan(3)
    for (const words of [...names, 'deltog ikke', 'Afbud']) expect(JSON.stringify(read)).not.toContain(words)
  })

  test('R47: attachments have their own openness, and titles without document numbers', async () => {
    const { cases } = await readSeed('002')
    expect(cases[0]?.attachments.map((one) => [value(one.title), one.openness])).toEqual([
      ['Udmøntningsplan 2023-2026 til ØK og KB i december', 'open'],
      ['Strategisk udmøntningsplan 2023-2026', 'open'],
    ])
  })

  test('the five strategic lines are five lines, and what two of them list are their themes', async () => {
    const { themes, items, pages } = await readSeed('002')
    const lines = themes.filter((theme) => theme.level === 'line')
    expect(lines.map((line) => value(line.title))).toEqual([
      'Økonomi i det strategiske og kort- og langsigtede perspektiv',
      'Rekruttering og fastholdelse samt HR',
      'Klima',
      'Samarbejder',
      'Samskabelse, borgerinvolvering og velfærdsservice',
    ])
    const below = (line: string) =>
      themes.filter((theme) => theme.line === line).map((theme) => value(theme.title))
    expect(below('Klima')).toEqual([
      'Det grønne',
      'Næse for vand',
      'Biodiversitet',
      'DK 2020 & Klimahandlingsplan',
    ])
    expect(below('Samarbejder')).toEqual(['Det blå', 'Anholt', 'Grenaa Havn', 'Partnerskabet med Halmstad'])
    expect(themes).toHaveLength(13)
    expect(items).toEqual([])
    for (const { title, passage } of themes) {
      expect(pages[title.passage.page - 1]?.slice(title.passage.from, title.passage.to).toLowerCase()).toBe(
        title.value.toLowerCase(),
      )
      expect(passage.page).toBe(1)
    }
  })

  test('the strategy plan: two focus areas with the initiatives of the year, no items and no money', async () => {
    const { kind, years, themes, items } = await readSeed('003')
    expect({ kind, years, items }).toEqual({ kind: 'strategy', years: [2016], items: [] })
    const lines = themes.filter((theme) => theme.level === 'line')
    expect(lines.map((line) => value(line.title))).toEqual([
      'Effektivitet i den kommunale virksomhed og overholdelse af de økonomiske rammer',
      'Én indgang til kommunen for borgere og virksomheder',
    ])
    for (const line of lines)
      expect(themes.filter((theme) => theme.line === value(line.title))).toHaveLength(7)
  })

  test.each([
    ['000', 'strategy', 'PLAN 09'],
    ['001', 'strategy', 'Strategiske pejlinger 2025'],
    ['004', 'strategy', 'Tre former for dekobling'],
  ])('slides (%s) hold no items, no cases and no themes', async (number, kind, title) => {
    const read = await readSeed(number)
    expect([read.kind, value(read.title)]).toEqual([kind, title])
    expect([read.items, read.cases, read.themes, read.totals, read.warnings]).toEqual([[], [], [], [], []])
  })
})
