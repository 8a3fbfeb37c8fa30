import { describe, expect, test } from 'vitest'
import { aChain, anActor, anElement, idOf } from '../chain/testing/a-chain.ts'
import type { PersonId } from '../ids.ts'
import { type Actor, roleNames } from './actor.ts'
import {
  conversationInput,
  conversationProblem,
  mayReadNotes,
  maySeeOutcome,
  outcomeInput,
  outcomeProblem,
} from './conversation.ts'

const somebody = (name: string): PersonId => idOf(name) as unknown as PersonId
const leader: Actor = { ...anActor(['unit leader'], ['Leder']), person: somebody('leder') }
const chief: Actor = { ...anActor(['director'], ['Centerchef']), person: somebody('chef') }
const participants = [
  { position: idOf('Leder'), person: leader.person },
  { position: idOf('Centerchef'), person: chief.person },
]

describe('R82: notes of a conversation are read', () => {
  test.each([leader, chief])('by those who were there', (actor) => {
    expect(mayReadNotes(actor, { participants })).toBe(true)
  })

  test.each(roleNames)('by nobody else: not as %s', (role) => {
    expect(mayReadNotes(anActor([role]), { participants })).toBe(false)
  })

  const beside: readonly (readonly [string, Actor])[] = [
    ['whoever leads the unit', { ...anActor([]), roles: [{ role: 'unit leader', scope: idOf('Center') }] }],
    ['whoever writes on their behalf (R88)', { ...anActor(['secretary']), mayWriteFor: [idOf('Leder')] }],
    ['whoever holds the position afterwards', anActor(['unit leader'], ['Leder'])],
  ]
  test.each(beside)('not by %s', (_, actor) => {
    expect(mayReadNotes(actor, { participants })).toBe(false)
  })
})

const item = anElement('agreement item', 'Rehabilitering')
const sale = anElement('agreement item', 'Salg', { openness: 'closed' })
const view = aChain([item, sale]).seenBy(leader)

test('R82: what has left the room is read by those who see what it is about', () => {
  expect(maySeeOutcome(view, { about: item.id })).toBe(true)
  expect(maySeeOutcome(view, { about: sale.id })).toBe(false)
})

describe('a conversation', () => {
  const problem = (over: object = {}, who = participants) =>
    conversationProblem(
      leader,
      view,
      conversationInput.parse({
        heldOn: '2027-03-01',
        as: idOf('Leder'),
        with: [],
        about: [item.id],
        ...over,
      }),
      who,
    )

  test('is kept by somebody who takes part, with somebody else, about something that they see', () => {
    expect(problem()).toBeUndefined()
    expect(problem({ as: idOf('Centerchef') })).toBe('not your position')
    expect(problem({}, participants.slice(0, 1))).toBe('alone')
    expect(problem({ about: [] })).toBe('about nothing')
    expect(problem({ about: [sale.id] })).toBe('unknown element')
  })

  test('lets out of the room what is about one of its things, without a person’s number', () => {
    const leaving = (over: object) =>
      outcomeProblem(
        view,
        { about: [item.id, sale.id] },
        outcomeInput.parse({ kind: 'agreed', text: 'Vi måler i december', about: item.id, ...over }),
      )
    expect(leaving({})).toBeUndefined()
    expect(leaving({ about: sale.id })).toBe('unknown element')
    expect(leaving({ about: idOf('Andet') })).toBe('unknown element')
    expect(leaving({ text: 'Se sagen om 010190-1234' })).toBe('like cpr')
  })
})
