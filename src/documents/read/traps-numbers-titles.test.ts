import { expect, test } from 'vitest'
import { anAgreement, extractionOf, itemsOf } from './testing/extraction-of.ts'

const names = (text: string) => itemsOf(text).map(({ number, title }) => [number, title])

test('trap 1: contents and body give an item once, with the amounts of the body', () => {
  const text = `Budgetaftale 2024-2027 for Åstrup Kommune

Indhold
Børneudvalget ........ 9
BU31 Ny hal 9
BU32 Flere legepladser 10
BU33 Frugt i klubberne 11

Børneudvalget

BU31 Ny hal: Der afsættes 2,0 mio. kr. i 2025.

BU32 Flere legepladser: Der afsættes 0,4 mio. kr. årligt i 2024 og frem.

BU33 Frugt i klubberne: Der afsættes 0,1 mio. kr. i 2024.
`
  expect(itemsOf(text)).toEqual([
    { number: 'BU31', title: 'Ny hal', committee: 'Børneudvalget', amounts: { 2025: 2 } },
    {
      number: 'BU32',
      title: 'Flere legepladser',
      kind: 'operating',
      committee: 'Børneudvalget',
      amounts: { 2024: 0.4, 2025: 0.4, 2026: 0.4, 2027: 0.4 },
    },
    { number: 'BU33', title: 'Frugt i klubberne', committee: 'Børneudvalget', amounts: { 2024: 0.1 } },
  ])
})

test('trap 2: a page number at the end of a title is no amount and no part of the title', () => {
  const text = `Budgetaftale 2024-2027

Indholdsfortegnelse
Kulturudvalget
KF21 Lys på stierne 16
KF22 Ny port til gården 17
KF23 Bænke ved åen 18
`
  expect(itemsOf(text)).toEqual([
    { number: 'KF21', title: 'Lys på stierne', committee: 'Kulturudvalget' },
    { number: 'KF22', title: 'Ny port til gården', committee: 'Kulturudvalget' },
    { number: 'KF23', title: 'Bænke ved åen', committee: 'Kulturudvalget' },
  ])
})

test('trap 3: dot leaders belong to no title', () => {
  expect(names(anAgreement('BU01 Frugt i klubberne ........ 6\nBU02 Ny legeplads . . . . . . 7'))).toEqual([
    ['BU01', 'Frugt i klubberne'],
    ['BU02', 'Ny legeplads'],
  ])
})

test('trap 4: a title that wraps without a code goes on', () => {
  expect(
    names(anAgreement('SO43 Flere senge 20\nSO44 Tilskud til værksteder og\nlærepladser 21\nSO45 Cykler 22')),
  ).toEqual([
    ['SO43', 'Flere senge'],
    ['SO44', 'Tilskud til værksteder og lærepladser'],
    ['SO45', 'Cykler'],
  ])
})

test('trap 5: a title may begin with a digit', () => {
  expect(
    names(
      anAgreement('2-delt klubhus i Mølleby\n\nDer afsættes 3 mio. kr. i 2025 til et klubhus i Mølleby.'),
    ),
  ).toEqual([[undefined, '2-delt klubhus i Mølleby']])
})

test('trap 6: a title may begin with a number after its own number', () => {
  expect(itemsOf(anAgreement('60    Ny bro\n61    40 nye bålpladser\n62    Lys ved åen'))).toEqual([
    { number: '60', title: 'Ny bro', kind: 'operating' },
    { number: '61', title: '40 nye bålpladser', kind: 'operating' },
    { number: '62', title: 'Lys ved åen', kind: 'operating' },
  ])
})

test('trap 7: numbers may skip and come out of order', () => {
  const text = anAgreement(
    [12, 13, 15, 301]
      .map(
        (number, place) =>
          `${number}. Forslag ${'abcd'[place]} til bedre veje\nDer afsættes 1 mio. kr. i 2025.`,
      )
      .join('\n\n'),
  )
  expect(names(text).map(([number]) => number)).toEqual(['12', '13', '15', '301'])
})

test('trap 8: joined codes are one item', () => {
  const { items } = extractionOf(
    anAgreement('BU61/BU74 Moduler på Nordskolen: Der afsættes 2 mio. kr. i 2025.'),
  )
  expect(items.map((item) => [item.number?.value, item.otherNumbers, item.title.value])).toEqual([
    ['BU61', ['BU74'], 'Moduler på Nordskolen'],
  ])
})

test('trap 9: a range of letters is one item', () => {
  expect(names(anAgreement('KF33a-c Kunstgræs skiftes: Der afsættes 2 mio. kr. i 2025.'))).toEqual([
    ['KF33a-c', 'Kunstgræs skiftes'],
  ])
})

