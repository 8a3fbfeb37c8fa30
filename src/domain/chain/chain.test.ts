import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision } from '../follow-up/treatment.ts'
import type { ChangeNumber, DecisionId, ElementId, MunicipalityId } from '../ids.ts'
import { isoDate } from '../calendar/dates.ts'
import { Chain } from './chain.ts'
import type { ChainView } from './chain-view.ts'
import type { Element } from './element.ts'
import type { Openness } from './kinds/fields.ts'
import { type ChainDelta, emptyDelta } from './parts.ts'
import {
  aChain,
  aLink,
  aMeasurement,
  anActor,
  anElement,
  aRound,
  aStatus,
  aTreatment,
  idOf,
  testMunicipality,
} from './testing/a-chain.ts'

const item = (title: string, openness = 'internal') => anElement('agreement item', title, { openness })
const aDecision = (
  title: string,
  openness: Decision['openness'],
  elements: readonly string[] = [],
): Decision => ({
  id: idOf(title) as unknown as DecisionId,
  body: idOf('KB'),
  on: isoDate('2027-01-01'),
  text: title,
  openness,
  elements: elements.map(idOf),
  version: 1 as ChangeNumber,
})

const coordinator = anActor(['coordinator'])
const leader = anActor(['unit leader'])

describe('what somebody sees', () => {
  const chain = aChain(
    [
      item('bro'),
      item('salg', 'closed'),
      item('åben', 'open'),
      item('uvurderet', 'not assessed'),
      anElement('goal', 'mål'),
      anElement('body', 'KB'),
    ],
    ['bro serves mål', 'salg serves mål', 'åben concerns salg'],
    {
      statuses: [aStatus('salg', '2027-03-01'), aStatus('bro', '2027-03-01', { sentence: 'Kun internt' })],
      treatments: [aTreatment('salg', 'KB'), aTreatment('bro', 'KB')],
      decisions: [
        aDecision('om begge', 'open', ['bro', 'salg']),
        aDecision('lukket', 'closed'),
        aDecision('intern', 'internal'),
      ],
      rounds: [
        aRound('om salget', '2027-03-01', '2027-04-01', { covers: ['salg'] }),
        aRound('om begge', '2027-03-01', '2027-04-01', { covers: ['salg', 'bro'] }),
        aRound('alt', '2027-03-01', '2027-04-01'),
      ],
    },
  )

  test('R48: what is closed is seen in its circle only, with its links, statuses and treatments', () => {
    const [all, some] = [chain.seenBy(coordinator), chain.seenBy(leader)]
    expect(all.element(idOf('salg'))).toBeDefined()
    expect(some.element(idOf('salg'))).toBeUndefined()
    expect(some.down(idOf('mål')).map((element) => element.title)).toEqual(['bro'])
    expect(some.linksFrom(idOf('åben'))).toEqual([])
    expect(some.latestStatus(idOf('salg'))).toBeUndefined()
    expect(some.treatmentsOf(idOf('salg'))).toEqual([])
    expect(some.treatmentsOf(idOf('bro'))).toHaveLength(1)
  })

  test('R48: what is not assessed counts as closed to the public and is seen by colleagues', () => {
    expect(
      chain
        .seenByPublic()
        .all('agreement item')
        .map(({ title }) => title),
    ).toEqual(['åben'])
    expect(chain.seenBy(leader).element(idOf('uvurderet'))).toBeDefined()
  })

  test('R48: a decision that is not open is seen by nobody from outside, a closed one by its circle', () => {
    const seen = (view = chain.seenByPublic()) => [...view.parts.decisions.values()].map(({ text }) => text)
    expect(seen()).toEqual(['om begge'])
    expect(seen(chain.seenBy(leader))).toEqual(['om begge', 'intern'])
    expect(seen(chain.seenBy(coordinator))).toHaveLength(3)
  })

  test('R48: neither a decision nor a round names what is hidden', () => {
    const some = chain.seenBy(leader)
    expect(some.decision(idOf('om begge') as unknown as DecisionId)?.elements).toEqual([idOf('bro')])
    const rounds = new Map(some.rounds().map((round) => [round.title, round.covers]))
    expect(rounds.get('om begge')).toEqual([idOf('bro')])
    expect(rounds.has('om salget')).toBe(false)
    expect(rounds.get('alt')).toEqual([])
  })

  test('R48: looking back shows neither what was closed then nor what has been closed since', () => {
    const now: Readonly<Record<string, Openness>> = { [idOf('bro')]: 'closed', [idOf('salg')]: 'open' }
    const past = chain.asOpenAs({
      of: (id) => (now[id] ? { openness: now[id] } : undefined),
      circles: [],
    })
    const seen = (view: ChainView) => view.all('agreement item').map(({ title }) => title)
    expect(seen(past.seenBy(leader))).toEqual(['åben', 'uvurderet'])
    expect(seen(past.seenBy(coordinator))).toEqual(['bro', 'salg', 'åben', 'uvurderet'])
  })

  test('R84: council and public read the words that were approved, and none before that', () => {
    const council = chain.seenBy(anActor(['council member']))
    expect(council.latestStatus(idOf('bro'))).toMatchObject({ light: 'green' })
    expect(council.latestStatus(idOf('bro'))).not.toHaveProperty('sentence')
    expect(chain.seenBy(leader).latestStatus(idOf('bro'))?.sentence).toBe('Kun internt')
  })

  test('those who see the same share one view', () => {
    expect(chain.seenBy(anActor(['director']))).toBe(chain.seenBy(coordinator))
    expect(chain.seenBy(leader)).not.toBe(chain.seenBy(coordinator))
  })

  test('nobody of another municipality sees anything', () => {
    const stranger = { ...coordinator, municipality: 1 as MunicipalityId }
    expect(() => chain.seenBy(stranger)).toThrow('another municipality')
  })
})

