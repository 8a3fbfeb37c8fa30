import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/dates.ts'
import { anElement, idOf } from '../chain/testing/a-chain.ts'
import { changesOf } from './changes-of.ts'
import { type KnownOrganisation } from './known-organisation.ts'
import { leftBehind } from './left-behind.ts'
import { withoutLeftOut } from './organisation-change.ts'
import { planOfChanges } from './plan-of-changes.ts'
import type { DirectorySnapshot } from './snapshot.ts'
import {
  anOrganisation,
  aPerson,
  aPosition,
  aSnapshot,
  aUnit,
  carriedOut,
  randomSnapshot,
  today,
} from './testing/an-organisation.ts'

let made = 0
const newId = (): string => idOf(`made ${(made += 1)}`)
const nothingChosen = { successors: new Map(), heirs: new Map() }

/** Takes in all of a snapshot; what is unclear is new, and the leader answers where nobody else does. */
function takenIn(snapshot: DirectorySnapshot, known: KnownOrganisation, decided = new Map<string, string>()) {
  for (;;) {
    const read = changesOf(snapshot, known, today, decided)
    if (read.unclear.length === 0) {
      const plan = planOfChanges(read.changes, known, nothingChosen, today, newId)
      if ('refused' in plan) throw new Error(plan.refused)
      return { known: carriedOut(known, plan, read.found), decided }
    }
    for (const { key } of read.unclear) decided.set(key, 'new')
  }
}

const wordsOf = (snapshot: DirectorySnapshot, known: KnownOrganisation): readonly string[] =>
  changesOf(snapshot, known, today).changes.map((one) => one.change)

