import { expect, test } from 'vitest'
import { aView, anActor, anElement, idOf } from '../chain/testing/a-chain.ts'
import type { Actor } from './actor.ts'
import { responsibleFor } from '../chain/responsible-for.ts'
import { leads } from './leads.ts'
import { mayApproveWords, mayEdit, mayFollow, mayPlan, mayReport, mayRunRounds } from './rules.ts'

const item = anElement('agreement item', 'D4', { responsible: idOf('training leader') })
const view = aView([
  item,
  anElement('unit', 'elderly centre'),
  anElement('unit', 'training', { type: 'institution', parent: idOf('elderly centre') }),
  anElement('position', 'training leader', { unit: idOf('training') }),
])
const leader = anActor(['unit leader'], ['training leader'])
const secretary: Actor = { ...anActor(['secretary']), mayWriteFor: [idOf('training leader')] }
const leaderOf = (unit: string): Actor => ({
  ...anActor([]),
  roles: [{ role: 'unit leader', scope: idOf(unit) }],
})

test('R35: a project has an owner, everything else a responsible', () => {
  expect(responsibleFor(item)).toBe(idOf('training leader'))
  expect(responsibleFor(anElement('project', 'P', { owner: idOf('training leader') }))).toBe(
    idOf('training leader'),
  )
  expect(responsibleFor(anElement('vision', 'V'))).toBeUndefined()
})

test('R88: the responsible, their secretary and the coordinator may give a status', () => {
  expect([leader, secretary, anActor(['coordinator'])].map((actor) => mayReport(actor, item))).toEqual([
    true,
    true,
    true,
  ])
})

test('nobody else may give a status: not the head of planning, not a director, not another leader', () => {
  const others = [
    anActor(['head of planning']),
    anActor(['director']),
    anActor(['unit leader'], ['school leader']),
    anActor(['council member']),
  ]
  expect(others.map((actor) => mayReport(actor, item))).toEqual([false, false, false, false])
})

test('R68: who is late is seen by the coordinator and the leader concerned, up through the units', () => {
  expect(mayFollow(leaderOf('elderly centre'), { view, element: item })).toBe(true)
  expect(mayFollow(leaderOf('school centre'), { view, element: item })).toBe(false)
  expect(mayFollow(anActor(['director']), { view, element: item })).toBe(false)
  expect(mayFollow(anActor(['council member']), { view, element: item })).toBe(false)
})

test('R84: the leader concerned and the direktion approve what council and public read; politicians do not', () => {
  expect(
    [leader, leaderOf('elderly centre'), anActor(['director'])].map((actor) =>
      mayApproveWords(actor, { view, element: item }),
    ),
  ).toEqual([true, true, true])
  expect(mayApproveWords(leaderOf('school centre'), { view, element: item })).toBe(false)
  expect(mayApproveWords(anActor(['committee member']), { view, element: item })).toBe(false)
})

test('units that belong to each other in a circle end the search for a leader', () => {
  const circle = aView([
    anElement('unit', 'a', { parent: idOf('b') }),
    anElement('unit', 'b', { parent: idOf('a') }),
    anElement('position', 'p', { unit: idOf('a') }),
  ])
  expect(leads(leaderOf('c'), circle, idOf('p'))).toBe(false)
})

test('the plan is edited by the coordinator, the head of planning and the responsible; a secretary writes statuses only', () => {
  expect(
    [anActor(['coordinator']), anActor(['head of planning']), leader].map((actor) => mayEdit(actor, item)),
  ).toEqual([true, true, true])
  expect(mayEdit(secretary, item)).toBe(false)
  expect(mayPlan(leader)).toBe(false)
})

test('only the coordinator runs rounds', () => {
  expect(mayRunRounds(anActor(['coordinator']))).toBe(true)
  expect(mayRunRounds(anActor(['head of planning', 'director']))).toBe(false)
})
