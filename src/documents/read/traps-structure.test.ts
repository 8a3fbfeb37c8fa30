import { expect, test } from 'vitest'
import { anAgreement, extractionOf, itemsOf, warningsOf } from './testing/extraction-of.ts'

const titles = (text: string) => itemsOf(text).map((item) => item['title'])

/** Two ordinary items, so that a document has something beside the trap. */
const ordinary = `Driftsændringer

11. Flere bænke
Der afsættes 0,5 mio. kr. i 2025.

12. Bedre lys
Der afsættes 0,7 mio. kr. i 2025.`

test('trap 13: the unit of a table’s heading holds for its rows', () => {
  const text = `Budgetaftale 2024-2027

Driftsændringer (beløb i 1.000 kr.)

Nr.   Emne                  2024    2025    2026    2027
1     Lys i svømmehal        750     750     750     750
2     Bænke                1.250       -       -       -`
  expect(itemsOf(text)).toEqual([
    {
      number: '1',
      title: 'Lys i svømmehal',
      kind: 'operating',
      amounts: { 2024: 0.75, 2025: 0.75, 2026: 0.75, 2027: 0.75 },
    },
    { number: '2', title: 'Bænke', kind: 'operating', amounts: { 2024: 1.25 } },
  ])
})

test('trap 14: two units for one project give its sum once', () => {
  const text = anAgreement(
    '21. Ny bro\nDer er afsat 2,6 mio. kr. i 2025 til broen.\n\n(1.000 kr.)   2024   2025   2026   2027\nUdgifter         -  2.600      -      -',
    { heading: 'Anlægsprojekter' },
  )
  expect(itemsOf(text)).toEqual([
    expect.objectContaining({ title: 'Ny bro', kind: 'capital', amounts: { 2025: 2.6 } }),
  ])
})

test('trap 17: a lost leading zero in a column of millions', () => {
  const text = `Budgetaftale 2024-2027

Driftsændringer, mio. kr.

| Nr. | Emne | 2024 | 2025 |
| 1 | Færre møder | -,415 | -,415 |
| 2 | Flere bænke | 1,0 | 1,0 |`
  expect(itemsOf(text)[0]).toMatchObject({ title: 'Færre møder', amounts: { 2024: -0.415, 2025: -0.415 } })
})

test('trap 28: a column of savings is negative, printed with a minus or without', () => {
  const text = `Effektiviseringskatalog 2024-2027, mio. kr.

| Nr. | Forslag | Besparelse 2024 | Besparelse 2025 |
| 1 | Rengøring | 2,5 | 2,5 |
| 2 | Kørsel | -2,5 | -3,0 |`
  expect(itemsOf(text).map((item) => item['amounts'])).toEqual([
    { 2024: -2.5, 2025: -2.5 },
    { 2024: -2.5, 2025: -3 },
  ])
})

test('trap 29: income is negative', () => {
  const text = `Anlægsoversigt 2024-2027 (1.000 kr.)

| Nr. | Projekt | 2024 | 2025 |
| 1 | Salg af grund, indtægt | 1.200 | |
| 2 | Ny sti | 800 | 400 |`
  expect(itemsOf(text).map((item) => item['amounts'])).toEqual([{ 2024: -1.2 }, { 2024: 0.8, 2025: 0.4 }])
})

test('trap 30: expense and income under one year give the net', () => {
  const text = `Anlægsoversigt 2024-2027 (1.000 kr.)

| Nr. | Projekt | Udgift 2024 | Indtægt 2024 | Udgift 2025 | Indtægt 2025 |
| 1 | Grund ved åen | 60 | -1.500 | | |
| 2 | Ny sti | 800 | | 100 | |`
  expect(itemsOf(text).map((item) => item['amounts'])).toEqual([{ 2024: -1.44 }, { 2024: 0.8, 2025: 0.1 }])
})

test('trap 31: the note under a table decides what plus means', () => {
  const text = `Budgetaftale 2024-2027

Driftsændringer (mio. kr.)

| Nr. | Emne | 2024 | 2025 |
| 1 | Færre møder | +3,0 | +3,0 |
| 2 | Flere bænke | -1,0 | -1,0 |

Note: plus angiver mindreforbrug.`
  expect(itemsOf(text).map((item) => item['amounts'])).toEqual([
    { 2024: -3, 2025: -3 },
    { 2024: 1, 2025: 1 },
  ])
})

