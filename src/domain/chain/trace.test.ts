import { describe, expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import type { Measurement } from '../follow-up/treatment.ts'
import type { AgreementItem, Element } from './element.ts'
import type { SlotName } from './slot-names.ts'
import { aMeasurement, anElement, aView, idOf } from './testing/a-chain.ts'
import { trace } from './trace.ts'

const today = isoDate('2027-05-01')
const bridge = anElement('agreement item', 'bro') as AgreementItem

/** The slot of the item "bro" in a chain. */
function slot(
  name: SlotName,
  elements: readonly Element[],
  links: readonly string[],
  { item = bridge, measured = [] }: { item?: AgreementItem; measured?: readonly Measurement[] } = {},
) {
  const view = aView([item, ...elements], links, { measurements: measured })
  const found = trace(view, item, today).find((one) => one.slot === name)
  if (!found) throw new Error(name)
  return 'by' in found ? { ...found, by: found.by.map((element) => element.title) } : found
}

const goal = (title = 'trivsel') => anElement('goal', title)
const broken = (name: SlotName) => ({ slot: name, state: 'broken' })

test('an item reaches the eight links from left to right', () => {
  expect(trace(aView([bridge]), bridge, today).map((one) => one.slot)).toEqual([
    'vision',
    'policy',
    'strategy',
    'budget',
    'goal',
    'agreement',
    'action',
    'effect',
  ])
})

test('an item that is linked to nothing is whole at the budget and broken everywhere else', () => {
  const states = trace(aView([bridge]), bridge, today).map((one) => one.state)
  expect(states).toEqual(['broken', 'broken', 'broken', 'closed', 'broken', 'broken', 'broken', 'broken'])
})

test('R87: a link that is answered not relevant is no break, and one that is there counts for more', () => {
  const item = anElement('agreement item', 'bro', {
    notRelevant: { policy: 'Følger af loven' },
  }) as AgreementItem
  expect(slot('policy', [], [], { item })).toEqual({
    slot: 'policy',
    state: 'not relevant',
    reason: 'Følger af loven',
  })
  const linked = slot('policy', [anElement('policy', 'klima')], ['bro serves klima'], { item })
  expect(linked).toEqual({ slot: 'policy', state: 'closed', by: ['klima'] })
})

describe('upwards', () => {
  test('what a goal serves is reached by the items that serve the goal', () => {
    const above = [
      goal(),
      anElement('strategy', 'plan'),
      anElement('policy', 'politik'),
      anElement('vision', 'vision'),
    ]
    const links = [
      'bro serves trivsel',
      'trivsel serves plan',
      'plan serves politik',
      'politik serves vision',
    ]
    for (const name of ['goal', 'strategy', 'policy', 'vision'] as const)
      expect(slot(name, above, links).state, name).toBe('closed')
  })

  test('skipping a layer breaks that layer only', () => {
    const above = [goal(), anElement('vision', 'vision')]
    const links = ['bro serves trivsel', 'trivsel serves vision']
    expect(slot('strategy', above, links)).toEqual(broken('strategy'))
    expect(slot('vision', above, links).state).toBe('closed')
  })

  test('a policy that has expired closes nothing, and lets what lies above it be reached', () => {
    const above = [anElement('policy', 'gammel', { validTo: '2027-04-30' }), anElement('vision', 'vision')]
    const links = ['bro serves gammel', 'gammel serves vision']
    expect(slot('policy', above, links)).toEqual(broken('policy'))
    expect(slot('vision', above, links).state).toBe('closed')
  })

  test('a policy is valid on its last day', () => {
    const policy = anElement('policy', 'gammel', { validTo: today })
    expect(slot('policy', [policy], ['bro serves gammel']).state).toBe('closed')
  })

  test('a strategy that is to be decided is planned from that day', () => {
    const strategy = anElement('strategy', 'plan', { decidedOn: '2027-06-17' })
    expect(slot('strategy', [strategy], ['bro serves plan'])).toEqual({
      slot: 'strategy',
      state: 'planned',
      by: ['plan'],
      from: '2027-06-17',
    })
  })

  test('a theme is a facet and reaches no vision for the items that concern it', () => {
    const above = [anElement('theme', 'rekruttering'), anElement('vision', 'vision')]
    const links = ['bro concerns rekruttering', 'rekruttering serves vision']
    expect(slot('vision', above, links)).toEqual(broken('vision'))
  })

  test('a part that serves something of its own is not below what its whole serves', () => {
    const elements = [bridge, anElement('agreement item', 'etape'), goal(), anElement('goal', 'fart')]
    const below = (...links: string[]) =>
      aView(elements, ['etape part-of bro', 'bro serves trivsel', ...links])
        .down(idOf('trivsel'))
        .map(({ title }) => title)
    expect(below()).toEqual(['bro', 'etape'])
    expect(below('etape serves fart')).toEqual(['bro'])
  })

  test('a part of an item reaches what the item reaches', () => {
    const part = anElement('agreement item', 'etape') as AgreementItem
    const found = slot('goal', [bridge, goal()], ['etape part-of bro', 'bro serves trivsel'], { item: part })
    expect(found.state).toBe('closed')
  })
})

describe('downwards', () => {
  test('a project that serves the item, the goal, or is paid by the item closes the link', () => {
    const project = anElement('project', 'projekt')
    for (const link of ['projekt serves bro', 'projekt serves trivsel', 'projekt funded-by bro'])
      expect(slot('agreement', [project, goal()], ['bro serves trivsel', link]).state, link).toBe('closed')
  })

  test('a project of another item that serves the same goal does not', () => {
    const others = [goal(), anElement('agreement item', 'sti'), anElement('project', 'projekt')]
    const links = ['bro serves trivsel', 'sti serves trivsel', 'projekt serves sti']
    expect(slot('agreement', others, links)).toEqual(broken('agreement'))
  })

  test('a project that begins later is planned from its start', () => {
    const project = anElement('project', 'projekt', { startsOn: '2027-08-01' })
    expect(slot('agreement', [project], ['projekt serves bro'])).toMatchObject({
      state: 'planned',
      from: '2027-08-01',
    })
  })

  test('a framework agreement counts from its year', () => {
    const next = anElement('framework agreement', 'aftale', { year: 2028, signedOn: '2027-04-01' })
    expect(slot('agreement', [next, goal()], ['bro serves trivsel', 'aftale serves trivsel'])).toMatchObject({
      state: 'planned',
      from: '2028-01-01',
    })
  })

  test('an action reaches the item by its initiative, its project, its plan or directly', () => {
    const below = [
      goal(),
      anElement('action', 'handling'),
      anElement('initiative', 'indsats'),
      anElement('project', 'projekt'),
      anElement('framework agreement', 'aftale'),
      anElement('unit plan', 'strategiplan'),
    ]
    const ways = [
      ['handling serves bro'],
      ['handling serves indsats', 'indsats serves bro'],
      ['handling part-of projekt', 'projekt serves bro'],
      [
        'handling part-of strategiplan',
        'strategiplan serves aftale',
        'aftale serves trivsel',
        'bro serves trivsel',
      ],
    ]
    for (const links of ways)
      expect(slot('action', below, links), links.join()).toMatchObject({ state: 'closed' })
  })

  test('an initiative that serves the goal directly is an action of the items that serve it', () => {
    const below = [goal(), anElement('initiative', 'indsats')]
    expect(slot('action', below, ['bro serves trivsel', 'indsats serves trivsel']).state).toBe('closed')
  })

  test('an action that has begun closes the link though another begins later', () => {
    const below = [
      anElement('action', 'nu', { startsOn: today }),
      anElement('action', 'siden', { startsOn: '2027-09-01' }),
    ]
    expect(slot('action', below, ['nu serves bro', 'siden serves bro'])).toEqual({
      slot: 'action',
      state: 'closed',
      by: ['nu'],
    })
  })
})

describe('effect', () => {
  const indicator = (content: object) => anElement('indicator', 'ventetid', content)
  const links = ['bro serves trivsel', 'trivsel measured-by ventetid']

  test('an indicator of the goal closes the link once it has been measured', () => {
    const measured = [aMeasurement('ventetid', '2027-04-30')]
    expect(slot('effect', [goal(), indicator({})], links, { measured })).toEqual({
      slot: 'effect',
      state: 'closed',
      by: ['ventetid'],
    })
  })

  test('it is planned until its first measuring day is over, and broken from then on', () => {
    const on = (date: string) => slot('effect', [goal(), indicator({ firstMeasuredOn: date })], links)
    expect(on('2027-11-01')).toMatchObject({ state: 'planned', from: '2027-11-01' })
    expect(on(today).state).toBe('planned')
    expect(on('2027-04-30')).toEqual(broken('effect'))
  })

  test('without a measuring day it is awaited until its target year is over, and without that it is broken', () => {
    expect(slot('effect', [goal(), indicator({ targetYear: 2029 })], links)).toMatchObject({
      state: 'planned',
      from: '2029-12-31',
    })
    expect(slot('effect', [goal(), indicator({ targetYear: 2026 })], links)).toEqual(broken('effect'))
    expect(slot('effect', [goal(), indicator({})], links)).toEqual(broken('effect'))
  })

  test('an item and its initiatives may be measured themselves; the initiatives of others say nothing about it', () => {
    const measured = [aMeasurement('ventetid', '2027-04-30')]
    const elements = [
      goal(),
      indicator({}),
      anElement('initiative', 'indsats'),
      anElement('agreement item', 'sti'),
    ]
    const measures = (...links: string[]) => slot('effect', elements, links, { measured }).state
    expect(measures('bro measured-by ventetid')).toBe('closed')
    expect(measures('indsats serves bro', 'indsats measured-by ventetid')).toBe('closed')
    expect(
      measures(
        'bro serves trivsel',
        'sti serves trivsel',
        'indsats serves sti',
        'indsats measured-by ventetid',
      ),
    ).toBe('broken')
  })
})
