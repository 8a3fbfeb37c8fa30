import { describe, expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { aChain, anActor, anElement, aTreatment } from '../chain/testing/a-chain.ts'
import { type Covered, coveredElements, inPeriod } from './covered.ts'

const committee = anElement('body', 'Kulturudvalget')
const chief = anElement('position', 'Kulturchef')
const agreement = anElement('agreement', 'Budgetaftale 2027')
const pool = anElement('agreement item', 'Svømmehal', {
  text: 'Bassinet i Østbyen skal bygges om.',
  responsible: chief.id,
})
const part = anElement('agreement item', 'Ny sauna')
const library = anElement('agreement item', 'Bibliotek', { committee: committee.id })
const sale = anElement('agreement item', 'Salg af svømmehallens grund', { openness: 'closed' })
const chain = aChain(
  [committee, chief, agreement, pool, part, library, sale],
  ['Svømmehal part-of Budgetaftale 2027', 'Ny sauna part-of Svømmehal'],
  { treatments: [aTreatment('Svømmehal', 'Kulturudvalget')] },
)
const titles = (
  scope: Parameters<typeof coveredElements>[1],
  roles: Parameters<typeof anActor>[0] = ['secretary'],
) => coveredElements(chain.seenBy(anActor(roles)), scope).map(({ title }) => title)

describe('a request covers', () => {
  test('an element with its parts, and theirs', () => {
    expect(titles({ about: agreement.id })).toEqual(['Budgetaftale 2027', 'Svømmehal', 'Ny sauna'])
  })

  test('what a position answers for, with the parts', () => {
    expect(titles({ about: chief.id })).toEqual(['Kulturchef', 'Svømmehal', 'Ny sauna'])
  })

  test('what lies with a body or comes before it', () => {
    expect(titles({ about: committee.id })).toEqual(['Kulturudvalget', 'Bibliotek', 'Svømmehal', 'Ny sauna'])
  })

  test('what has all the words, by their beginnings, however they are written', () => {
    expect(titles({ words: 'svømmehal oestbyen' })).toEqual(['Svømmehal'])
    expect(titles({ words: 'svømmehal' })).toEqual(['Svømmehal'])
    expect(titles({ about: agreement.id, words: 'sauna' })).toEqual(['Ny sauna'])
  })
})

test('R48: what the asker doesn’t see is not there to be collected', () => {
  expect(titles({ words: 'svømmehal' }, ['coordinator'])).toEqual([
    'Svømmehal',
    'Salg af svømmehallens grund',
  ])
  expect(titles({ about: sale.id })).toEqual([])
})

test('a period leaves out what is of other days, and the newest comes first', () => {
  const of = (on: string, sort: Covered['sort'] = 'status'): Covered => ({
    sort,
    on: isoDate(on),
    title: on,
    text: '',
    secrecy: { openness: 'open' },
    mark: 'internal',
    decider: { by: 'administrator' },
  })
  const all = [of('2027-01-01'), of('2027-02-01'), of('2027-03-01'), of('2027-03-01', 'element')]
  const days = (scope: Parameters<typeof inPeriod>[1]) =>
    inPeriod(all, scope).map(({ on, sort }) => `${on} ${sort}`)
  expect(days({ from: isoDate('2027-02-01') })).toEqual([
    '2027-03-01 element',
    '2027-03-01 status',
    '2027-02-01 status',
  ])
  expect(days({ to: isoDate('2027-01-31') })).toEqual(['2027-01-01 status'])
})
