import { expect, test } from 'vitest'
import { currentAgreement } from './current-agreement/agreement.ts'
import { formerAgreement } from './former-agreement/agreement.ts'
import { economy, newItems, printedTotals } from './new-agreement/agreement.ts'
import { slipInTotal } from './new-agreement/capital.ts'
import type { DemoItem, DemoItemType, FourYears, PrintedTotal } from './types.ts'

const laid = [...formerAgreement.items, ...currentAgreement.items]

type WithAmounts = Readonly<{ number: string; type: DemoItemType; amounts?: FourYears }>

/** The known amounts of a year, in 1.000 kr. */
const sumOf = (items: readonly WithAmounts[], place: number): number =>
  items.reduce((sum, { amounts }) => sum + (typeof amounts?.[place] === 'number' ? amounts[place] : 0), 0)
const sumsOf = (items: readonly WithAmounts[], type?: DemoItemType): readonly number[] =>
  [0, 1, 2, 3].map((place) => sumOf(type ? items.filter((item) => item.type === type) : items, place))

/** An amount as prose has it: 0,9 mio. kr., 0,25 mio. kr. or 350.000 kr. */
const spoken = (thousands: number): readonly string[] => {
  const whole = Math.abs(thousands)
  return [
    `${(whole / 1000).toFixed(1).replace('.', ',')} mio. kr.`,
    `${(whole / 1000).toFixed(2).replace('.', ',')} mio. kr.`,
    `${whole}.000 kr.`,
  ]
}

test('there are about 120 items in three agreements', () => {
  expect([formerAgreement.items.length, currentAgreement.items.length, newItems.length]).toEqual([45, 31, 45])
})

test('no two items of an agreement have the same number', () => {
  for (const items of [formerAgreement.items, currentAgreement.items, newItems])
    expect(new Set(items.map((item) => item.number)).size).toBe(items.length)
})

test('the figures of the designed items are those of the screens: net, gross and what those responsible expect', () => {
  const designed = currentAgreement.items.filter((item) =>
    /^(?:D[1-8]|A[1-6]|Ø[1-3]|S[1-3]|M[12]|K[12])$/.test(item.number),
  )
  expect(designed).toHaveLength(24)
  expect(sumsOf(designed, 'operating')).toEqual([8300, 6000, 2800, 2400])
  expect(sumsOf(designed, 'capital')).toEqual([23_600, 57_400, 43_000, 7500])
  expect(sumsOf(designed)).toEqual([34_400, 65_900, 47_100, 10_900])
  const gross = designed
    .flatMap((item) => item.amounts ?? [])
    .reduce<number>((sum, entry) => sum + (typeof entry === 'number' ? Math.abs(entry) : 0), 0)
  expect(gross).toBe(214_700)
  const expected = (item: DemoItem): number => {
    const estimate = item.latest?.[4]?.estimate
    return estimate ?? (typeof item.amounts?.[0] === 'number' ? item.amounts[0] : 0)
  }
  expect(designed.reduce((sum, item) => sum + expected(item), 0)).toBe(31_000)
})

test('the items beside the designed ones cancel out, year by year', () => {
  expect(sumsOf(currentAgreement.items)).toEqual([34_400, 65_900, 47_100, 10_900])
})

test('R1: what an item says is less has a minus, and what it sets aside has none', () => {
  const wrong = laid.filter(({ text, amounts = [] }) => {
    const values = [...amounts].filter((entry) => typeof entry === 'number')
    const isLess = /mindsker udgifterne|mindske udgifterne|mindreudgift|Udgifterne mindskes/i.test(text)
    return isLess
      ? values.some((value) => value > 0)
      : /^\D*afsættes/.test(text) && values.every((value) => value < 0)
  })
  expect(wrong.map((item) => item.title)).toEqual([])
})

test('every amount of an item is said in its text', () => {
  const silent = [
    ...laid.map((item) => ({ ...item, said: item.text })),
    ...newItems
      .filter((item) => item.prose.length > 0)
      .map((item) => ({ ...item, said: item.prose.join(' ') })),
  ].flatMap(({ number, title, amounts = [], said }) => {
    const missing = [...new Set(amounts)].filter(
      (entry) =>
        typeof entry === 'number' && entry !== 0 && !spoken(entry).some((words) => said.includes(words)),
    )
    return missing.length > 0 ? [`${number} ${title}: ${missing.join(', ')}`] : []
  })
  expect(silent).toEqual([])
})

test('R10: the totals of the newest agreement are the sums of its items, but for one slip that is known', () => {
  expect(printedTotals.operating).toEqual(sumsOf(newItems, 'operating'))
  const capital = sumsOf(newItems, 'capital')
  expect(capital[slipInTotal.year]).toBe(slipInTotal.sum)
  const printed: PrintedTotal = printedTotals.capital
  expect(printed.map((total, place) => total - (capital[place] ?? 0))).toEqual([0, 0, -500, 0])
})

test('the main figures of the newest agreement add up', () => {
  const rows = Object.fromEntries(economy.rows.map((row) => [row.label, row.amounts]))
  const add = (...labels: readonly string[]) =>
    [0, 1, 2, 3].map(
      (place) =>
        Math.round(labels.reduce((sum, label) => sum + (rows[label]?.[place] ?? Number.NaN), 0) * 10) / 10,
    )
  expect(add('Skatter, tilskud og udligning', 'Driftsudgifter', 'Renter')).toEqual(
    rows['Overskud på den ordinære drift'],
  )
  expect(
    add('Overskud på den ordinære drift', 'Anlæg, også fra tidligere aftaler', 'Afdrag på lån', 'Nye lån'),
  ).toEqual(rows['Træk på kassen'])
})

test('nearly every item says its process and the part of the direktion, and most what goes across', () => {
  const share = (has: (item: DemoItem) => boolean): number => laid.filter(has).length / laid.length
  expect(share((item) => item.process !== undefined)).toBe(1)
  expect(share((item) => item.executiveRole !== undefined)).toBeGreaterThan(0.95)
  expect(share((item) => item.crossCutting !== undefined)).toBeGreaterThan(0.55)
})

test('sentences end like sentences', () => {
  const said = laid.flatMap((item) => [
    item.text,
    item.process,
    item.crossCutting,
    item.executiveRole,
    ...(item.rounds ?? []).map((status) => status?.[2]),
    item.latest?.[3],
  ])
  expect(said.filter((one) => one && !/[.?]$/.test(one))).toEqual([])
  expect(newItems.flatMap((item) => item.prose).filter((one) => !/[.?]$/.test(one))).toEqual([])
})