test('trap 52: party letters behind a title are no part of it', () => {
  expect(
    names(anAgreement('11. Flere bænke    S og M\n12. Nye skilte    A, B og V\n13. Lys på P-pladsen    Ø')),
  ).toEqual([
    ['11', 'Flere bænke'],
    ['12', 'Nye skilte'],
    ['13', 'Lys på P-pladsen'],
  ])
})

test('trap 56: a committee may share its line with another word', () => {
  const text = `Budgetaftale 2024-2027

Indholdsfortegnelse Økonomiudvalget ........ 7
ØK01 Nye maskiner 8
ØK02 Færre møder 9

Økonomiudvalget

ØK01 Nye maskiner
Der afsættes 2 mio. kr. i 2025.

ØK02 Færre møder
Der spares 0,2 mio. kr. årligt fra 2025.
`
  expect(itemsOf(text)).toEqual([
    expect.objectContaining({ number: 'ØK01', committee: 'Økonomiudvalget', amounts: { 2025: 2 } }),
    expect.objectContaining({
      number: 'ØK02',
      committee: 'Økonomiudvalget',
      amounts: { 2025: -0.2, 2026: -0.2, 2027: -0.2 },
    }),
  ])
})

test('trap 58: a hyphen at a line’s end is taken out, a real one stays', () => {
  const text = anAgreement(
    'KF01 Mere ledel-\nse på børne-\nog ungeområdet: Der afsættes 1 mio. kr. i 2025 til ledelse på hele børne-\nog ungeområdet.',
  )
  expect(names(text)).toEqual([['KF01', 'Mere ledelse på børne- og ungeområdet']])
})

test('trap 59: a hyphen left inside a line is joined too', () => {
  expect(names(anAgreement('KF01 Analyse ved- rørende busser: Der afsættes 1 mio. kr. i 2025.'))).toEqual([
    ['KF01', 'Analyse vedrørende busser'],
  ])
})

test('trap 60: a page number inside a sentence vanishes', () => {
  expect(
    itemsOf(
      anAgreement(
        'KF01 Lys på stierne: Aftalens parter er enige om, at der i 2025 afsættes 2 mio.\nSide 4 af 9\nkr. til lys.',
      ),
    ),
  ).toEqual([expect.objectContaining({ title: 'Lys på stierne', amounts: { 2025: 2 } })])
})

test('trap 61: an item over a page break stays one', () => {
  expect(
    names(
      anAgreement(
        'BU05 Ny legeplads\n\f\nved skolen: Der afsættes 1,0 mio. kr. i 2025.\n\nBU06 Ny hal: Der afsættes 2 mio. kr. i 2026.',
      ),
    ),
  ).toEqual([
    ['BU05', 'Ny legeplads ved skolen'],
    ['BU06', 'Ny hal'],
  ])
})

test('trap 62: letters that a scan has set apart are joined', () => {
  expect(
    itemsOf(
      `Budgetaftale 2024-2027\n\na n læ g s p r o j e k t e r\n\n1. Ny bro\nDer afsættes 2 mio. kr. i 2025.`,
    ),
  ).toEqual([{ number: '1', title: 'Ny bro', kind: 'capital', amounts: { 2025: 2 } }])
})

test('trap 63: non-breaking spaces are blanks', () => {
  expect(names(anAgreement('87. Fonde\n88\u00a0\u00a0 \u00a0Legefond til børn\n89\u00a0 Ny bro'))).toEqual([
    ['87', 'Fonde'],
    ['88', 'Legefond til børn'],
    ['89', 'Ny bro'],
  ])
})

test('trap 64: a number alone on a line belongs to the title below', () => {
  const { cases } = extractionOf(
    `Dagsorden\nTeknisk Udvalg\n3. marts 2027\n\n4\nNye bænke ved søen\n\nSagsfremstilling\nDer mangler bænke.\n\nIndstilling\nForvaltningen indstiller, at bænkene købes.\n\nBeslutning\nGodkendt.\n\n5\nNyt skilt\n\nIndstilling\nForvaltningen indstiller, at skiltet købes.\n\nBeslutning\nGodkendt.`,
  )
  expect(cases.map((one) => one.title?.value)).toEqual(['Nye bænke ved søen', 'Nyt skilt'])
})

test('trap 65: the count behind a list of attachments is no point', () => {
  const { cases } = extractionOf(
    `Referat\nTeknisk Udvalg\n3. marts 2027\n\n18. Nye bænke\n\nIndstilling\nForvaltningen indstiller, at bænkene købes.\n\nBeslutning\nGodkendt.\n\nBilag\nNotat\n19\nHent som PDF\n\n20. Nyt skilt\n\nIndstilling\nForvaltningen indstiller, at skiltet købes.\n\nBeslutning\nGodkendt.`,
  )
  expect(cases.map((one) => one.title?.value)).toEqual(['Nye bænke', 'Nyt skilt'])
  expect(cases[0]?.attachments.map((one) => one.title.value)).toEqual(['Notat'])
})
