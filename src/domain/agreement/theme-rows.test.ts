import { expect, test } from 'vitest'
import { anElement, idOf } from '../chain/testing/a-chain.ts'
import { anItem, aPlan, aRound, aStatus, aTreatment, today } from './testing/a-plan.ts'
import { type PlanSort, sortThemes } from './plan-sort.ts'
import { filterThemes, themeRows } from './theme-rows.ts'

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

test('R58a: behind a line stand co-committees too, and nobody whose item has lapsed', () => {
  const bodies = ['A', 'B', 'C'].map((title) => anElement('body', title))
  const [row] = themeRows(
    aPlan({
      elements: [
        anElement('theme', 'klima'),
        ...bodies,
        anItem('1', { committee: idOf('A'), coCommittees: [idOf('B')] }),
        anItem('2', { committee: idOf('C') }),
      ],
      links: ['1 concerns klima', '2 concerns klima'],
      statuses: [aStatus('2', { progress: 'lapsed' })],
    }),
    today,
  )
  expect(row?.committees).toEqual(['A', 'B'])
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

test('lines are sorted by how far they are', () => {
  const statuses = [
    aStatus('economy', { progress: 'completed' }),
    aStatus('recruitment', { progress: 'not started' }),
    aStatus('service review', { progress: 'in progress' }),
  ]
  const rows = themeRows(aPlan({ elements, links, statuses }), today)
  expect(sortThemes(rows, 'progress', false).map((row) => row.theme.title)).toEqual([
    'recruitment',
    'service review',
    'economy',
  ])
})

const facts = { mine: new Set<string>(), soon: '2027-04-14' }
const everything = {
  text: '',
  group: '',
  committee: '',
  responsible: '',
  status: '',
  theme: '',
  hidesClosed: false,
  isWhole: false,
}

test('R32: lines alone are a plan of their own: soon before a body are those that are, and lines of a plan with items never', () => {
  const rows = themeRows(
    aPlan({
      elements: [
        anElement('body', 'Kommunalbestyrelsen'),
        anElement('theme', 'Tryghed', { level: 'line' }),
        anElement('theme', 'Vækst', { level: 'line' }),
        anElement('theme', 'Natur', { level: 'line' }),
      ],
      treatments: [
        aTreatment('Tryghed', 'Kommunalbestyrelsen', '2027-04-01'),
        aTreatment('Vækst', 'Kommunalbestyrelsen', '2027-09'),
      ],
    }),
    today,
  )
  const soon = (isWhole: boolean) =>
    filterThemes(rows, 'soon', { ...everything, isWhole }, facts).map(({ theme }) => theme.title)
  expect(soon(true)).toEqual(['Tryghed'])
  expect(soon(false)).toEqual([])
})

test('one finds a line by all of the words that are asked for', () => {
  const rows = themeRows(aPlan({ elements, links }), today)
  const found = (text: string) =>
    filterThemes(rows, 'strategic', { ...everything, text }, facts).map(({ theme }) => theme.title)
  expect(found('REVIEW service')).toEqual(['service review'])
  expect(found('service economy')).toEqual([])
})
