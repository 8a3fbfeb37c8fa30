import { expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { anElement, aStatus } from '../chain/testing/a-chain.ts'
import { kroner } from '../money.ts'
import { questionsAbout, readEstimate } from './questions.ts'

const today = isoDate('2027-03-08')
const item = (content: object) => anElement('agreement item', 'D4', content)
const asked = (content: object, last?: object) =>
  questionsAbout(item(content), last && aStatus('D4', '2027-01-01', last), today)

test('R26: a declaration of intent is not asked for per cent', () => {
  expect(asked({ type: { kind: 'intent', area: 'social' } }).hasPercent).toBe(false)
  expect(asked({ type: { kind: 'capital' } }).hasPercent).toBe(true)
})

test('R85: a light item is only asked whether anything is new', () => {
  expect(asked({ weight: 'light' }).isLight).toBe(true)
  expect(asked({ weight: 'heavy' }).isLight).toBe(false)
  expect(asked({}).isLight).toBe(false)
})

test('R83: money is asked about only where there is money: this year’s, else the next year that has any', () => {
  expect(asked({ amounts: { 2027: 1_500_000 } }).money).toMatchObject({
    year: 2027,
    agreed: 1_500_000,
    isReduction: false,
  })
  expect(asked({ amounts: { 2026: 1, 2027: 0, 2028: -700_000 } }).money).toMatchObject({
    year: 2028,
    isReduction: true,
  })
  expect(asked({ amounts: {} }).money).toBeUndefined()
  expect(asked({ amounts: { 2027: 'unknown' } }).money).toBeUndefined()
  expect(questionsAbout(anElement('theme', 'T'), undefined, today).money).toBeUndefined()
})

test('the last estimate of the same year is remembered', () => {
  expect(asked({ amounts: { 2027: -1_500_000 } }, { estimate: { 2027: -900_000 } }).money?.last).toBe(
    -900_000,
  )
  expect(
    asked({ amounts: { 2027: -1_500_000 } }, { estimate: { 2026: -900_000 } }).money?.last,
  ).toBeUndefined()
})

const about = (agreed: number) => ({
  year: 2027,
  agreed: kroner(agreed),
  last: undefined,
  isReduction: agreed < 0,
})

test('R1: an estimate of a saving is written as people speak of it, and kept as negative', () => {
  expect(readEstimate('0,9', about(-1_500_000))).toBe(-900_000)
  expect(readEstimate('-0,9', about(-1_500_000))).toBe(-900_000)
  expect(readEstimate('+0,2', about(-1_500_000))).toBe(200_000)
})

test('an estimate is read in mio. kr. unless it says otherwise', () => {
  expect(readEstimate('1,2', about(1_500_000))).toBe(1_200_000)
  expect(readEstimate('1.2', about(1_500_000))).toBe(1_200_000)
  expect(readEstimate('900.000 kr.', about(1_500_000))).toBe(900_000)
  expect(readEstimate('0', about(1_500_000))).toBe(0)
})

test('a figure too large to be mio. kr. was meant in kroner', () => {
  expect(readEstimate('900.000', about(1_500_000))).toBe(900_000)
})

test('what is no amount is not read', () => {
  for (const written of ['', 'ved ikke', 'ca. 1', '1-2'])
    expect(readEstimate(written, about(1)), written).toBeUndefined()
})
