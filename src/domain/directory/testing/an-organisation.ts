import fc from 'fast-check'
import { addDays, isoDate } from '../../calendar/dates.ts'
import { aChain, anActor, anElement, idOf } from '../../chain/testing/a-chain.ts'
import type { Element } from '../../chain/element.ts'
import type { ChangeNumber, PersonId } from '../../ids.ts'
import {
  type KnownOrganisation,
  knownOrganisation,
  type KnownPerson,
  type OutsideId,
} from '../known-organisation.ts'
import type { OrganisationPlan } from '../plan-of-changes.ts'
import { type DirectorySnapshot, emptySnapshot, type Period } from '../snapshot.ts'

/** The day that tests of the organisation play on. */
export const today = isoDate('2027-03-01')

const always: Period = {}

/** A snapshot told as a picture: `a: Skole`, `b: Åskolen < a` for units; `Kari leads a as Centerchef`; `Bo in a as Konsulent`. */
export function aSnapshot(...sentences: readonly string[]): DirectorySnapshot {
  let snapshot = emptySnapshot
  for (const sentence of sentences) {
    const unit = /^(\w+): ([^<]+?)(?: < (\w+))?$/u.exec(sentence)
    const held = /^(.+) (leads|in) (\w+) as (.+)$/u.exec(sentence)
    if (unit) {
      const [, id = '', title = '', parent] = unit
      snapshot = {
        ...snapshot,
        units: [...snapshot.units, { id, title, type: 'centre', parent, period: always }],
      }
    } else if (held) {
      const [, name = '', how, at = '', title = ''] = held
      const id = how === 'leads' ? `${at}/leder` : `${at}/${title}`
      snapshot = {
        ...snapshot,
        positions: [
          ...snapshot.positions,
          { id, title, unit: at, isLeader: how === 'leads', period: always },
        ],
        persons: [...snapshot.persons, { id: `p-${name}`, name, period: always }],
        holdings: [...snapshot.holdings, { position: id, person: `p-${name}`, period: always }],
      }
    } else throw new Error(`not about an organisation: ${sentence}`)
  }
  return snapshot
}

/** Somebody who holds these positions, by title, and leads these units. */
export const aPerson = (
  name: string,
  positions: readonly string[] = [],
  leads: readonly string[] = [],
): KnownPerson => ({
  id: idOf(`person ${name}`) as unknown as PersonId,
  name,
  lastDay: undefined,
  roles: leads.map((unit) => ({
    id: idOf(`role ${name} ${unit}`),
    role: 'unit leader',
    scope: idOf(unit),
    from: isoDate('2020-01-01'),
    to: undefined,
  })),
  positions: positions.map((position) => ({
    id: idOf(`held ${name} ${position}`),
    position: idOf(position),
    onBehalf: false,
    from: isoDate('2020-01-01'),
    to: undefined,
  })),
})

/** The organisation of a municipality that has these elements and people. */
export const anOrganisation = (
  elements: readonly Element[] = [],
  persons: readonly KnownPerson[] = [],
  outside: readonly OutsideId[] = [],
): KnownOrganisation => knownOrganisation(aChain(elements).seenBy(anActor()), persons, outside)

/** A unit and a position for a test. */
export const aUnit = (title: string, parent?: string): Element =>
  anElement('unit', title, parent ? { parent: idOf(parent) } : {})
export const aPosition = (title: string, unit?: string): Element =>
  anElement('position', title, unit ? { unit: idOf(unit) } : {})

// What is held has an id of its own, whichever plan gave it.
let held = 0

