import { expect, test } from 'vitest'
import { readPlannedTime } from './read-planned-time.ts'

test.each([
  ['9. marts 2027', '2027-03-09'],
  ['9.3.2027', '2027-03-09'],
  ['09-03-2027', '2027-03-09'],
  ['2027-03-09', '2027-03-09'],
  ['9 okt. 2027', '2027-10-09'],
])('R31: %s is a date', (written, read) => {
  expect(readPlannedTime(written)).toBe(read)
})

test.each([
  ['marts 2027', '2027-03'],
  ['Marts 2027 ', '2027-03'],
  ['3/2027', '2027-03'],
  ['1. kvartal 2027', '2027-Q1'],
  ['Q1 2027', '2027-Q1'],
  ['2027-q4', '2027-Q4'],
  ['2027', '2027'],
])('R31: %s is a month, a quarter or a year', (written, read) => {
  expect(readPlannedTime(written)).toBe(read)
})

test.each(['', 'snart', '30.2.2027', '13/2027', '9. marts', '5. kvartal 2027'])(
  'what is no time, or lacks its year, is not guessed: »%s«',
  (written) => {
    expect(readPlannedTime(written)).toBeUndefined()
  },
)
