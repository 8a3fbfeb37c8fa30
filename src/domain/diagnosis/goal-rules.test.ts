import { describe, expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { anElement, aStatus, aView, idOf } from '../chain/testing/a-chain.ts'
import { goalThatNothingCarriesOut, goalWithoutMeasure } from './goal-rules.ts'
import { looseElement } from './loose-rule.ts'
import { visionWithoutPractice } from './vision-rules.ts'

const today = isoDate('2027-05-01')
const goal = (title: string, content: object = {}) => anElement('goal', title, content)
const item = (title: string, content: object = {}) => anElement('agreement item', title, content)

describe('goals', () => {
  test('R63: a goal that no item, agreement, project or appropriation is done for is serious', () => {
    const elements = [
      goal('intet'),
      goal('punkt'),
      goal('bevilling'),
      goal('betalt'),
      item('bro'),
      anElement('appropriation', 'ramme'),
    ]
    const view = aView(elements, ['bro serves punkt', 'ramme serves bevilling', 'betalt funded-by ramme'])
    expect(
      goalThatNothingCarriesOut(view, today).map(({ subject, severity }) => [subject, severity]),
    ).toEqual([[idOf('intet'), 'serious']])
  })

  test('R63: a goal below that nothing carries out does not carry out the goal above', () => {
    const view = aView([goal('over'), goal('under')], ['under serves over'])
    expect(goalThatNothingCarriesOut(view, today)).toHaveLength(2)
  })

  test('R63: what has lapsed carries nothing out', () => {
    const elements = [
      goal('mål'),
      goal('andet'),
      item('bro', { completed: { by: 'lapse', note: 'Opgivet' } }),
      item('sti'),
    ]
    const statuses = [aStatus('sti', '2027-03-01', { progress: 'lapsed' })]
    const view = aView(elements, ['bro serves mål', 'sti serves andet'], { statuses })
    expect(goalThatNothingCarriesOut(view, today)).toHaveLength(2)
  })

  test('R62: a goal needs an indicator with baseline, target and year', () => {
    const indicator = (title: string, content: object) => anElement('indicator', title, content)
    const elements = [
      goal('uden'),
      goal('halv', { targetYear: 2030 }),
      goal('hel', { targetYear: 2030 }),
      goal('uden år'),
      indicator('mangler mål', { baseline: 5 }),
      indicator('nul', { baseline: 0, target: 3 }),
      indicator('intet år', { baseline: 1, target: 3 }),
    ]
    const links = ['halv measured-by mangler mål', 'hel measured-by nul', 'uden år measured-by intet år']
    expect(
      goalWithoutMeasure(aView(elements, links), today).map(({ subject, facts }) => [subject, facts]),
    ).toEqual([
      [idOf('uden'), { indicators: 0 }],
      [idOf('halv'), { indicators: 1 }],
      [idOf('uden år'), { indicators: 1 }],
    ])
  })

  test('R86: a leadership foundation has no measure and no end, and nothing is found about it', () => {
    const foundation = anElement('direction source', 'Ledelsesgrundlag', {
      type: 'leadership foundation',
      since: '2015-01-01',
    })
    const view = aView([foundation])
    for (const rule of [goalWithoutMeasure, goalThatNothingCarriesOut, looseElement, visionWithoutPractice])
      expect(rule(view, today)).toEqual([])
    expect(foundation).not.toHaveProperty('validTo')
  })
})