/** The organisation as it is when a plan has been carried out, with the ids that were found. */
export function carriedOut(
  known: KnownOrganisation,
  plan: OrganisationPlan,
  found: readonly OutsideId[] = [],
): KnownOrganisation {
  const elements = new Map(known.view.parts.elements)
  for (const edit of plan.edits) {
    if (edit.edit === 'end element') elements.delete(edit.id)
    else if (edit.edit === 'create element' || edit.edit === 'revise element')
      elements.set(edit.id, {
        kind: edit.kind,
        id: edit.id,
        version: 1 as ChangeNumber,
        since: today,
        ...edit.content,
      } as unknown as Element)
  }
  const persons = new Map<string, KnownPerson>(known.persons.map((one) => [one.id, one]))
  for (const step of plan.people) {
    if ('add' in step) {
      persons.set(step.add, { id: step.add, name: step.name, lastDay: undefined, roles: [], positions: [] })
      continue
    }
    const person = persons.get(step.person)
    if (!person) throw new Error('nobody')
    held += 1
    persons.set(step.person, after(person, step.act, `${step.person} ${held}`))
  }
  const holdings = plan.holdings.flatMap(({ outside, person, position }): readonly OutsideId[] =>
    (persons.get(person)?.positions ?? [])
      .filter((held) => held.position === position && held.to === undefined)
      .map((held) => ({ kind: 'holding', outside, subject: held.id })),
  )
  const outside = new Map(
    [...known.outside, ...found, ...plan.outside, ...holdings].map((one) => [
      `${one.kind} ${one.outside}`,
      one,
    ]),
  )
  return knownOrganisation(
    aChain([...elements.values()]).seenBy(anActor()),
    [...persons.values()],
    [...outside.values()],
  )
}

type Act = Extract<OrganisationPlan['people'][number], { act: unknown }>['act']

function after(person: KnownPerson, act: Act, id: string): KnownPerson {
  switch (act.act) {
    case 'rename':
      return { ...person, name: act.name }
    case 'email':
      return { ...person, email: act.email }
    case 'take position': {
      const held = { id, position: act.position, onBehalf: false, from: act.from, to: undefined }
      return { ...person, positions: [...person.positions, held] }
    }
    case 'give role': {
      const held = { id, role: act.role, scope: act.scope, from: act.from, to: undefined }
      return { ...person, roles: [...person.roles, held] }
    }
    case 'leave position':
      return {
        ...person,
        positions: person.positions.map((one) => (one.id === act.held ? { ...one, to: act.on } : one)),
      }
    case 'end role':
      return {
        ...person,
        roles: person.roles.map((one) => (one.id === act.held ? { ...one, to: act.on } : one)),
      }
    case 'end':
      return {
        ...person,
        lastDay: act.on,
        positions: person.positions.map((one) => (one.to === undefined ? { ...one, to: act.on } : one)),
      }
  }
}

const period: fc.Arbitrary<Period> = fc.constantFrom(
  always,
  { from: addDays(today, -400) },
  { to: addDays(today, -1) },
  { from: addDays(today, 30) },
  { from: addDays(today, -10), to: addDays(today, 10) },
)
const someUnit = fc.nat(5).map((n) => `u${n}`)
const somebody = fc.nat(6).map((n) => `p${n}`)
const titles = ['Skole', 'Ældre', 'Teknik', 'Stab']

/** Whatever a directory may say, its days and doubles included. Each id has one name, as ids have; a unit lies under one made before it. */
export const randomSnapshot: fc.Arbitrary<DirectorySnapshot> = fc
  .record({
    units: fc.array(fc.record({ n: fc.nat(5), title: fc.constantFrom(...titles), up: fc.nat(6), period }), {
      minLength: 1,
      maxLength: 8,
    }),
    held: fc.array(
      fc.record({
        unit: someUnit,
        person: somebody,
        title: fc.constantFrom('Chef', 'Konsulent'),
        isLeader: fc.boolean(),
        period,
      }),
      { maxLength: 10 },
    ),
    persons: fc.array(
      fc.record({ id: somebody, name: fc.constantFrom('Bo', 'Kari', 'Liv', 'Per'), period }),
      {
        maxLength: 8,
      },
    ),
  })
  .map(({ units, held, persons }) => ({
    units: units.map(({ n, title, up, period: days }) => ({
      id: `u${n}`,
      title,
      type: 'centre' as const,
      parent: up < n ? `u${up}` : undefined,
      period: days,
    })),
    persons,
    positions: held.map(({ unit, title, isLeader, period: days }) => ({
      id: isLeader ? `${unit}/leder` : `${unit}/${title.toLowerCase()}`,
      title,
      unit,
      isLeader,
      period: days,
    })),
    holdings: held.map(({ unit, title, isLeader, person, period: days }) => ({
      position: isLeader ? `${unit}/leder` : `${unit}/${title.toLowerCase()}`,
      person,
      period: days,
    })),
  }))