test('trap 37: the running cost that follows a building is operating, beside the building', () => {
  const text = `Budgetaftale 2024-2027

Ny hal
Der afsættes 20 mio. kr. i 2025 til opførelse af en ny hal.

Drift af hallen
Der afsættes 0,3 mio. kr. årligt fra 2026 til drift af hallen.`
  expect(itemsOf(text)).toEqual([
    expect.objectContaining({ title: 'Ny hal', kind: 'capital', amounts: { 2025: 20 } }),
    expect.objectContaining({
      title: 'Drift af hallen',
      kind: 'operating',
      amounts: { 2026: 0.3, 2027: 0.3 },
    }),
  ])
})

test('trap 45: committees’ rows in a follow-up are no items', () => {
  const text = `Budgetopfølgning pr. 31. maj 2025

| mio. kr. | Oprindeligt budget | Korrigeret budget | Forventet forbrug | Afvigelse |
| Kulturudvalget | 33,0 | 34,5 | 34,0 | -0,5 |
| Teknisk Udvalg | 80,2 | 81,0 | 83,0 | 2,0 |`
  expect(itemsOf(text)).toEqual([])
})

test('trap 46: totals are no items but are held against their rows, wherever they stand', () => {
  const text = `Budgetaftale 2024-2027

Driftsændringer (mio. kr.)

| Nr. | Emne | 2024 | 2025 |
| | I alt | 3,0 | 2,5 |
| 1 | Bænke | 1,0 | 1,0 |
| 2 | Lys | 2,0 | 2,0 |`
  const { items, totals, warnings } = extractionOf(text)
  expect(items).toHaveLength(2)
  expect(totals.map((total) => total.label.value)).toEqual(['I alt'])
  expect(warnings).toEqual([
    expect.objectContaining({ kind: 'total differs', year: 2025, printed: 2_500_000, items: 3_000_000 }),
  ])
})

test('trap 47: what is not part of the agreement is left out, and said', () => {
  const text = `Budgetaftale 2024-2027

${ordinary}

Forslag, der ikke indgår i forliget

13. Gratis busser
Der afsættes 9 mio. kr. i 2025.

14. Ny motorvej
Der afsættes 90 mio. kr. i 2025.`
  expect(titles(text)).toEqual(['Flere bænke', 'Bedre lys'])
  expect(extractionOf(text).warnings).toEqual([
    expect.objectContaining({ kind: 'not agreed left out', count: 2 }),
  ])
})

test('trap 48: of two blocks of years side by side only the agreed counts', () => {
  const text = `Budgetaftale 2025-2026 (mio. kr.)

| | | Aftalt | | Forslag i alt | |
| Nr. | Emne | 2025 | 2026 | 2025 | 2026 |
| 1 | Bænke | 1,0 | 1,0 | 5,0 | 5,0 |
| 2 | Lys | 2,0 | 2,0 | 6,0 | 6,0 |`
  expect(itemsOf(text).map((item) => item['amounts'])).toEqual([
    { 2025: 1, 2026: 1 },
    { 2025: 2, 2026: 2 },
  ])
})

test('trap 49: reasons in bullets are no items', () => {
  const text = `Budgetaftale 2024-2027

Aktivitetshus
Der afsættes 1 mio. kr. i 2025 til et aktivitetshus. Formålet er:
• tryghed for de ældre i hele kommunen
• nærhed til de frivillige foreninger`
  expect(titles(text)).toEqual(['Aktivitetshus'])
})

