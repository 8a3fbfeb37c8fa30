import { expect, test } from 'vitest'
import { aStatus } from '../../domain/chain/testing/a-chain.ts'
import { kroner } from '../../domain/money.ts'
import { readStatusForm } from './read-status-form.ts'

const questions = { isLight: false, hasPercent: true, money: undefined }
const formOf = (answers: Readonly<Record<string, string>>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(answers)) form.set(name, value)
  return form
}
const read = (answers: Record<string, string>, more: object = {}, last?: object) =>
  readStatusForm(formOf(answers), { ...questions, ...more }, last && aStatus('D4', '2027-01-01', last))

test('R26: finished says nothing about the light, and per cent belongs to what is in progress', () => {
  expect(read({ light: 'amber', progress: 'completed' })).toEqual({
    content: { light: 'amber', progress: 'completed', visibility: 'shared' },
  })
  expect(read({ light: 'green', progress: '60 %' })).toMatchObject({
    content: { light: 'green', progress: 'in progress', percent: 60 },
  })
})

test('R28: red without a word is taken; the light and how far it is are asked for', () => {
  expect(read({ light: 'red', progress: 'waiting' })).toHaveProperty('content')
  expect(read({ progress: 'waiting' })).toEqual({ problem: 'chooseLight' })
  expect(read({ light: 'red' })).toEqual({ problem: 'chooseProgress' })
  expect(read({ light: 'purple', progress: 'waiting' })).toEqual({ problem: 'unreadable' })
})

test('R85: a light item that is unchanged says the same again, words and estimate too', () => {
  const last = { light: 'amber', percent: 40, sentence: 'Venter på lokalplan.', estimate: { 2027: 900_000 } }
  expect(read({ change: 'unchanged' }, { isLight: true }, last)).toMatchObject({ content: last })
})

test('R85, R26: a light item that is finished keeps the light it had; one that never had any is not assessed', () => {
  expect(read({ change: 'finished' }, { isLight: true }, { light: 'amber' })).toMatchObject({
    content: { light: 'amber', progress: 'completed' },
  })
  expect(read({ change: 'finished' }, { isLight: true })).toMatchObject({ content: { light: 'grey' } })
})

test('a light item can be given a full status', () => {
  expect(read({ light: 'red', progress: 'waiting' }, { isLight: true })).toMatchObject({
    content: { light: 'red' },
  })
  expect(read({}, { isLight: true })).toEqual({ problem: 'chooseChange' })
})

const money = { year: 2027, agreed: kroner(-1_500_000), last: kroner(-900_000), isReduction: true }
const estimate = (holds: string, written = '') =>
  read({ light: 'green', progress: 'waiting', holds, estimate: written }, { money })

test('R83: the estimate is what was agreed, what was said last, or a new figure of one’s own', () => {
  expect(estimate('yes')).toMatchObject({ content: { estimate: { 2027: -1_500_000 } } })
  expect(estimate('last')).toMatchObject({ content: { estimate: { 2027: -900_000 } } })
  expect(estimate('new', '0,7')).toMatchObject({ content: { estimate: { 2027: -700_000 } } })
  expect(estimate('new', 'ved ikke')).toEqual({ problem: 'estimateUnreadable' })
})

test('an estimate of another year stays when a new one is given', () => {
  const last = { estimate: { 2026: 1, 2027: 2 } }
  expect(read({ light: 'green', progress: 'waiting', holds: 'yes' }, { money }, last)).toMatchObject({
    content: { estimate: { 2026: 1, 2027: -1_500_000 } },
  })
})
