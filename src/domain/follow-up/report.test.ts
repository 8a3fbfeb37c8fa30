import { expect, test } from 'vitest'
import { aPlan, aRound, aStatus, aTreatment, anItem, today } from '../agreement/testing/a-plan.ts'
import { isoDate } from '../calendar/dates.ts'
import type { ChainView } from '../chain/chain-view.ts'
import { anElement, idOf } from '../chain/testing/a-chain.ts'
import type { RoundId } from '../ids.ts'
import { type Report, type ReportOrder, reportOf } from './report.ts'
import type { Status } from './status.ts'

type Picture = Parameters<typeof aPlan>[0]

const agreementOf = (view: ChainView) => view.elementOf('agreement', idOf('budget'))

/** The plan's report of a picture, for all unless a body is named. */
const planReport = (picture: Picture, order: Partial<ReportOrder> & { for?: string } = {}): Report => {
  const view = aPlan(picture)
  return reportOf(view, {
    scope: { kind: 'plan', agreement: agreementOf(view) },
    body: order.for ? view.elementOf('body', idOf(order.for)) : undefined,
    words: 'own',
    seesOwnWords: true,
    on: today,
    ...order,
  })
}

/** The report of a round that was closed today, with these statuses in it. */
const roundReport = (
  picture: Picture,
  statuses: readonly Status[],
  order: Partial<ReportOrder> = {},
  covers: readonly string[] = ['budget'],
): Report => {
  const round = aRound({ closedOn: today, covers: covers.map(idOf) })
  const view = aPlan({ ...picture, rounds: [round] })
  return reportOf(view, {
    scope: { kind: 'round', round, statuses: new Map(statuses.map((status) => [status.element, status])) },
    body: undefined,
    words: 'own',
    seesOwnWords: true,
    on: today,
    ...order,
  })
}

const numbers = (rows: Report['rows'] | undefined) => rows?.map((row) => row.number)

test('R29: what was not reported in the round has no light, whatever was said before', () => {
  const picture = {
    elements: [anItem('D1'), anItem('D2')],
    statuses: [
      aStatus('D1', {
        light: 'red',
        on: isoDate('2026-11-01'),
        round: idOf('earlier') as unknown as RoundId,
      }),
    ],
  }
  const report = roundReport(picture, [aStatus('D2', {})])
  expect(report.rows.map((row) => [row.number, row.standing, row.status?.light])).toEqual([
    ['D1', 'none', undefined],
    ['D2', 'green', 'green'],
  ])
  expect(numbers(report.notReported)).toEqual(['D1'])
  expect(report.answers).toEqual({ asked: 2, given: 1 })
})

test('R24: a finished item stays in the report and is not asked about', () => {
  const completed = { completed: { on: isoDate('2026-06-01'), by: 'delivery' } }
  const report = roundReport({ elements: [anItem('D1', completed), anItem('D2')] }, [])
  expect(report.rows.map((row) => row.standing)).toEqual(['done', 'none'])
  expect(report.answers).toEqual({ asked: 1, given: 0 })
  expect(numbers(report.notReported)).toEqual(['D2'])
})

test('deviations are red before amber, and what is finished is none', () => {
  const statuses = [
    aStatus('D1', { light: 'amber' }),
    aStatus('D2', { light: 'red' }),
    aStatus('D3', { light: 'red', progress: 'lapsed' }),
    aStatus('D4', { light: 'grey' }),
  ]
  const report = planReport({ elements: ['D1', 'D2', 'D3', 'D4'].map((one) => anItem(one)), statuses })
  expect(numbers(report.deviations)).toEqual(['D2', 'D1'])
  expect(report.counts).toEqual({ done: 1, red: 1, amber: 1, green: 0, grey: 1, none: 0 })
})