test('trap 50: aims that begin with "at" are no items; under "Indstilling" they are points', () => {
  const agreement = `Budgetaftale 2024-2027

Cykling
Der afsættes 1 mio. kr. i 2025 til cykelstier. Målet er:
• at flere børn cykler til skole
• at færre kører i bil`
  expect(titles(agreement)).toEqual(['Cykling'])
  const minutes = `Referat\nTeknisk Udvalg\n3. marts 2027\n\n4. Cykelstier\n\nIndstilling\nForvaltningen indstiller,\n• at cykelstierne anlægges\n• at udgiften afholdes af puljen\n\nBeslutning\nGodkendt.`
  const { items, cases } = extractionOf(minutes)
  expect(items).toEqual([])
  expect(cases[0]?.recommendation.map((point) => point.value)).toEqual([
    'at cykelstierne anlægges',
    'at udgiften afholdes af puljen',
  ])
})

test('trap 51: parties in bullets are no items', () => {
  const text = `Budgetaftale 2024-2027

Aftalen er indgået mellem:
- Venstre
- Socialdemokratiet
- Listen for Åstrup

${ordinary}`
  expect(titles(text)).toEqual(['Flere bænke', 'Bedre lys'])
})

test('trap 55: two names for one committee are asked about and never two items', () => {
  const text = `Budgetaftale 2024-2027

Udvalget for Natur og Klima

11. Flere træer
Der afsættes 1 mio. kr. i 2025.

Udvalget for Klima og Natur

12. Renere å
Der afsættes 1 mio. kr. i 2025.`
  const { items, warnings } = extractionOf(text)
  expect(items.map((item) => [item.title.value, item.committee?.value])).toEqual([
    ['Flere træer', 'Udvalget for Natur og Klima'],
    ['Renere å', 'Udvalget for Klima og Natur'],
  ])
  expect(warnings).toEqual([
    expect.objectContaining({
      kind: 'bodies alike',
      names: ['Udvalget for Natur og Klima', 'Udvalget for Klima og Natur'],
    }),
  ])
})

test('trap 57: short names of committees are resolved by the document’s own list', () => {
  const text = `Udmøntningsplan for budgetaftale 2024-2027

Forkortelser
ØU = Økonomiudvalget
TMU = Teknik- og Miljøudvalget

| Nr. | Emne | Udvalg | Proces |
| 1 | Flere bænke | TMU | Indkøb i foråret |
| 2 | Nyt system | ØU | Udbud i efteråret |`
  expect(itemsOf(text).map((item) => item['committee'])).toEqual([
    'Teknik- og Miljøudvalget',
    'Økonomiudvalget',
  ])
})

test('trap 66: attachments are no items', () => {
  const text = `Budgetaftale 2024-2027

${ordinary}

Bilag
Bilag 8: Investering i nye stier
Bilag 9: Driftsændringer for 4,5 mio. kr. i 2025`
  expect(titles(text)).toEqual(['Flere bænke', 'Bedre lys'])
})

test('trap 67: what a web page puts round a text is left out', () => {
  const text = `Accepter cookies\nKopier link\nBudgetaftale 2024-2027\n\n${ordinary}\n\nHent som PDF\nTil top\nTip en ven`
  const { items, title } = extractionOf(text)
  expect(title?.value).toBe('Budgetaftale 2024-2027')
  expect(items.map((item) => item.text?.value)).toEqual([
    'Der afsættes 0,5 mio. kr. i 2025.',
    'Der afsættes 0,7 mio. kr. i 2025.',
  ])
})

test('trap 68: points of procedure are no cases and no items', () => {
  const text = `Dagsorden\nTeknisk Udvalg\n3. marts 2027\n\n1. Godkendelse af dagsorden\n\nBeslutning\nGodkendt.\n\n2. Nye bænke\n\nIndstilling\nForvaltningen indstiller, at bænkene købes.\n\nBeslutning\nGodkendt.\n\n3. Meddelelser\n\nBeslutning\nTaget til efterretning.\n\n4. Eventuelt`
  const { items, cases } = extractionOf(text)
  expect(items).toEqual([])
  expect(cases.map((one) => one.title?.value)).toEqual(['Nye bænke'])
})

test('trap 69: a heading with nothing below it makes no item', () => {
  expect(titles(`Udmøntningsplan 2024-2027\n\nNye sager\n\nAfsluttede sager\n\n${ordinary}`)).toEqual([
    'Flere bænke',
    'Bedre lys',
  ])
})

