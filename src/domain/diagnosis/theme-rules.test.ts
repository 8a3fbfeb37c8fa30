import { describe, expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { anElement, aView, idOf } from '../chain/testing/a-chain.ts'
import type { Decision } from '../follow-up/treatment.ts'
import type { ChangeNumber, DecisionId } from '../ids.ts'
import { capturedByOneSector } from './theme-rules.ts'

const today = isoDate('2027-05-01')
const item = (title: string, content: object = {}) => anElement('agreement item', title, content)

describe('themes', () => {
  const committees = [
    anElement('body', 'KMT'),
    anElement('body', 'BU'),
    anElement('body', 'KB', { type: 'council' }),
  ]
  const at = (title: string, committee: string, co: readonly string[] = []) =>
    item(title, { committee: idOf(committee), coCommittees: co.map(idOf) })
  const captured = (elements: Parameters<typeof aView>[0], more = {}, theme: object = {}) =>
    capturedByOneSector(
      aView(
        [...committees, anElement('theme', 'klima', theme), ...elements],
        elements.map(({ title }) => `${title} concerns klima`),
        more,
      ),
      today,
    )

  test('R58a: a theme that one committee alone carries out is captured by its sector', () => {
    const [one] = captured([at('bro', 'KMT'), at('sti', 'KMT')])
    expect(one).toMatchObject({
      subject: idOf('klima'),
      evidence: [idOf('KMT'), idOf('bro'), idOf('sti')],
      facts: { items: 2, committee: 'KMT', searched: 0 },
    })
  })

  test('R58a: two committees, or a co-committee, carry it across', () => {
    expect(captured([at('bro', 'KMT'), at('skole', 'BU')])).toEqual([])
    expect(captured([at('bro', 'KMT', ['BU'])])).toEqual([])
  })

  test('R58a: a priority of the council across is the answer', () => {
    expect(captured([at('bro', 'KMT')], {}, { priority: { decidedOn: '2027-01-01' } })).toEqual([])
  })

  test('R58a: what has lapsed carries nothing, and a theme without items is not captured', () => {
    const lapsed = item('skole', { committee: idOf('BU'), completed: { by: 'lapse', note: 'Opgivet' } })
    expect(captured([at('bro', 'KMT'), lapsed])).toHaveLength(1)
    expect(captured([])).toEqual([])
  })

  test('R70: the finding says how many decisions of the council were looked through', () => {
    const decision = (title: string, body: string): Decision => ({
      id: idOf(title) as unknown as DecisionId,
      body: idOf(body),
      on: isoDate('2027-01-01'),
      text: title,
      openness: 'open',
      elements: [],
      version: 1 as ChangeNumber,
    })
    const [one] = captured([at('bro', 'KMT')], {
      decisions: [decision('a', 'KB'), decision('b', 'KB'), decision('c', 'BU')],
    })
    expect(one?.facts['searched']).toBe(2)
  })
})
