import { expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { accessRequestInput, accessRequestProblem, answerBy } from './access-request.ts'

const today = isoDate('2027-03-22')
const problem = (over: object = {}) =>
  accessRequestProblem(
    accessRequestInput.parse({ reference: '27/1234', receivedOn: '2027-03-19', words: 'svømmehal', ...over }),
    today,
  )

test('a request has a number, a day, and something that it asks about', () => {
  expect(problem()).toBeUndefined()
  expect(problem({ words: undefined })).toBe('nothing asked')
  expect(problem({ words: '', from: '2027-01-01' })).toBe('nothing asked')
  expect(problem({ receivedOn: '2027-03-23' })).toBe('received ahead')
  expect(problem({ from: '2027-02-02', to: '2027-02-01' })).toBe('period backwards')
})

test('R53: neither its number nor its words are a place for a person’s number', () => {
  expect(problem({ reference: '010190-1234' })).toBe('like cpr')
  expect(problem({ words: 'sagen om 0101901234' })).toBe('like cpr')
})

test('R41: it is to be answered within seven workdays, Easter not counted', () => {
  expect(answerBy({ receivedOn: isoDate('2027-03-19') })).toBe('2027-04-02')
  expect(answerBy({ receivedOn: isoDate('2027-05-10') })).toBe('2027-05-20')
})
