import { expect, test } from 'vitest'
import { readDate } from './read-date.ts'

test.each([
  ['9. marts 2027', '2027-03-09'],
  ['9. marts 2027', '2027-03-09'],
  ['12.03.2027', '2027-03-12'],
  ['1/5-2027', '2027-05-01'],
  ['2027-03-12', '2027-03-12'],
])('%s is a date', (written, read) => {
  expect(readDate(written)).toBe(read)
})

test.each(['marts 2027', '1. kvartal 2027', '2027', '30.02.2027', '9.3.27', 'snart', ''])(
  '%s is no date, and none is guessed',
  (written) => {
    expect(readDate(written)).toBeUndefined()
  },
)
