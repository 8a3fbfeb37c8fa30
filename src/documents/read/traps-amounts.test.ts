import { expect, test } from 'vitest'
import { anAgreement, extractionOf, itemsOf, millions, warningsOf } from './testing/extraction-of.ts'

/** The amounts of the one item "11. Emnet" whose text this is. */
function amountsOf(sentence: string, years = '2024-2027') {
  const { items } = extractionOf(anAgreement(`11. Emnet\n${sentence}`, { years }))
  expect(items).toHaveLength(1)
  const [item] = items
  const total = item?.withoutYear
  return {
    years: item && millions(item),
    ...(total ? { total: total.value === 'unreadable' ? null : total.value / 1e6 } : {}),
  }
}
const warnings = (sentence: string) => warningsOf(anAgreement(`11. Emnet\n${sentence}`))

test.each([
  ['trap 10: a dot parts thousands', 'Der afsættes 2.345 mio. kr. i 2025.', { 2025: 2345 }],
  ['trap 10: a comma parts decimals', 'Der afsættes 2,345 mio. kr. i 2025.', { 2025: 2.345 }],
  ['trap 11: three decimals in millions', 'Der afsættes 3,250 mio. kr. i 2025.', { 2025: 3.25 }],
  ['trap 12: whole kroner', 'Der gives en bevilling på 1.475.000 kr. i 2027.', { 2027: 1.475 }],
  ['trap 15: the currency before the figure', 'Der afsættes kr. 350.000 til bænke i 2025.', { 2025: 0.35 }],
  [
    'trap 16: a missing dot in the unit',
    'Der afsættes 0,7 mio kr. i 2024 og 2,4 mio.kr. i 2025.',
    { 2024: 0.7, 2025: 2.4 },
  ],
  [
    'trap 19: a yearly amount',
    'Der afsættes 4 mio. kr. årligt i 2024-2027.',
    { 2024: 4, 2025: 4, 2026: 4, 2027: 4 },
  ],
  [
    'trap 20: a ramp leaves the year between unknown',
    'Der afsættes 2,0 mio. kr. i 2024 stigende til 5,0 mio. kr. i 2026 og frem.',
    { 2024: 2, 2025: null, 2026: 5, 2027: 5 },
  ],
  ['trap 21: og frem', 'Der afsættes 1,5 mio. kr. i 2025 og frem.', { 2025: 1.5, 2026: 1.5, 2027: 1.5 }],
  ['trap 23: a one-off', 'Der afsættes et engangsbeløb på 0,4 mio. kr. i 2025.', { 2025: 0.4 }],
  [
    'trap 27: a saving in words',
    'Der spares 2,5 mio. kr. på rengøring fra 2025.',
    { 2025: -2.5, 2026: -2.5, 2027: -2.5 },
  ],
  [
    'trap 32: a change to an older sum',
    'De afsatte 24 mio. kr. i 2025 reduceres med 5 mio. kr. i 2025.',
    { 2025: -5 },
  ],
  [
    'trap 33: a change and the level it gives',
    'Puljen øges i 2025 med 15 mio. kr. til 80 mio. kr.',
    { 2025: 15 },
  ],
  ['trap 77: a price level is no year', 'Der bevilges 2.000.000 kr. (2018-priser) i 2025.', { 2025: 2 }],
] as const)('%s', (_, sentence, expected) => {
  expect(amountsOf(sentence)).toEqual({ years: expected })
})

test('trap 18: digits that the converter lost are not guessed', () => {
  expect(amountsOf('Der afsættes ,000 mio. kr. i 2025 til en ny bro.')).toEqual({ years: { 2025: null } })
  expect(warnings('Der afsættes ,000 mio. kr. i 2025 til en ny bro.')).toContain('amount unreadable')
})

test('trap 22: a total over several years without a split stands in none of them', () => {
  expect(amountsOf('Der afsættes 9 mio. kr. fordelt over overslagsårene.')).toEqual({
    years: undefined,
    total: 9,
  })
  expect(warnings('Der afsættes 9 mio. kr. fordelt over overslagsårene.')).toEqual(['years unclear'])
})

test('trap 24: a span of years without "årligt" is for a person', () => {
  expect(amountsOf('Fra 2024-2027 er der afsat 300.000 kr. til formålet.')).toEqual({
    years: undefined,
    total: 0.3,
  })
  expect(warnings('Fra 2024-2027 er der afsat 300.000 kr. til formålet.')).toEqual(['years unclear'])
})

test('trap 25: a range of amounts is no single amount', () => {
  expect(amountsOf('Der afsættes 3-5 mio. kr. i 2025.')).toEqual({ years: undefined })
  expect(warnings('Der afsættes 3-5 mio. kr. i 2025.')).toEqual(['range'])
})

test('trap 26: a hedged amount is read, and said to be approximate', () => {
  expect(amountsOf('Der afsættes cirka 8 mio. kr. i 2025.')).toEqual({ years: { 2025: 8 } })
  expect(warnings('Der afsættes cirka 8 mio. kr. i 2025.')).toEqual(['approximate'])
})

