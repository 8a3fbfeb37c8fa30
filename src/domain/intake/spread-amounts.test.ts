import { expect, test } from 'vitest'
import { spreadAmounts } from './spread-amounts.ts'

const spread = (text: string, first = 2024) => {
  const result = spreadAmounts(text, [first, first + 1, first + 2, first + 3])
  return {
    amounts: Object.fromEntries(
      [...result.amounts].map(([year, { value }]) => [year, value === 'unreadable' ? null : value / 1e6]),
    ),
    ...(result.withoutYear
      ? { total: result.withoutYear.value === 'unreadable' ? null : result.withoutYear.value / 1e6 }
      : {}),
    notes: result.notes.map((note) => note.kind),
  }
}

test('trap 19: a yearly amount is the same in each year', () => {
  expect(spread('Der afsættes 4 mio. kr. årligt i 2024-2027.').amounts).toEqual({
    2024: 4,
    2025: 4,
    2026: 4,
    2027: 4,
  })
  expect(spread('Der afsættes 4,2 mio. kr. årligt.').amounts).toEqual({
    2024: 4.2,
    2025: 4.2,
    2026: 4.2,
    2027: 4.2,
  })
  expect(spread('Der afsættes årligt 2 mio. kr. fra 2026 til flere pædagoger.').amounts).toEqual({
    2026: 2,
    2027: 2,
  })
})

test('a change that goes on over the years is the change of each of them', () => {
  expect(
    spread('Udgifterne mindskes med 0,7 mio. kr. i 2024 og 1,6 mio. kr. i 2025 og frem.').amounts,
  ).toEqual({
    2024: -0.7,
    2025: -1.6,
    2026: -1.6,
    2027: -1.6,
  })
})

test('herefter means the years that are left', () => {
  const expected = { 2024: 1.1, 2025: 0.9, 2026: 0.9, 2027: 0.9 }
  expect(spread('Der afsættes 1,1 mio. kr. i 2024 og herefter 0,9 mio. kr. årligt.').amounts).toEqual(
    expected,
  )
  expect(spread('Der afsættes 1,1 mio. kr. i 2024 og derefter 0,9 mio. kr. om året.').amounts).toEqual(
    expected,
  )
})

test('trap 20: a ramp leaves the year between unknown', () => {
  expect(spread('2,0 mio. kr. i 2024 stigende til 5,0 mio. kr. i 2026 og frem')).toEqual({
    amounts: { 2024: 2, 2025: null, 2026: 5, 2027: 5 },
    notes: ['year missing in ramp'],
  })
})

test('trap 21: og frem reaches the last year of the period', () => {
  expect(spread('1,5 mio. kr. i 2025 og frem').amounts).toEqual({ 2025: 1.5, 2026: 1.5, 2027: 1.5 })
})

test('trap 22: a total without a split is put in no year', () => {
  expect(spread('Der afsættes 9 mio. kr. fordelt over overslagsårene.')).toEqual({
    amounts: {},
    total: 9,
    notes: ['years unclear'],
  })
})

test('trap 23: a one-off stands in its year only', () => {
  expect(spread('et engangsbeløb på 0,4 mio. kr. i 2025').amounts).toEqual({ 2025: 0.4 })
})

test('trap 24: an ambiguous span is for a person', () => {
  expect(spread('fra 2026-2029 er afsat 300.000 kr.')).toEqual({
    amounts: {},
    total: 0.3,
    notes: ['years unclear'],
  })
})

test('trap 25: a range gives no amount', () => {
  expect(spread('Der afsættes 3-5 mio. kr. i 2025.')).toEqual({ amounts: {}, notes: ['range'] })
})

test('trap 27: a saving in words is negative', () => {
  expect(spread('Der spares 2,5 mio. kr. på rengøring fra 2025.').amounts).toEqual({
    2025: -2.5,
    2026: -2.5,
    2027: -2.5,
  })
  expect(spread('Der afsættes 2 mio. kr. i 2025 til at reducere ventetiden.').amounts).toEqual({ 2025: 2 })
})

test('trap 32: only the change of an older sum counts', () => {
  expect(spread('de afsatte 24 mio. kr. reduceres med 5 mio. kr. i 2025').amounts).toEqual({ 2025: -5 })
})

test('trap 33: a level after a change is left out', () => {
  expect(spread('puljen øges med 15 mio. kr. til 80 mio. kr. i 2025').amounts).toEqual({ 2025: 15 })
})

test('trap 34 and 36: a sum repeated as financing counts once', () => {
  const text =
    'Der søges om 14 mio. kr. i 2025. Der bevilges 14 mio. kr. i 2025. Beløbet finansieres med 9 mio. kr. fra puljen og 5 mio. kr. fra kassen i 2025.'
  expect(spread(text).amounts).toEqual({ 2025: 14 })
})

test('trap 38 to 41: limits, targets, state money and percent are no amounts', () => {
  for (const text of [
    'Projekter over 750.000 kr. udbydes i 2025.',
    'Måltallet fastsættes til 120 mio. kr. i 2025.',
    'Servicerammen løftes med 2,1 mia. kr. i 2025.',
    'Skatteprocenten er 24,8 pct. i 2025.',
  ])
    expect(spread(text)).toEqual({ amounts: {}, notes: [] })
})

test('trap 54: two shares of one decision are one sum', () => {
  expect(
    spread('Der frigives 1,1 mio. kr. (Kulturudvalget) og 0,4 mio. kr. (Landdistriktsudvalget) i 2025.')
      .amounts,
  ).toEqual({ 2025: 0.4 + 1.1 })
})

