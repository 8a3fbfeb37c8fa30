import { expect, test } from 'vitest'
import { anElement, idOf } from '../chain/testing/a-chain.ts'
import { filterRows, type PlanFilter } from './plan-filter.ts'
import { anItem, aStatus, aTreatment, rowsOf } from './testing/a-plan.ts'

const everything: PlanFilter = {
  view: 'all',
  text: '',
  group: '',
  committee: '',
  responsible: '',
  status: '',
  theme: '',
  hidesClosed: false,
}
const facts = { mine: new Set<string>([idOf('chief')]), soon: '2027-04-14' }
const rows = rowsOf({
  elements: [
    anElement('body', 'Børneudvalget'),
    anElement('body', 'Teknisk Udvalg'),
    anElement('position', 'chief'),
    anElement('theme', 'recruitment'),
    anItem('1', {
      text: 'Flere voksne i dagplejen',
      committee: idOf('Børneudvalget'),
      responsible: idOf('chief'),
      strategic: true,
    }),
    anItem('2', {
      committee: idOf('Teknisk Udvalg'),
      coCommittees: [idOf('Børneudvalget')],
      responsible: idOf('chief'),
    }),
    anItem('3', { completed: { by: 'lapse', note: 'Udgået' } }),
    anItem('4', { type: { kind: 'intent', area: 'social' }, deadline: '2027-02' }),
  ],
  links: ['1 concerns recruitment'],
  statuses: [aStatus('1', { light: 'red' }), aStatus('2', { light: 'grey' })],
  treatments: [aTreatment('2', 'Teknisk Udvalg', '2027-04-02'), aTreatment('1', 'Børneudvalget', '2027-06')],
})
const found = (filter: Partial<PlanFilter>) =>
  filterRows(rows, { ...everything, ...filter }, facts).map((row) => row.item.number)

test('R24: finished items are hidden only when somebody asks for it', () => {
  expect(found({})).toEqual(['1', '2', '3', '4'])
  expect(found({ hidesClosed: true })).toEqual(['1', '2', '4'])
})

test('R32: the strategic plan is a view on the items that are marked strategic', () => {
  expect(found({ view: 'strategic' })).toEqual(['1'])
})

test('a committee finds what it answers for and what it takes part in', () => {
  expect(found({ committee: idOf('Børneudvalget') })).toEqual(['1', '2'])
  expect(found({ committee: idOf('Teknisk Udvalg') })).toEqual(['2'])
})

test('R35: items without a responsible or a committee are found by asking for them', () => {
  expect(found({ responsible: 'none' })).toEqual(['3', '4'])
  expect(found({ committee: 'none' })).toEqual(['3', '4'])
  expect(found({ view: 'attention' })).toEqual(['1', '4'])
})

test('R26: finished, not judged and not reported are told apart', () => {
  expect(found({ status: 'done' })).toEqual(['3'])
  expect(found({ status: 'grey' })).toEqual(['2'])
  expect(found({ status: 'none' })).toEqual(['4'])
})

test('one finds an item by words of its text, number or committee in any order', () => {
  expect(found({ text: 'dagplejen VOKSNE' })).toEqual(['1'])
  expect(found({ text: 'teknisk' })).toEqual(['2'])
  expect(found({ text: 'cykelsti' })).toEqual([])
  expect(found({ text: 'voksne cykelsti' })).toEqual([])
})

test('an area of intents and all intents are groups to filter by', () => {
  expect(found({ group: 'social' })).toEqual(['4'])
  expect(found({ group: 'intent' })).toEqual(['4'])
})

test('what comes before a body within thirty days is a view', () => {
  expect(found({ view: 'soon' })).toEqual(['2'])
})

test('mine are those that my position answers for; a theme finds what concerns it', () => {
  expect(found({ view: 'mine' })).toEqual(['1', '2'])
  expect(found({ theme: idOf('recruitment') })).toEqual(['1'])
})
