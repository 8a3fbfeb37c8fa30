import { expect, test } from 'vitest'
import { matchToPlan } from '../../../src/domain/intake/match-to-plan.ts'
import { ratesOf } from '../score.ts'
import { tallyOfRevisions } from './tally-revisions.ts'

const seeds = Array.from({ length: 40 }, (_, at) => 300 + at)

test('items of a revised agreement are recognised by their words: reordered, renumbered, renamed, split, with other sums', () => {
  const { precision, recall } = ratesOf(tallyOfRevisions(seeds))
  expect(precision).toBeGreaterThanOrEqual(0.95)
  expect(recall).toBeGreaterThanOrEqual(0.97)
})

const item = (number: string, title: string) => ({ number, title, amounts: {} })

test('a number that has gone to another item misleads nobody', () => {
  const planned = [item('1', 'Ny bro over åen'), item('2', 'Flere pædagoger i vuggestuerne')]
  const revised = [item('1', 'Flere pædagoger i vuggestuerne'), item('2', 'Ny bro over åen')]
  expect([...matchToPlan(revised, planned)].toSorted(([a], [b]) => a - b)).toEqual([
    [0, 1],
    [1, 0],
  ])
})

test('two parts of an item are both that item', () => {
  const planned = [item('1', 'Renovering af svømmehallen i Tange'), item('2', 'Gratis busser til unge')]
  const revised = [
    item('1a', 'Renovering af svømmehallen i Tange, tag'),
    item('1b', 'Renovering af svømmehallen i Tange, omklædning'),
  ]
  expect([...matchToPlan(revised, planned).values()]).toEqual([0, 0])
})

test('300 items are held against 300 within seconds', () => {
  const many = Array.from({ length: 300 }, (_, at) =>
    item(String(at), `Forslag ${at} om vej og skole nr. ${at}`),
  )
  const began = performance.now()
  matchToPlan(many, many)
  expect(performance.now() - began).toBeLessThan(8_000)
})
