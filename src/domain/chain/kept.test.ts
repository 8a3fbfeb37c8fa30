import { expect, test } from 'vitest'
import { kept } from './kept.ts'

test('what is made of an object is made once per name, and anew for another object', () => {
  let made = 0
  const make = () => (made += 1)
  const one = {}
  expect([kept(one, 'a', make), kept(one, 'a', make), kept(one, 'b', make), kept({}, 'a', make)]).toEqual([
    1, 1, 2, 3,
  ])
})

test('of ever new names the oldest are forgotten', () => {
  const one = {}
  for (let index = 0; index <= 64; index += 1) kept(one, String(index), () => index)
  expect(kept(one, '0', () => 'anew')).toBe('anew')
  expect(kept(one, '64', () => 'anew')).toBe(64)
})
