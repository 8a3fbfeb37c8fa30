import { describe, expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { aChain, anActor, anElement, aStatus, aTreatment, aView, idOf } from '../chain/testing/a-chain.ts'
import type { ElementOf } from '../chain/element.ts'
import type { ChangeNumber, DecisionId } from '../ids.ts'
import { type HandoverOf, handoverOf, termOf } from './handover.ts'
import type { Decision } from './treatment.ts'

const today = isoDate('2027-03-01')
const unit = (title: string, parent?: string) =>
  anElement('unit', title, parent ? { parent: idOf(parent) } : {}) as ElementOf<'unit'>
const chief = anElement('position', 'Chef', { unit: idOf('Skole') }) as ElementOf<'position'>
const leader = anElement('position', 'Leder', { unit: idOf('Åskolen') }) as ElementOf<'position'>
const council = anElement('body', 'Byrådet', { type: 'council' }) as ElementOf<'body'>
const item = (title: string, content: object) => anElement('agreement item', title, content)

const elements = [
  unit('Kommunen'),
  unit('Skole', 'Kommunen'),
  unit('Åskolen', 'Skole'),
  unit('Vej', 'Kommunen'),
  chief,
  leader,
  council,
  item('Ny skole', { responsible: chief.id, deadline: '2027-Q3', committee: council.id }),
  item('Lektiecafé', { responsible: leader.id }),
  item('Vejhuller', {}),
  anElement('goal', 'Flere læser', { responsible: chief.id, targetYear: 2028 }),
  anElement('indicator', 'Læseprøve', {}),
]
const decision = (of: string, on: string, code: Decision['code'] = 'approved'): Decision => ({
  id: idOf(`decision ${on}`) as unknown as DecisionId,
  body: council.id,
  on: isoDate(on),
  code,
  text: 'Besluttet',
  openness: 'open',
  elements: [idOf(of)],
  version: 1 as ChangeNumber,
})
const view = aView(elements, ['Flere læser measured-by Læseprøve'], {
  statuses: [aStatus('Ny skole', '2027-02-01', { light: 'red', sentence: 'Grunden er forurenet.' })],
  treatments: [aTreatment('Lektiecafé', 'Byrådet')],
  decisions: [decision('Ny skole', '2024-05-01'), decision('Vejhuller', '2027-01-20')],
})
const titles = (of: HandoverOf): readonly string[] =>
  handoverOf(view, of, today).lines.map((line) => line.element.title)

describe('a handover', () => {
  test('of a position is what it answers for and how that is measured', () => {
    expect(titles(chief)).toEqual(['Flere læser', 'Ny skole', 'Læseprøve'])
  })

  test('says how it stands and what is promised', () => {
    const line = handoverOf(view, chief, today).lines.find((one) => one.element.title === 'Ny skole')
    expect(line).toMatchObject({ deadline: '2027-Q3', status: { light: 'red' } })
  })

  test('of a unit takes all below with it, and nothing beside', () => {
    expect(titles(unit('Skole', 'Kommunen'))).toEqual(['Flere læser', 'Ny skole', 'Lektiecafé', 'Læseprøve'])
    expect(titles(unit('Vej', 'Kommunen'))).toEqual([])
  })

  test('of a body is what it decided in its term and what is still open before it', () => {
    const outgoing = handoverOf(view, council, today, termOf(isoDate('2024-01-01')))
    expect(outgoing.decisions.map((one) => one.on)).toEqual(['2024-05-01'])
    expect(outgoing.lines.map((line) => line.element.title)).toEqual(['Ny skole', 'Lektiecafé'])
  })

  test('R39: what was put off and has not come back is owed', () => {
    const held = { ...aTreatment('Ny skole', 'Byrådet', '2027-01-10'), decision: idOf('decision 2027-01-10') }
    const late = aView(elements, [], {
      treatments: [held as never],
      decisions: [decision('Ny skole', '2027-01-10', 'deferred')],
    })
    expect(
      handoverOf(late, chief, today).lines.find((one) => one.element.title === 'Ny skole')?.owed,
    ).toMatchObject({
      code: 'deferred',
    })
  })

  test('R48: what somebody may not see is in no handover of theirs', () => {
    const closed = aChain([...elements, item('Lukket sag', { responsible: chief.id, openness: 'closed' })])
    const seenBy = (role: 'administrator' | 'coordinator') =>
      handoverOf(closed.seenBy(anActor([role])), chief, today).lines.map((line) => line.element.title)
    expect(seenBy('coordinator')).toContain('Lukket sag')
    expect(seenBy('administrator')).not.toContain('Lukket sag')
  })
})

test.each([
  ['2022-01-01', '2022-01-01', '2025-12-31'],
  ['2025-12-31', '2022-01-01', '2025-12-31'],
  ['2026-01-01', '2026-01-01', '2029-12-31'],
  ['2021-06-01', '2018-01-01', '2021-12-31'],
])('the council of %s sits from %s to %s', (day, from, to) => {
  expect(termOf(isoDate(day))).toEqual({ from, to })
})