test('trap 34: the same sum in summary, decision and financing counts once', () => {
  expect(
    amountsOf(
      'Projektet koster 14 mio. kr. i 2025. Der bevilges 14 mio. kr. i 2025. Projektet finansieres med 9 mio. kr. fra puljen og 5 mio. kr. af kassen.',
    ),
  ).toEqual({ years: { 2025: 14 } })
})

test('trap 35: parts that make up the whole are never added to it', () => {
  expect(
    amountsOf(
      'Der afsættes 19,0 mio. kr. i 2025, heraf 12,0 mio. kr. til bygning, 4,5 mio. kr. til inventar og 2,5 mio. kr. til veje.',
    ),
  ).toEqual({ years: { 2025: 19 } })
})

test('trap 36: where the money comes from is no amount of its own', () => {
  expect(
    amountsOf('Der afsættes 20 mio. kr. i 2025. Projektet finansieres af fondsmidler på 7 mio. kr. i 2025.'),
  ).toEqual({ years: { 2025: 20 } })
})

test('trap 38, 39, 40: thresholds, targets and the state’s money are not the item’s', () => {
  expect(
    amountsOf(
      'Der afsættes 1 mio. kr. i 2025. Projekter over 750.000 kr. udbydes. Måltallet fastsættes til 120 mio. kr. Servicerammen løftes med 2,1 mia. kr.',
    ),
  ).toEqual({ years: { 2025: 1 } })
})

test('trap 39: a pool is an item, a target is none', () => {
  const text = `Budgetaftale 2024-2027

Kultur og fritid
Kultur er vigtigt for byen.

Måltal
Måltallet for besparelser fastsættes til 120 mio. kr. i 2025.

Pulje til foreninger
Der afsættes en pulje på 6 mio. kr. i 2025 til foreninger.
`
  expect(itemsOf(text)).toEqual([
    expect.objectContaining({ title: 'Pulje til foreninger', amounts: { 2025: 6 } }),
  ])
})

test('trap 41, 42, 43, 44: percent, counts, addresses, telephone numbers, case numbers and dates are no amounts', () => {
  expect(
    amountsOf(
      'Der afsættes 1 mio. kr. i 2025. Forslaget fik 312 høringssvar og 24,8 pct. støtte. Kontakt Torvegade 5, telefon 70 10 00 00, sag 11.22.33-A00-4-24, behandlet den 3. marts 2027, punkt 88.',
    ),
  ).toEqual({ years: { 2025: 1 } })
})

test('trap 53: sums per area in the preamble are no items when the items follow', () => {
  const text = `Budgetaftale 2024-2027

Aftalen prioriterer 210 mio. kr. til ældreområdet i 2025 og 40 mio. kr. til skolerne.

Ældre

Flere hænder
Der afsættes 10 mio. kr. årligt fra 2025 til flere hænder.
`
  expect(itemsOf(text).map(({ title, amounts }) => [title, amounts])).toEqual([
    ['Flere hænder', { 2025: 10, 2026: 10, 2027: 10 }],
  ])
})

test('trap 54: an item paid under two committees is one item with two committees', () => {
  const [item, ...others] = itemsOf(
    anAgreement(
      '11. Fest i landsbyerne\nDer frigives 1,1 mio. kr. (Kulturudvalget) og 0,4 mio. kr. (Landdistriktsudvalget) i 2025.',
    ),
  )
  expect(others).toEqual([])
  expect(item).toMatchObject({
    amounts: { 2025: 1.5 },
    committee: 'Kulturudvalget',
    coCommittees: ['Landdistriktsudvalget'],
  })
})

test('trap 72: an intent without money is kept', () => {
  const text = `Budgetaftale 2024-2027

Trafik

Ny bro
Parterne vil undersøge muligheden for en ny bro over åen.

Bedre veje
Der afsættes 2 mio. kr. i 2025 til bedre veje.
`
  expect(itemsOf(text)).toEqual([
    { title: 'Ny bro', kind: 'intent' },
    expect.objectContaining({ title: 'Bedre veje', amounts: { 2025: 2 } }),
  ])
})

test('trap 73: an intent with a sum for a study is one item', () => {
  const text = anAgreement(
    '21. Busdrift\nEn analyse af busdrift (0,2 mio. kr. i 2025) forelægges Teknisk Udvalg.',
    { heading: 'Hensigtserklæringer' },
  )
  expect(itemsOf(text)).toEqual([
    expect.objectContaining({ number: '21', title: 'Busdrift', kind: 'intent', amounts: { 2025: 0.2 } }),
  ])
})

test('trap 78: a school year is no budget year', () => {
  expect(amountsOf('Der ansættes to lærere fra skoleåret 2025/26. Der afsættes 1 mio. kr.')).toEqual({
    years: undefined,
    total: 1,
  })
})

test('trap 80: text made anonymous is left as it is', () => {
  expect(itemsOf(anAgreement('31. Klubhus ved Xxxxxx 00\nDer afsættes 1 mio. kr. i 2025.'))).toEqual([
    expect.objectContaining({ number: '31', title: 'Klubhus ved Xxxxxx 00', amounts: { 2025: 1 } }),
  ])
})