describe('what a directory would change', () => {
  test('in an empty municipality everything is new, units first', () => {
    const read = changesOf(
      aSnapshot('a: Skole', 'b: Åskolen < a', 'Kari leads a as Centerchef'),
      anOrganisation(),
      today,
    )
    expect(read.changes.map((one) => one.change)).toEqual([
      'new unit',
      'new unit',
      'new position',
      'new person',
      'takes position',
    ])
  })

  test('a unit of the same name is known again, and nothing is written about it', () => {
    const known = anOrganisation([aUnit('Center for Skole')])
    const read = changesOf(aSnapshot('a: Center for Skole'), known, today)
    expect(read.found).toEqual([{ kind: 'unit', outside: 'a', subject: idOf('Center for Skole') }])
    expect(read.changes).toEqual([])
  })

  test('of two units with the same name the one under the same unit is meant; without that a person says which', () => {
    const two = anOrganisation([
      aUnit('Skole'),
      aUnit('Ældre'),
      { ...aUnit('Stab', 'Skole'), id: idOf('s1') },
      { ...aUnit('Stab', 'Ældre'), id: idOf('s2') },
    ] as never)
    const told = changesOf(aSnapshot('a: Skole', 'b: Stab < a'), two, today)
    expect(told.found).toContainEqual({ kind: 'unit', outside: 'b', subject: idOf('s1') })
    const untold = changesOf(aSnapshot('b: Stab'), two, today)
    expect(untold.unclear.map((one) => one.candidates.map((candidate) => candidate.title))).toEqual([
      ['Stab, Skole', 'Stab, Ældre'],
    ])
    expect(untold.changes).toEqual([])
    const decided = changesOf(aSnapshot('b: Stab'), two, today, new Map([['unit:b', idOf('s2')]]))
    expect(decided.unclear).toEqual([])
    expect(decided.found).toContainEqual({ kind: 'unit', outside: 'b', subject: idOf('s2') })
  })

  test('R80: a unit that has gone from the directory ends; one that people made here stays', () => {
    const { known } = takenIn(aSnapshot('a: Skole', 'b: Ældre'), anOrganisation([aUnit('Vores egen')]))
    const read = changesOf(aSnapshot('a: Skole'), known, today)
    expect(read.changes).toMatchObject([{ change: 'end unit', title: 'Ældre' }])
  })

  test('a longer title of ours for the leader of a unit is the same position and keeps its name', () => {
    const known = anOrganisation([aUnit('Skole'), aPosition('Centerchef for Skole', 'Skole')])
    const read = changesOf(aSnapshot('a: Skole', 'Kari leads a as Centerchef'), known, today)
    expect(read.changes.map((one) => one.change)).toEqual(['new person', 'takes position'])
  })

  test('when another leads, the one comes and the other goes, with the role of leader', () => {
    const { known } = takenIn(aSnapshot('a: Skole', 'Kari leads a as Chef'), anOrganisation())
    const read = changesOf(aSnapshot('a: Skole', 'Bo leads a as Chef'), known, addDays(today, 10))
    expect(read.changes).toMatchObject([
      { change: 'new person', name: 'Bo' },
      { change: 'takes position', name: 'Bo', leads: expect.anything() },
      { change: 'leaves position', name: 'Kari', role: expect.any(String), on: addDays(today, 9) },
    ])
  })

  test('who has another employment from a later day is taken in that day, and not before', () => {
    const later: DirectorySnapshot = {
      ...aSnapshot('a: Skole'),
      units: [
        { id: 'a', title: 'Skole', period: {} },
        { id: 'b', title: 'Ny by', period: { from: addDays(today, 1) } },
      ],
    }
    const { known } = takenIn(aSnapshot('a: Skole'), anOrganisation())
    expect(changesOf(later, known, today)).toMatchObject({ changes: [], later: 1 })
    expect(changesOf(later, known, addDays(today, 1)).changes).toMatchObject([
      { change: 'new unit', title: 'Ny by' },
    ])
  })

  test('employees who lead nothing and answer for nothing are passed over', () => {
    const read = changesOf(
      aSnapshot('a: Skole', 'Bo in a as Lærer', 'Liv in a as Lærer'),
      anOrganisation(),
      today,
    )
    expect(read.passedOver).toBe(2)
    expect(read.changes.map((one) => one.change)).toEqual(['new unit'])
  })

  test('somebody whose employment is over stops on the last day; somebody merely not there does not', () => {
    const whole = aSnapshot('a: Skole', 'Kari leads a as Chef')
    const { known } = takenIn(whole, anOrganisation())
    const over = { ...whole, persons: [{ id: 'p-Kari', name: 'Kari', period: { to: addDays(today, -5) } }] }
    expect(changesOf(over, known, today).changes).toMatchObject([
      { change: 'person stops', name: 'Kari', on: addDays(today, -5) },
    ])
    expect(wordsOf(aSnapshot('a: Skole'), known)).toEqual(['leaves position'])
  })
})

