import { expect, test } from 'vitest'
import { readNumber } from './read-number.ts'

test.each([
  ['31,5', 31.5],
  ['31.5', 31.5],
  ['1.250', 1250],
  ['1.250,75', 1250.75],
  ['−2', -2],
  ['65 %', 65],
  ['0', 0],
])('%s is read as %d', (written, read) => {
  expect(readNumber(written)).toBe(read)
})

test.each(['', 'cirka 5', '1,2,3', '5-10', '%'])('"%s" is no figure', (written) => {
  expect(readNumber(written)).toBeUndefined()
})