test('trap 77: a price level is no year of spending', () => {
  expect(spread('2.000.000 kr. (2018-priser) i 2020', 2018).amounts).toEqual({ 2020: 2 })
})

test('trap 78: a school year gives no year', () => {
  expect(spread('Ordningen starter fra skoleåret 2027/28.')).toEqual({ amounts: {}, notes: [] })
})

test('sums with their years one after the other', () => {
  expect(
    spread(
      'Der afsættes 2,5 mio. kr. i 2026 og herefter 3,6 mio. kr. i 2027 og 3,0 mio. kr. i 2028 og 2029.',
      2026,
    ).amounts,
  ).toEqual({ 2026: 2.5, 2027: 3.6, 2028: 3, 2029: 3 })
  expect(
    spread('Der indregnes en mindreudgift på 1,5 mio. kr. i 2026, stigende til 3,4 mio. kr. fra 2028.', 2026)
      .amounts,
  ).toEqual({ 2026: -1.5, 2027: null, 2028: -3.4, 2029: -3.4 })
  expect(
    spread('Fælles indkøb skal give 1,8 mio. kr. i 2026, 2,6 mio. kr. i 2027 og 3,0 mio. kr. fra 2028.', 2026)
      .amounts,
  ).toEqual({ 2026: -1.8, 2027: -2.6, 2028: -3, 2029: -3 })
})

test('sums that borrow their unit or pair with a list of years', () => {
  expect(spread('Der afsættes 1,0 mio. kr. i 2026, 1,5 i 2027 og 2,0 i 2028 og frem.', 2026).amounts).toEqual(
    {
      2026: 1,
      2027: 1.5,
      2028: 2,
      2029: 2,
    },
  )
  expect(spread('Der afsættes hhv. 1,2, 1,4 og 1,6 mio. kr. i 2026, 2027 og 2028.', 2026).amounts).toEqual({
    2026: 1.2,
    2027: 1.4,
    2028: 1.6,
  })
})

test('years that stand before their sums', () => {
  expect(spread('I 2026 afsættes 2 mio. kr., og i 2027 afsættes 3 mio. kr.', 2026).amounts).toEqual({
    2026: 2,
    2027: 3,
  })
  expect(spread('Der afsættes i 2026 1,2 mio. kr. til en analyse.', 2026).amounts).toEqual({ 2026: 1.2 })
  expect(spread('Der afsættes 2 mio. kr. i 2026 og 1 mio. kr. i overslagsårene.', 2026).amounts).toEqual({
    2026: 2,
    2027: 1,
    2028: 1,
    2029: 1,
  })
})

test('a sum without a year is kept apart', () => {
  expect(spread('Der afsættes 2 mio. kr. til nye bænke.')).toEqual({
    amounts: {},
    total: 2,
    notes: ['without year'],
  })
})

test('a sum that goes from one level to another is the change, worked out and said to be', () => {
  const [raised, cut] = [
    'Puljen forhøjes fra 1,2 mio. kr. til 1,5 mio. kr. fra 2026.',
    'Rammen reduceres fra 3,0 mio. kr. til 2,4 mio. kr. i 2026 og frem.',
  ].map((text) => spread(text))
  expect(raised).toEqual({ amounts: { 2026: 0.3, 2027: 0.3 }, notes: ['change worked out'] })
  expect(cut).toEqual({ amounts: { 2026: -0.6, 2027: -0.6 }, notes: ['change worked out'] })
})

test('a level alone is no change: neither what a budget becomes nor what a per cent is taken of', () => {
  expect(spread('Budgettet nedskrives til 2,5 mio. kr. fra 2025.')).toEqual({
    amounts: {},
    notes: ['level only'],
  })
  expect(spread('Det årlige budget på 4,0 mio. kr. reduceres med 10 pct.')).toEqual({
    amounts: {},
    notes: ['level only'],
  })
})

test('a half-year effect (halvårsvirkning) is half of a whole year; behind a sum of its own it only explains', () => {
  expect(spread('Der afsættes 2 mio. kr. årligt med halvårsvirkning i 2024.')).toEqual({
    amounts: { 2024: 1, 2025: 2, 2026: 2, 2027: 2 },
    notes: ['half year worked out'],
  })
  expect(spread('Der spares 1,2 mio. kr. fra 2025 med halvårseffekt i 2024.').amounts).toEqual({
    2024: -0.6,
    2025: -1.2,
    2026: -1.2,
    2027: -1.2,
  })
  expect(
    spread('Der afsættes 0,6 mio. kr. i 2024 (halvårsvirkning) og 1,2 mio. kr. i 2025 og frem.'),
  ).toEqual({
    amounts: { 2024: 0.6, 2025: 1.2, 2026: 1.2, 2027: 1.2 },
    notes: [],
  })
})

test('trap 25: two ends are no amount, whatever stands between them', () => {
  expect(spread('Der afsættes mellem 3 og 5 mio. kr. i 2025.')).toEqual({ amounts: {}, notes: ['range'] })
})

test('so many years are so many, from the year that is named; without one nobody knows which', () => {
  expect(spread('Der afsættes 400.000 kroner årligt i 2 år fra 2025.').amounts).toEqual({
    2025: 0.4,
    2026: 0.4,
  })
  expect(spread('Der afsættes 1 mio. kr. årligt i to år.').amounts).toEqual({})
  expect(spread('Besparelsen stiger til 1,0 mio. kr. i 2025 og derefter.').amounts).toEqual({
    2025: -1,
    2026: -1,
    2027: -1,
  })
})
