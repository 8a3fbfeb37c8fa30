import { expect, test } from 'vitest'
import { type SignInTry, waitBeforeNextTry } from './sign-in-brake.ts'

const now = new Date('2027-03-01T12:00:00Z')
const minute = 60_000
const tries = (count: number, more: Partial<SignInTry>, minutesAgo = 0): readonly SignInTry[] =>
  Array.from({ length: count }, () => ({
    isOwnName: true,
    isOwnNetwork: true,
    isGood: false,
    at: new Date(now.getTime() - minutesAgo * minute),
    ...more,
  }))

test('five mistakes are free; then one waits a minute, and twice as long for each more, a quarter of an hour at most', () => {
  expect([4, 5, 6, 7, 40].map((count) => waitBeforeNextTry(tries(count, {}), now) / minute)).toEqual([
    0, 1, 2, 4, 15,
  ])
})

test('the wait is reckoned from the last try, and a day later all is forgotten', () => {
  expect(waitBeforeNextTry(tries(6, {}, 1), now)).toBe(minute)
  expect(waitBeforeNextTry(tries(6, {}, 2), now)).toBe(0)
  expect(waitBeforeNextTry(tries(500, {}, 24 * 60), now)).toBe(0)
})

test('getting in wipes out the mistakes before it', () => {
  const before = [...tries(6, {}, 3), ...tries(1, { isGood: true }, 2), ...tries(4, {}, 1)]
  expect(waitBeforeNextTry(before, now)).toBe(0)
})

test('a stranger elsewhere who guesses on a name does not keep its owner out', () => {
  const stranger = tries(49, { isOwnNetwork: false })
  expect(waitBeforeNextTry(stranger, now)).toBe(0)
  const owner = tries(1, { isGood: true }, 20 * 24 * 60)
  expect(waitBeforeNextTry([...owner, ...tries(10_000, { isOwnNetwork: false })], now)).toBe(0)
})

test('many machines that guess on one name are braked where the owner has never been', () => {
  expect(waitBeforeNextTry(tries(50, { isOwnNetwork: false }), now)).toBe(minute)
})

test('one password tried on many names from one network is braked', () => {
  const others = (count: number): readonly SignInTry[] => tries(count, { isOwnName: false })
  expect(waitBeforeNextTry(others(29), now)).toBe(0)
  expect(waitBeforeNextTry(others(30), now)).toBe(minute)
})
