import { expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { isOverdue, type PlannedTime } from '../calendar/planned-time.ts'
import { anElement } from '../chain/testing/a-chain.ts'
import { comesBack, decisionCodes, isDialogue } from './treatment.ts'

const bodyOf = (type: string) => anElement('body', type, { type }) as { type: string } & object

test('R42: a joint committee has dialogue; every other body decides', () => {
  expect(isDialogue(bodyOf('joint committee'))).toBe(true)
  for (const type of ['council', 'standing committee', 'executive board', 'section 17(4) committee'])
    expect(isDialogue(bodyOf(type)), type).toBe(false)
})

test('R39: what is deferred or sent back comes again; no other word does', () => {
  expect(decisionCodes.filter(comesBack)).toEqual(['deferred', 'referred back'])
})

test('R31: a planned month or quarter is overdue only after its last day', () => {
  const overdue = (time: string, today: string) => isOverdue(time as PlannedTime, isoDate(today))
  expect([overdue('2027-03', '2027-03-31'), overdue('2027-03', '2027-04-01')]).toEqual([false, true])
  expect([overdue('2027-Q1', '2027-03-31'), overdue('2027-Q1', '2027-04-01')]).toEqual([false, true])
  expect([overdue('2027', '2027-12-31'), overdue('2027', '2028-01-01')]).toEqual([false, true])
  expect([overdue('2027-03-09', '2027-03-09'), overdue('2027-03-09', '2027-03-10')]).toEqual([false, true])
})
