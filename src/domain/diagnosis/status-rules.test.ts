import { expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { anElement, aRound, aStatus, aView, idOf } from '../chain/testing/a-chain.ts'
import { statusOlderThanRound, statusWithoutExplanation } from './status-rules.ts'

const today = isoDate('2027-05-01')
const item = (title: string, content: object = {}) => anElement('agreement item', title, content)
const plan = [anElement('agreement', 'aftale'), item('bro'), item('sti'), item('vej')]
const parts = ['bro part-of aftale', 'sti part-of aftale', 'vej part-of aftale']
const open = aRound('runde', '2027-04-01', '2027-05-15')

test('R29: what an open round asks about and has no new status of is found, with both dates', () => {
  const statuses = [aStatus('bro', '2027-03-31'), aStatus('sti', '2027-04-01')]
  const found = statusOlderThanRound(aView(plan, parts, { rounds: [open], statuses }), today)
  expect(new Map(found.map(({ subject, facts }) => [subject, facts['on']]))).toEqual(
    new Map([
      [idOf('bro'), '2027-03-31'],
      [idOf('vej'), undefined],
    ]),
  )
  expect(found[0]).toMatchObject({ severity: 'attention', facts: { round: 'runde', opensOn: '2027-04-01' } })
})

test('R30: it is late only after the due date, and that blocks nothing', () => {
  const due = (dueOn: string) =>
    statusOlderThanRound(aView(plan, parts, { rounds: [aRound('runde', '2027-04-01', dueOn)] }), today)[0]
      ?.severity
  expect(due('2027-05-01')).toBe('attention')
  expect(due('2027-04-30')).toBe('serious')
})

test('R29: neither a round that is planned nor one that is closed asks about anything', () => {
  const rounds = [
    aRound('senere', '2027-06-01', '2027-06-15'),
    aRound('før', '2027-01-01', '2027-02-01', { closedOn: '2027-02-02' }),
  ]
  expect(statusOlderThanRound(aView(plan, parts, { rounds }), today)).toEqual([])
})

test('R24: a finished item is not asked about', () => {
  const finished = item('bro', { completed: { by: 'delivery', on: '2027-01-01' } })
  const statuses = [aStatus('sti', '2027-01-01', { progress: 'carried over' })]
  const view = aView([plan[0]!, finished, item('sti')], parts.slice(0, 2), { rounds: [open], statuses })
  expect(statusOlderThanRound(view, today)).toEqual([])
})

test('R32: a round may ask about themes alone, and what two rounds ask about is told once', () => {
  const themes = [anElement('theme', 'linje 1'), anElement('theme', 'linje 2')]
  const rounds = [
    aRound('a', '2027-04-01', '2027-05-15', { covers: ['linje 1'] }),
    aRound('b', '2027-04-10', '2027-05-15', { covers: ['linje 1'] }),
  ]
  const found = statusOlderThanRound(aView([...plan, ...themes], parts, { rounds }), today)
  expect(found.map(({ subject, facts }) => [subject, facts['round']])).toEqual([[idOf('linje 1'), 'b']])
})

test('R28: amber or red without a sentence lacks its explanation; green, and what is explained, does not', () => {
  const statuses = [
    aStatus('bro', '2027-04-01', { light: 'amber' }),
    aStatus('sti', '2027-04-01', { light: 'red', sentence: '  ' }),
    aStatus('vej', '2027-04-01', { light: 'green' }),
    aStatus('linje', '2027-04-01', { light: 'red' }),
    aStatus('forklaret', '2027-04-01', { light: 'red', sentence: 'Venter på fredning' }),
  ]
  const elements = [...plan, anElement('theme', 'linje'), item('forklaret')]
  const found = statusWithoutExplanation(aView(elements, parts, { statuses }), today)
  expect(new Set(found.map(({ subject }) => subject))).toEqual(
    new Set([idOf('bro'), idOf('sti'), idOf('linje')]),
  )
})
