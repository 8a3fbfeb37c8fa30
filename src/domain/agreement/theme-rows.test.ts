import { expect, test } from 'vitest'
import { anElement, idOf } from '../chain/testing/a-chain.ts'
import { anItem, aPlan, aRound, aStatus, today } from './testing/a-plan.ts'
import { type PlanSort, sortThemes } from './plan-sort.ts'
import { themeRows } from './theme-rows.ts'

const elements = [
  anElement('theme', 'recruitment', { responsible: idOf('hr') }),
  anElement('theme', 'economy', { level: 'line' }),
  anElement('theme', 'service review'),
  anElement('position', 'hr'),
  anElement('body', 'Økonomiudvalget'),
  anElement('initiative', 'trainees'),
  anItem('1', { committee: idOf('Økonomiudvalget') }),
  anItem('2', { committee: idOf('Økonomiudvalget') }),
]
const links = [
  'service review part-of economy',
  '1 concerns economy',
  '2 concerns economy',
  'trainees serves economy',
]

test('R32: the strategic plan has the own themes: lines first, each with the themes that are part of it', () => {
  const rows = themeRows(aPlan({ elements, links }), today)
  expect(rows.map((row) => row.theme.title)).toEqual(['economy', 'service review', 'recruitment'])
})

test('a line shows who is responsible, which items carry it out and which committees are behind them', () => {
  const [economy, , recruitment] = themeRows(aPlan({ elements, links }), today)
  expect(economy?.items).toEqual([idOf('1'), idOf('2')])
  expect(economy?.others).toBe(1)
  expect(economy?.committees).toEqual(['Økonomiudvalget'])
  expect(recruitment?.responsible?.title).toBe('hr')
})

test('R29: a line that a round covers and that has not answered lacks a status', () => {
  const rounds = [aRound({ covers: [idOf('economy'), idOf('recruitment')] })]
  const rows = themeRows(
    aPlan({ elements, links, rounds, statuses: [aStatus('recruitment', { light: 'amber' })] }),
    today,
  )
  expect(rows.map((row) => [row.theme.title, row.lacksStatus])).toEqual([
    ['economy', true],
    ['service review', false],
    ['recruitment', false],
  ])
})

test('lines are sorted by the columns that they have, and what has no value comes last', () => {
  const rows = themeRows(aPlan({ elements, links }), today)
  const titles = (...asked: [PlanSort, boolean]) => sortThemes(rows, ...asked).map((row) => row.theme.title)
  expect(titles('title', true)).toEqual(['service review', 'recruitment', 'economy'])
  expect(titles('responsible', true)[0]).toBe('recruitment')
  expect(titles('number', false)).toEqual(rows.map((row) => row.theme.title))
})
