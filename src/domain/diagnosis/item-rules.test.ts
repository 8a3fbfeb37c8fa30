import { expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import type { Element } from '../chain/element.ts'
import { anElement, aStatus, aView, idOf } from '../chain/testing/a-chain.ts'
import type { Finding, Rule } from './finding.ts'
import {
  itemWithoutCommittee,
  itemWithoutMoney,
  itemWithoutPathToGoal,
  itemWithoutResponsible,
  signAgainstEffect,
} from './item-rules.ts'

const today = isoDate('2027-05-01')
const item = (title: string, content: object = {}) => anElement('agreement item', title, content)
const found = (
  rule: Rule,
  elements: readonly Element[],
  links: readonly string[] = [],
  more: Parameters<typeof aView>[2] = {},
): readonly Pick<Finding, 'subject' | 'severity' | 'facts'>[] =>
  rule(aView(elements, links, more), today).map(({ subject, severity, facts }) => ({
    subject,
    severity,
    facts,
  }))
const subjects = (...all: Parameters<typeof found>) => found(...all).map(({ subject }) => subject)

test('R63: an item that is linked to nothing is a serious break, one that misses only the goal is worth a look', () => {
  const elements = [
    item('bro'),
    item('sti'),
    item('vej'),
    anElement('strategy', 'plan'),
    anElement('goal', 'mål'),
  ]
  expect(found(itemWithoutPathToGoal, elements, ['sti serves plan', 'vej serves mål'])).toEqual([
    { subject: idOf('bro'), severity: 'serious', facts: { links: 0 } },
    { subject: idOf('sti'), severity: 'attention', facts: { links: 1 } },
  ])
})

test('R63: a goal that is reached by way of the item that this one was split from is reached', () => {
  const elements = [item('byggeri'), item('etape'), anElement('goal', 'mål')]
  expect(found(itemWithoutPathToGoal, elements, ['etape part-of byggeri', 'byggeri serves mål'])).toEqual([])
})

test('R55: an item that a law directs has its anchor there', () => {
  const elements = [item('bro'), anElement('direction source', 'serviceloven', { type: 'law' })]
  expect(found(itemWithoutPathToGoal, elements, ['bro directed-by serviceloven'])).toEqual([])
})

test('R87: an item whose goal is not relevant, with a reason, has no break', () => {
  expect(found(itemWithoutPathToGoal, [item('bro', { notRelevant: { goal: 'Teknisk justering' } })])).toEqual(
    [],
  )
})

test('R24: a finished item is left in peace', () => {
  const finished = item('bro', { completed: { by: 'delivery', on: '2027-01-01' } })
  const reported = item('sti')
  const statuses = [aStatus('sti', '2027-03-01', { progress: 'completed' })]
  for (const rule of [itemWithoutPathToGoal, itemWithoutResponsible, itemWithoutCommittee, itemWithoutMoney])
    expect(found(rule, [finished, reported], [], { statuses })).toEqual([])
})

test('R35: an item that no position answers for is found, also when the position has ended', () => {
  const position = anElement('position', 'leder')
  const elements = [
    item('bro'),
    item('sti', { responsible: position.id }),
    item('vej', { responsible: idOf('nedlagt') }),
  ]
  expect(found(itemWithoutResponsible, [...elements, position])).toEqual([
    { subject: idOf('bro'), severity: 'serious', facts: {} },
    { subject: idOf('vej'), severity: 'serious', facts: {} },
  ])
})

test('R35: an item that belongs to no committee is found', () => {
  const committee = anElement('body', 'udvalg')
  expect(
    subjects(itemWithoutCommittee, [item('bro'), item('sti', { committee: committee.id }), committee]),
  ).toEqual([idOf('bro')])
})

test('R3: an item without amounts is found; zero is decided, and what can not be read is something', () => {
  const elements = [
    item('bro', { type: { kind: 'capital' } }),
    item('nul', { amounts: { 2027: 0 } }),
    item('ulæselig', { amounts: { 2027: 'unknown' } }),
    item('hensigt', { type: { kind: 'intent' } }),
    item('etape', { type: { kind: 'capital' } }),
  ]
  expect(found(itemWithoutMoney, elements, ['etape part-of nul'])).toEqual([
    { subject: idOf('bro'), severity: 'attention', facts: { type: 'capital' } },
  ])
})

test('R23: only a declaration of intent may lack money', () => {
  const kinds = (['operating', 'capital', 'intent'] as const).map((kind) => item(kind, { type: { kind } }))
  expect(subjects(itemWithoutMoney, kinds)).toEqual([idOf('operating'), idOf('capital')])
})

test('R1: a saving or income with a positive amount warns, as does an expansion with a negative one', () => {
  const elements = [
    item('besparelse', { effect: 'service reduction', amounts: { 2027: 500, 2028: -500 } }),
    item('indtægt', { effect: 'income', amounts: { 2027: -1, 2028: 2, 2029: 3 } }),
    item('udvidelse', { effect: 'expansion', amounts: { 2027: -7 } }),
    item('rigtig besparelse', { effect: 'efficiency', amounts: { 2027: -500, 2028: 0, 2029: 'unknown' } }),
    item('rigtig udvidelse', { effect: 'expansion', amounts: { 2027: 500, 2028: 0 } }),
    item('uden virkning', { amounts: { 2027: 500 } }),
  ]
  expect(found(signAgainstEffect, elements)).toEqual([
    {
      subject: idOf('besparelse'),
      severity: 'attention',
      facts: { effect: 'service reduction', year: 2027, kroner: 500, years: 1 },
    },
    {
      subject: idOf('indtægt'),
      severity: 'attention',
      facts: { effect: 'income', year: 2028, kroner: 2, years: 2 },
    },
    {
      subject: idOf('udvidelse'),
      severity: 'attention',
      facts: { effect: 'expansion', year: 2027, kroner: -7, years: 1 },
    },
  ])
})
