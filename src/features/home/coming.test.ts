import { expect, test } from 'vitest'
import { isoDate } from '../../domain/calendar/dates.ts'
import { aChain, anActor, anElement, aRound, aTreatment, idOf } from '../../domain/chain/testing/a-chain.ts'
import { comingUp } from './coming.ts'

const today = isoDate('2027-03-08')
const elements = [
  anElement('agreement item', 'bridge', { number: 'A1', deadline: '2027-06' }),
  anElement('agreement item', 'school', {
    number: 'A2',
    deadline: '2027-02',
    completed: { by: 'delivery', note: 'Taget i brug' },
  }),
  anElement('body', 'committee'),
]
const planned = (of: string, when: string) => ({ ...aTreatment(of, 'committee'), planned: when as never })
const coming = (more: object, bodies: readonly string[] = []) =>
  comingUp(aChain(elements, [], more).seenBy(anActor()), today, {
    isOurs: (element) => element.title === 'bridge',
    bodies: new Set(bodies.map(idOf)),
    asksRounds: true,
  }).map((one) => [one.kind, one.when])

test('what comes is listed nearest first: answers due, items before bodies, deadlines', () => {
  expect(
    coming({
      rounds: [aRound('now', '2027-03-01', '2027-03-15'), aRound('next', '2027-09-01', '2027-09-15')],
      treatments: [planned('bridge', '2027-04-13')],
    }),
  ).toEqual([
    ['round due', '2027-03-15'],
    ['treatment', '2027-04-13'],
    ['deadline', '2027-06'],
    ['round opens', '2027-09-01'],
  ])
})

test('R31: what is planned for this month still comes, what was planned for the last does not', () => {
  expect(coming({ treatments: [planned('bridge', '2027-03')] })).toContainEqual(['treatment', '2027-03'])
  expect(coming({ treatments: [planned('bridge', '2027-02')] })).not.toContainEqual(['treatment', '2027-02'])
})

test('R34: what comes before a body comes for those who sit in it, and for nobody else', () => {
  expect(coming({ treatments: [planned('school', '2027-04')] }, ['committee'])).toContainEqual([
    'treatment',
    '2027-04',
  ])
  expect(coming({ treatments: [planned('school', '2027-04')] })).not.toContainEqual(['treatment', '2027-04'])
})

test('R50: of a closed case before our body we see that it comes, and neither its name nor its id', () => {
  const sale = anElement('agreement item', 'sale', { openness: 'closed' })
  const chain = aChain([...elements, sale], [], { treatments: [planned('sale', '2027-04')] })
  const whatComes = (bodies: readonly string[]) =>
    comingUp(chain.seenBy(anActor(['committee member'])), today, {
      isOurs: () => false,
      bodies: new Set(bodies.map(idOf)),
      asksRounds: false,
    })
  expect(whatComes(['committee'])).toEqual([
    { kind: 'closed case', when: '2027-04', name: undefined, body: 'committee' },
  ])
  expect(whatComes([])).toEqual([])
})