describe('nothing is left without a responsible', () => {
  const item = anElement('agreement item', 'Ny skole', { responsible: idOf('Chef') })
  const elements = [aUnit('Kommunen'), aUnit('Skole', 'Kommunen'), aPosition('Chef', 'Skole'), item]
  const snapshot = aSnapshot('k: Kommunen', 'a: Skole < k', 'Kari leads a as Chef', 'Liv leads k as Direktør')
  const vacant = aSnapshot('k: Kommunen', 'a: Skole < k', 'Liv leads k as Direktør')

  test('R35: a position that nobody holds any more is told with what it answers for and who leads above', () => {
    const { known } = takenIn(snapshot, anOrganisation(elements))
    const { changes } = changesOf(vacant, known, today)
    expect(leftBehind(changes, known)).toMatchObject([
      { title: 'Chef', why: 'vacant', answersFor: [{ title: 'Ny skole' }], leader: { name: 'Liv' } },
    ])
    expect(planOfChanges(changes, known, nothingChosen, today, newId)).toMatchObject({
      refused: 'nobody answers',
    })
  })

  test('the leader of the unit answers when somebody says so, and is not sent away by the same directory', () => {
    const { known } = takenIn(snapshot, anOrganisation(elements))
    const { changes } = changesOf(vacant, known, today)
    const position = idOf('Chef')
    const plan = planOfChanges(
      changes,
      known,
      { successors: new Map([[position, { kind: 'leader' }]]), heirs: new Map() },
      today,
      newId,
    )
    if ('refused' in plan) throw new Error(plan.refused)
    const after = carriedOut(known, plan)
    const held = after.persons.find((person) => person.name === 'Liv')?.positions.map((one) => one.position)
    expect(held).toContain(position)
    expect(wordsOf(vacant, after)).toEqual([])
  })

  test('a position that ends with its unit hands what it answers for to another', () => {
    const { known } = takenIn(snapshot, anOrganisation([...elements, aPosition('Skolechef', 'Kommunen')]))
    const { changes } = changesOf(aSnapshot('k: Kommunen', 'Liv leads k as Direktør'), known, today)
    expect(leftBehind(changes, known)).toMatchObject([{ title: 'Chef', why: 'ends' }])
    const to = idOf('Skolechef')
    const plan = planOfChanges(
      changes,
      known,
      { successors: new Map([[idOf('Chef'), { kind: 'position', position: to }]]), heirs: new Map() },
      today,
      newId,
    )
    if ('refused' in plan) throw new Error(plan.refused)
    expect(carriedOut(known, plan).answersFor.get(to)).toMatchObject([{ title: 'Ny skole' }])
  })
})

test('what needs something that is left out is left out with it', () => {
  const { changes } = changesOf(
    aSnapshot('a: Skole', 'b: Åskolen < a', 'Kari leads b as Leder'),
    anOrganisation(),
    today,
  )
  const left = withoutLeftOut(changes, new Set(['new unit a']))
  expect(left.map((one) => one.change)).toEqual(['new person'])
})

describe('whatever a directory says', () => {
  test('taking it in and looking again gives nothing', () => {
    fc.assert(
      fc.property(randomSnapshot, randomSnapshot, (first, second) => {
        const once = takenIn(
          first,
          anOrganisation([aUnit('Skole'), aPosition('Konsulent', 'Skole')], [aPerson('Bo')]),
        )
        const twice = takenIn(second, once.known, once.decided)
        expect(changesOf(second, twice.known, today, twice.decided).changes).toEqual([])
      }),
    )
  })

  test('the order of its rows says nothing', () => {
    fc.assert(
      fc.property(randomSnapshot, fc.infiniteStream(fc.nat()), (snapshot, numbers) => {
        const shuffled = <Row>(rows: readonly Row[]): readonly Row[] =>
          rows
            .map((row) => ({ row, at: numbers.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ row }) => row)
        const known = anOrganisation([aUnit('Skole'), aUnit('Stab')], [aPerson('Bo'), aPerson('Kari')])
        const other: DirectorySnapshot = {
          units: shuffled(snapshot.units),
          positions: shuffled(snapshot.positions),
          persons: shuffled(snapshot.persons),
          holdings: shuffled(snapshot.holdings),
        }
        expect(changesOf(other, known, today)).toEqual(changesOf(snapshot, known, today))
      }),
    )
  })

  test('only what is in force is taken in', () => {
    fc.assert(
      fc.property(randomSnapshot, (snapshot) => {
        const ahead = <Row extends { period: DirectorySnapshot['units'][number]['period'] }>(
          rows: readonly Row[],
        ) => rows.filter(({ period }) => period.from === undefined || period.from <= today)
        const known = anOrganisation()
        const without: DirectorySnapshot = {
          units: ahead(snapshot.units),
          positions: ahead(snapshot.positions),
          persons: ahead(snapshot.persons),
          holdings: ahead(snapshot.holdings),
        }
        expect(changesOf(snapshot, known, today).changes).toEqual(changesOf(without, known, today).changes)
      }),
    )
  })
})