test('R28: a deviation without an explanation is listed, unless one may not see who has explained', () => {
  const statuses = [
    aStatus('D1', { light: 'amber' }),
    aStatus('D2', { light: 'amber', sentence: 'Vi venter.' }),
  ]
  const picture = { elements: [anItem('D1'), anItem('D2')] }
  expect(numbers(roundReport(picture, statuses).unexplained)).toEqual(['D1'])
  expect(
    roundReport(picture, statuses, { words: 'approved', seesOwnWords: false }).unexplained,
  ).toBeUndefined()
})

test('R84: a report for politicians has approved words only, and says which are missing', () => {
  const statuses = [
    aStatus('D1', { sentence: 'Rå tekst', helpWanted: 'Flere folk', estimate: { 2027: 5 } as never }),
    aStatus('D2', { sentence: 'Rå tekst', publicSummary: 'Godkendt tekst' }),
  ]
  const { rows } = roundReport({ elements: [anItem('D1'), anItem('D2')] }, statuses, { words: 'approved' })
  expect(rows.map((row) => row.status?.sentence)).toEqual([undefined, 'Godkendt tekst'])
  expect(rows.map((row) => row.isUnapproved)).toEqual([true, false])
  expect(JSON.stringify(rows.map((row) => row.status))).not.toMatch(/Rå tekst|Flere folk|estimate/)
})

const committees = [
  anElement('body', 'BU'),
  anElement('body', 'SS'),
  anElement('body', 'KB', { type: 'council' }),
]

test('a committee gets its own and its shared items, the council the whole', () => {
  const elements = [
    ...committees,
    anItem('D1', { committee: idOf('BU') }),
    anItem('D2', { committee: idOf('SS'), coCommittees: [idOf('BU')] }),
    anItem('D3', { committee: idOf('SS') }),
  ]
  expect(numbers(planReport({ elements }, { for: 'BU' }).rows)).toEqual(['D1', 'D2'])
  expect(numbers(planReport({ elements }, { for: 'KB' }).rows)).toEqual(['D1', 'D2', 'D3'])
  expect(numbers(planReport({ elements }).rows)).toEqual(['D1', 'D2', 'D3'])
})

test('a body sees all that it meets in the plan, also what another committee answers for', () => {
  const picture = {
    elements: [
      ...committees,
      anItem('D1', { committee: idOf('SS') }),
      anItem('D2', { committee: idOf('BU') }),
    ],
    treatments: [
      aTreatment('D1', 'BU', '2027-05'),
      aTreatment('D2', 'BU', '2027-04-12'),
      aTreatment('D2', 'SS', '2027-06'),
    ],
  }
  const { treatments } = planReport(picture, { for: 'BU' })
  expect(treatments.map(({ element }) => element.title)).toEqual(['D2', 'D1'])
  expect(planReport(picture).treatments).toHaveLength(3)
})

test('what an item was split into is shown, and its money and its count stay with the item', () => {
  const elements = [anItem('D1', { amounts: { 2027: 300 } }), anItem('D1a', { amounts: { 2027: 100 } })]
  const report = planReport({ elements, links: ['D1a part-of D1'] })
  expect(numbers(report.rows)).toEqual(['D1', 'D1a'])
  expect(report.parts[0]?.totals[0]?.net.sum).toBe(300)
  expect(report.counts.none).toBe(1)
})

test('a round over themes is reported without an agreement', () => {
  const elements = ['Sund opvækst', 'Grøn omstilling'].map((title) => anElement('theme', title))
  const report = roundReport({ elements }, [aStatus('Sund opvækst', { light: 'amber' })], {}, [
    'Sund opvækst',
    'Grøn omstilling',
  ])
  expect(report.parts).toHaveLength(1)
  expect(report.parts[0]).toMatchObject({ agreement: undefined, years: [], totals: [] })
  expect(report.rows.map((row) => [row.title, row.standing])).toEqual([
    ['Sund opvækst', 'amber'],
    ['Grøn omstilling', 'none'],
  ])
})

test('a plan with nothing in it is a report with nothing in it', () => {
  expect(planReport({ elements: [] })).toMatchObject({ parts: [], rows: [], deviations: [], treatments: [] })
})
