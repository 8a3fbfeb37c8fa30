import { describe, expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { anElement, aView, idOf } from '../chain/testing/a-chain.ts'
import { decidedAfterBudget, signedTooLate, unjudgedByBudget } from './budget-rules.ts'

const today = isoDate('2027-05-01')
const goal = (title: string, content: object = {}) => anElement('goal', title, content)

describe('after the budget', () => {
  const budget = anElement('agreement', 'Budget 2027', { firstYear: 2027, decidedOn: '2026-10-09' })
  const strategy = (title: string, decidedOn?: string, shapesBudget = 2027) =>
    anElement('strategy', title, { shapesBudget, ...(decidedOn ? { decidedOn } : {}) })

  test('R61: what should shape a budget and was decided after it, with both dates and the days between', () => {
    const elements = [
      budget,
      strategy('sen', '2026-10-16'),
      strategy('samme dag', '2026-10-09'),
      goal('sent mål', { shapesBudget: 2027, decidedOn: '2027-01-15' }),
      anElement('policy', 'sen politik', { shapesBudget: 2027, decidedOn: '2026-10-10' }),
      anElement('strategy', 'lover intet', { decidedOn: '2027-01-15' }),
    ]
    const found = decidedAfterBudget(aView(elements), today)
    expect(new Map(found.map(({ subject, facts }) => [subject, facts['days']]))).toEqual(
      new Map([
        [idOf('sen'), 7],
        [idOf('sent mål'), 98],
        [idOf('sen politik'), 1],
      ]),
    )
    expect(found.find(({ subject }) => subject === idOf('sen'))).toMatchObject({
      evidence: [budget.id],
      facts: { year: 2027, decidedOn: '2026-10-16', budgetOn: '2026-10-09' },
    })
  })

  test('R61: a framework agreement is late when it is signed after 31 January of its year', () => {
    const agreement = (title: string, signedOn: string) =>
      anElement('framework agreement', title, { year: 2027, signedOn })
    const view = aView([
      agreement('til tiden', '2027-01-31'),
      agreement('sen', '2027-02-01'),
      agreement('tidlig', '2026-12-01'),
    ])
    expect(signedTooLate(view, today)).toMatchObject([
      { subject: idOf('sen'), facts: { year: 2027, signedOn: '2027-02-01', by: '2027-01-31', days: 1 } },
    ])
  })

  test('R70: without the day of the budget, of the decision or of the signature it can not be judged, which is no finding', () => {
    const elements = [
      strategy('intet budget', '2030-01-01', 2031),
      strategy('ingen dag'),
      budget,
      anElement('framework agreement', 'usigneret', { year: 2027 }),
      anElement('framework agreement', 'næste år', { year: 2028 }),
    ]
    const view = aView(elements)
    expect([...decidedAfterBudget(view, today), ...signedTooLate(view, today)]).toEqual([])
    expect(unjudgedByBudget(view, today).map(({ subject, missing }) => [subject, missing])).toEqual([
      [idOf('intet budget'), 'adopted budget'],
      [idOf('ingen dag'), 'day of decision'],
      [idOf('usigneret'), 'signature'],
    ])
  })
})