test('trap 70: a row of a status table may take several lines', () => {
  const text = `Udmøntningsplan 2027
Færdigbehandlede i 2027

Sag                       Afd.       Status
Nyt værksted (med
Jobcentret)               Driften    Vedtaget. Byrådet 4. maj
Flere bænke               Vej        Afventer`
  expect(itemsOf(text)).toEqual([
    expect.objectContaining({ title: 'Nyt værksted (med Jobcentret)', centre: 'Driften' }),
    expect.objectContaining({ title: 'Flere bænke', centre: 'Vej' }),
  ])
})

test('trap 71: an X in the last column means finished, an empty place not', () => {
  const text = `Udmøntningsplan for budgetaftale 2024-2027

| Nr. | Emne | Udvalg | Afsluttet |
| 1 | Nyt tag | TU | X |
| 2 | Ny bro | TU | |`
  expect(itemsOf(text).map((item) => [item['title'], item['finished']])).toEqual([
    ['Nyt tag', true],
    ['Ny bro', false],
  ])
})

test('trap 74: a footnote mark is no part of the figure', () => {
  const text = `Budgetaftale 2024-2027 (mio. kr.)

| Nr. | Emne | 2024 | 2025 |
| 1 | Bænke | 12,5¹ | 12,5 1) |`
  expect(itemsOf(text)[0]).toMatchObject({ amounts: { 2024: 12.5, 2025: 12.5 } })
})

test('trap 75: a dash or a blank is none, a zero is zero', () => {
  const text = `Budgetaftale 2024-2027 (mio. kr.)

| Nr. | Emne | 2024 | 2025 | 2026 | 2027 |
| 1 | Bænke | 1,0 | - | 0,0 | |`
  expect(itemsOf(text)[0]?.['amounts']).toEqual({ 2024: 1, 2026: 0 })
})

test('trap 76: empty cells shift nothing', () => {
  const text = `Budgetaftale 2024-2027 (mio. kr.)

| Nr. | Emne | 2024 | 2025 | 2026 | 2027 |
| Anlæg | |||||
| 1 | Ny bro | | 3,0 | | 1,0 |`
  expect(itemsOf(text)).toEqual([
    { number: '1', title: 'Ny bro', kind: 'capital', amounts: { 2025: 3, 2027: 1 } },
  ])
})

test.each([
  [
    'a press release',
    `Pressemeddelelse\nBredt forlig om budget 2027\n\nDer afsættes 10 mio. kr. til skolerne i 2027. »Vi er glade,« siger borgmester Ole Eksempel.\n\nSkoler\nSkolerne får et løft på 10 mio. kr. i 2027.`,
  ],
  [
    'a national frame note',
    `Aftale om kommunernes økonomi for 2027\n\nRegeringen og KL er enige om, at servicerammen løftes med 2,1 mia. kr. i 2027.\n\nAnlæg\nDer afsættes 19 mia. kr. i 2027 til anlæg.`,
  ],
  [
    'an income statement',
    `Resultatopgørelse 2024-2027\n\n| Mio. kr. | 2024 | 2025 | 2026 | 2027 |\n| Skatter | -2.000 | -2.100 | -2.200 | -2.300 |\n| Tilskud og udligning | -500 | -510 | -520 | -530 |\n| Serviceudgifter | 1.900 | 1.950 | 1.980 | 2.000 |\n| Anlæg | 120 | 110 | 100 | 90 |\n| Resultat i alt | -480 | -550 | -640 | -740 |`,
  ],
  [
    'a preamble',
    `Budgetaftale 2024-2027\n\nIndledning\nÅstrup Kommune har en sund økonomi med et overskud på ordinær drift på 120 mio. kr. i 2024. Der er 40 mio. kr. i kassen.\n\nØkonomi\nSkatten er uændret. Der afdrages 12 mio. kr. årligt på gælden.`,
  ],
])('trap 79: %s has no items', (_, text) => {
  expect(itemsOf(text)).toEqual([])
})

test('a budget document without items says so', () => {
  expect(warningsOf('Budgetaftale 2024-2027\n\nIndledning\nParterne takker hinanden.')).toEqual(['no items'])
})
