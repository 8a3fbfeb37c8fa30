import { expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import type { AgreementItem } from './element.ts'
import { flowPicture } from './flow-picture.ts'
import { aChain, anActor, anElement, idOf } from './testing/a-chain.ts'

const today = isoDate('2027-03-01')
const years = [2027, 2028, 2029, 2030]

/** The picture of these elements: what stands where, and how much passes. */
function pictureOf(elements: Parameters<typeof aChain>[0], links: Parameters<typeof aChain>[1]) {
  const view = aChain(elements, links).seenBy(anActor())
  const picture = flowPicture(view, view.all('agreement item'), years, today)
  const name = (key: string): string => {
    const node = picture.nodes.find((one) => one.key === key)
    return node?.is.kind === 'element'
      ? node.is.element.title
      : node?.is.kind === 'state'
        ? node.is.state
        : (node?.is.kind ?? '')
  }
  return {
    picture,
    columns: Array.from({ length: 8 }, (_, column) =>
      Object.fromEntries(
        picture.nodes.filter((node) => node.column === column).map((node) => [name(node.key), node.amount]),
      ),
    ),
    ribbons: picture.ribbons.map((ribbon) => `${name(ribbon.from)} > ${name(ribbon.to)}: ${ribbon.amount}`),
  }
}

const item = (title: string, amounts: Record<number, number>, more: object = {}): AgreementItem =>
  anElement('agreement item', title, { number: title, amounts, ...more }) as AgreementItem

test('money goes through every link, without sign, and every column adds up to the same', () => {
  const { columns } = pictureOf(
    [
      anElement('vision', 'Nature'),
      anElement('policy', 'Climate policy'),
      anElement('strategy', 'Climate plan'),
      anElement('goal', 'Less CO2'),
      anElement('goal', 'Cheaper heating'),
      item('Heat', { 2027: 300, 2028: -100 }),
      item('Light', { 2027: 60 }),
    ],
    [
      'Climate policy serves Nature',
      'Climate plan serves Climate policy',
      'Less CO2 serves Climate plan',
      'Cheaper heating serves Climate plan',
      'Heat serves Less CO2',
      'Heat serves Cheaper heating',
      'Light serves Less CO2',
    ],
  )
  expect(columns.slice(0, 5)).toEqual([
    { Nature: 460 },
    { 'Climate policy': 460 },
    { 'Climate plan': 460 },
    { Heat: 400, Light: 60 },
    { 'Less CO2': 260, 'Cheaper heating': 200 },
  ])
  for (const column of columns)
    expect(Object.values(column).reduce((sum, amount) => sum + amount, 0)).toBe(460)
})

test('a link that is missing is a place of its own that names its items', () => {
  const { picture, ribbons } = pictureOf(
    [anElement('vision', 'Nature'), item('Bench', { 2027: 5 })],
    ['Bench serves Nature'],
  )
  const missing = picture.nodes.filter((node) => node.is.kind === 'missing')
  expect(missing.map((node) => node.column).toSorted((a, b) => a - b)).toEqual([1, 2, 4, 5, 6, 7])
  expect(missing[0]?.is).toMatchObject({ items: [{ title: 'Bench' }] })
  expect(picture.breaks).toEqual([0, 1, 1, 0, 1, 1, 1, 1])
  expect(ribbons).toContain('Nature > missing: 5')
  expect(picture.ribbons.every((ribbon) => ribbon.isBroken)).toBe(true)
})

test('R87: a link that is not relevant is no break', () => {
  const { picture } = pictureOf(
    [item('Bench', { 2027: 5 }, { notRelevant: { effect: 'too small to measure' } })],
    [],
  )
  expect(picture.breaks[7]).toBe(0)
  expect(picture.nodes.find((node) => node.column === 7)?.is.kind).toBe('not relevant')
})

test('an item with two strategies under two policies follows what is linked', () => {
  const { ribbons } = pictureOf(
    [
      anElement('policy', 'P1'),
      anElement('policy', 'P2'),
      anElement('strategy', 'S1'),
      anElement('strategy', 'S2'),
      item('I', { 2027: 100 }),
    ],
    ['S1 serves P1', 'S2 serves P2', 'I serves S1', 'I serves S2'],
  )
  expect(ribbons.filter((ribbon) => ribbon.startsWith('P')).toSorted()).toEqual([
    'P1 > S1: 50',
    'P2 > S2: 50',
  ])
})

test('an item without money is in the picture with nothing passing', () => {
  const { columns } = pictureOf([item('Intent', {}, { type: { kind: 'intent' } })], [])
  expect(columns[3]).toEqual({ Intent: 0 })
})

test('a place has the track of the vision that nine tenths of its money serve, and two tracks go beside each other', () => {
  const shared = (other: number) => {
    const { picture } = pictureOf(
      [
        anElement('vision', 'Nature'),
        anElement('vision', 'Health'),
        anElement('goal', 'G'),
        item('A', { 2027: 900 }),
        item('B', { 2027: other }),
      ],
      ['A serves Nature', 'B serves Health', 'A serves G', 'B serves G'],
    )
    const goal = picture.nodes.find(({ is }) => is.kind === 'element' && is.element.title === 'G')
    return {
      track: goal?.track,
      onwards: picture.ribbons.filter(({ from }) => from === goal?.key).map(({ amount }) => amount),
    }
  }
  expect(shared(100).track).toBe(idOf('Nature'))
  expect(shared(101).track).toBeUndefined()
  expect(shared(101).onwards.toSorted((a, b) => a - b)).toEqual([101, 900])
})

test('an effect that nobody has measured says from which year it will be', () => {
  const state = (indicator: object) =>
    pictureOf(
      [anElement('goal', 'G'), anElement('indicator', 'I', indicator), item('A', { 2027: 5 })],
      ['A serves G', 'G measured-by I'],
    ).picture.nodes.find(({ column }) => column === 7)?.is
  const measured = { baseline: 10, target: 5, targetYear: 2030 }
  expect(state({ ...measured, firstMeasuredOn: '2028-06-30' })).toEqual({
    kind: 'state',
    state: 'measured later',
    from: 2028,
  })
  expect(state(measured)).toEqual({ kind: 'state', state: 'measured later' })
})
