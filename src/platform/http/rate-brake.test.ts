import { expect, test } from 'vitest'
import { rateBrake } from './rate-brake.ts'

const second = 1_000

test('a minute of requests may be used at once; then one waits, and gets them back evenly', () => {
  let clock = 0
  const waitOf = rateBrake({ perMinute: 60, now: () => clock })
  expect(Array.from({ length: 60 }, () => waitOf('a'))).toEqual(Array.from({ length: 60 }, () => 0))
  expect(waitOf('a')).toBe(1)
  clock += second
  expect([waitOf('a'), waitOf('a')]).toEqual([0, 1])
  clock += 3_600 * second
  expect(Array.from({ length: 61 }, () => waitOf('a')).filter((wait) => wait > 0)).toEqual([1])
})

test('one who asks too often brakes nobody else', () => {
  const waitOf = rateBrake({ perMinute: 2, now: () => 0 })
  expect([waitOf('a'), waitOf('a'), waitOf('a'), waitOf('b')]).toEqual([0, 0, 30, 0])
})

test('whoever asks under ever new names takes no more room than a limit', () => {
  let clock = 0
  const waitOf = rateBrake({ perMinute: 1, now: () => clock })
  for (let name = 0; name < 120_000; name += 1) waitOf(String(name))
  clock += 120 * second
  expect(waitOf('119999')).toBe(0)
})