describe('forward', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  type Step = Readonly<{
    write: readonly string[]
    end: readonly string[]
    status: readonly string[]
    link: readonly (readonly [string, string])[]
    unlink: readonly number[]
  }>
  const some = <T>(of: fc.Arbitrary<T>) => fc.uniqueArray(of, { maxLength: 3 })
  const step: fc.Arbitrary<Step> = fc.record({
    write: some(fc.constantFrom(...names)),
    end: some(fc.constantFrom(...names)),
    status: some(fc.constantFrom(...names)),
    link: fc.uniqueArray(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), {
      maxLength: 3,
      selector: String,
    }),
    unlink: some(fc.nat({ max: 24 })),
  })

  /** What a database would say came between two changes, from a history that is kept apart. */
  class History {
    readonly elements: { element: Element; made: number; ended?: number }[] = []
    readonly links: { link: ReturnType<typeof aLink>; made: number; ended?: number }[] = []
    readonly statuses: { status: ReturnType<typeof aStatus>; made: number }[] = []

    readonly #gone = new Set<string>()

    record(number: number, { write, end, status, link, unlink }: Step): void {
      const version = number as ChangeNumber
      const standing = (id: ElementId) => this.elements.find((one) => one.element.id === id && !one.ended)
      for (const title of new Set([...write, ...end])) {
        const now = standing(idOf(title))
        if (now) now.ended = number
        if (end.includes(title))
          for (const one of this.links)
            if (!one.ended && [one.link.from, one.link.to].includes(idOf(title))) one.ended = number
      }
      // What has ended doesn't come back under the same id.
      for (const title of end) this.#gone.add(title)
      for (const title of write)
        if (!this.#gone.has(title))
          this.elements.push({
            element: { ...anElement('goal', title, { text: `${number}` }), version },
            made: number,
          })
      for (const at of unlink) {
        const one = this.links.filter(({ ended }) => !ended)[at]
        if (one) one.ended = number
      }
      for (const [from, to] of link)
        if (standing(idOf(from)) && standing(idOf(to)))
          this.links.push({
            link: { ...aLink(`${from} serves ${to}`), id: idOf(`${number} ${from} ${to}`) as never, version },
            made: number,
          })
      for (const title of status)
        if (standing(idOf(title)))
          this.statuses.push({
            status: { ...aStatus(title, `2027-01-${String((number % 27) + 1).padStart(2, '0')}`), version },
            made: number,
          })
    }

    between(since: number, to: number): ChainDelta {
      const isNew = (one: { made: number; ended?: number }) =>
        one.made > since && one.made <= to && !(one.ended && one.ended <= to)
      const isGone = ({ ended }: { ended?: number }) => ended !== undefined && ended > since && ended <= to
      return {
        ...emptyDelta(to as ChangeNumber),
        elements: this.elements.filter(isNew).map(({ element }) => element),
        links: this.links.filter(isNew).map(({ link }) => link),
        statuses: this.statuses.filter(isNew).map(({ status }) => status),
        ended: {
          elements: this.elements.filter(isGone).map(({ element }) => element.id),
          links: this.links.filter(isGone).map(({ link }) => link.id),
          treatments: [],
        },
      }
    }
  }

  const empty = () => new Chain(testMunicipality, 0 as ChangeNumber)
  const partsOf = (chain: Chain) =>
    chain.asked(({ parts }) => ({
      elements: [...parts.elements],
      links: [...parts.links],
      statuses: [...parts.latestStatus].sort(([a], [b]) => (a < b ? -1 : 1)),
    }))

  test('brought forward by whatever steps, a chain equals one that is loaded at once', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 12 }),
        fc.uniqueArray(fc.nat({ max: 11 })),
        (steps, stops) => {
          const history = new History()
          steps.forEach((one, index) => history.record(index + 1, one))
          const last = steps.length
          let chain = empty()
          for (const stop of [...stops.filter((at) => at > 0 && at < last).sort((a, b) => a - b), last])
            chain = chain.forward(history.between(chain.number, stop))
          expect(partsOf(chain)).toEqual(partsOf(empty().forward(history.between(0, last))))
        },
      ),
      { numRuns: 400 },
    )
  })

  test('a chain that was held is not changed by the one that came of it', () => {
    const before = aChain([anElement('goal', 'a')])
    const after = before.forward({
      ...emptyDelta(2 as ChangeNumber),
      ended: { elements: [idOf('a')], links: [], treatments: [] },
    })
    expect(before.seenBy(coordinator).element(idOf('a'))).toBeDefined()
    expect(after.seenBy(coordinator).element(idOf('a'))).toBeUndefined()
  })

  test('a status for an earlier day does not replace a later one, and of one day the last recorded counts', () => {
    const given = (on: string, light: string, version: number) => ({
      ...aStatus('a', on, { light }),
      version: version as ChangeNumber,
    })
    const chain = aChain([anElement('goal', 'a')], [], { statuses: [given('2027-03-02', 'amber', 1)] })
    const after = (on: string) =>
      chain
        .forward({ ...emptyDelta(2 as ChangeNumber), statuses: [given(on, 'red', 2)] })
        .seenBy(coordinator)
        .latestStatus(idOf('a'))?.light
    expect(after('2027-03-01')).toBe('amber')
    expect(after('2027-03-02')).toBe('red')
  })

  test('of measurements the one of the latest day counts', () => {
    const chain = aChain([anElement('indicator', 'i')], [], {
      measurements: [aMeasurement('i', '2027-03-02', 5), aMeasurement('i', '2027-03-01', 4)],
    })
    expect(chain.seenBy(coordinator).latestMeasurement(idOf('i'))?.value).toBe(5)
  })
})
