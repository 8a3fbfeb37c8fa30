import { expect, test } from 'vitest'
import { aPlan, aStatus, anItem, today } from '../domain/agreement/testing/a-plan.ts'
import { anActor, anElement, idOf } from '../domain/chain/testing/a-chain.ts'
import { reportOf } from '../domain/follow-up/report.ts'
import { planPaper } from '../features/follow-up/report/plan-paper.ts'
import { figuresOf } from '../features/follow-up/report/paper-overview.ts'
import { planPageData } from '../features/plan/plan-page-data.ts'
import { planQuery } from '../features/plan/plan-query.ts'
import { formatOf } from '../messages/format.ts'
import { textsOf } from '../messages/texts.ts'

const t = textsOf('da')
const format = formatOf('da')

// A plan with everything that counting can stumble over: unknown, zero, absent, savings, split, finished, shared, rounded apart.
const view = aPlan({
  elements: [
    anElement('body', 'BU'),
    anElement('body', 'SS'),
    anItem('D1', { committee: idOf('BU'), amounts: { 2027: 1_040_000, 2028: 0, 2029: 'unknown' } }),
    anItem('D2', {
      committee: idOf('SS'),
      coCommittees: [idOf('BU')],
      amounts: { 2027: -340_000, 2028: 40_000 },
    }),
    anItem('D2a', { committee: idOf('SS'), amounts: { 2027: -140_000 } }),
    anItem('D3', { committee: idOf('SS'), amounts: { 2027: 40_000, 2028: 40_000, 2029: 40_000 } }),
    anItem('A1', {
      type: { kind: 'capital' },
      committee: idOf('BU'),
      amounts: { 2027: 12_000_000, 2030: -50_000 },
    }),
    anItem('S1', { type: { kind: 'intent', area: 'social' }, completed: { by: 'lapse', note: 'Opgivet' } }),
    anItem('S2', { type: { kind: 'intent' } }),
  ],
  links: ['D2a part-of D2'],
  statuses: [
    aStatus('D1', { light: 'red' }),
    aStatus('D2', { light: 'green', progress: 'absorbed in operations' }),
    aStatus('D3', { light: 'amber' }),
    aStatus('A1', { light: 'grey' }),
  ],
})

const asked = (committee: string) => ({
  screen: planPageData(
    view,
    anActor(),
    planQuery(new URLSearchParams({ size: '0', ...(committee ? { committee: idOf(committee) } : {}) })),
    today,
    false,
  ),
  report: reportOf(view, {
    scope: { kind: 'plan', agreement: view.elementOf('agreement', idOf('budget')) },
    body: committee ? view.elementOf('body', idOf(committee)) : undefined,
    words: 'own',
    seesOwnWords: true,
    on: today,
  }),
})
const wording = { t, format, language: 'da', unit: 'million', sender: 'Åstrup Kommune' } as const

for (const committee of ['', 'BU', 'SS']) {
  const whose = committee === '' ? 'all' : committee

  test(`figures on paper are figures on the screen: groups, items and sums of ${whose}`, () => {
    const { screen, report } = asked(committee)
    const groups = report.parts.flatMap((part) => part.groups)
    expect(groups.map((one) => one.group)).toEqual(screen.groups.map((one) => one.group))
    expect(groups.map((one) => one.rows.map((row) => row.number))).toEqual(
      screen.groups.map((one) => one.rows.map((row) => row.number)),
    )
    expect(groups.map((one) => one.totals)).toEqual(screen.groups.map((one) => one.totals))
    expect(report.parts[0]?.totals).toEqual(screen.totals)
    expect(groups.flatMap((one) => one.rows.map((row) => row.plan?.amounts))).toEqual(
      screen.groups.flatMap((one) =>
        one.rows.map((row) =>
          Object.fromEntries(
            screen.years.flatMap((year, index) =>
              row.amounts[index] === null ? [] : [[year, row.amounts[index]]],
            ),
          ),
        ),
      ),
    )
  })

  test(`amounts are printed as the screen shows them: ${whose}`, () => {
    const { screen, report } = asked(committee)
    const printed = planPaper(report, wording, false)
      .blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
      .map((row) => row.cells.flatMap((cell) => (cell.kind === 'kroner' ? [cell.shown] : [])))
    for (const group of screen.groups.filter((one) => one.totals.some((total) => total.net.budgeted)))
      expect(printed).toContainEqual(
        group.totals.map(({ net }) =>
          net.budgeted
            ? [
                format.money(net.sum, 'million'),
                ...(net.unknown > 0 ? [t.common.andUnknown(net.unknown)] : []),
              ].join(' ')
            : t.common.notBudgeted,
        ),
      )
  })
}

test('the key figures are those above the plan', () => {
  const { screen, report } = asked('')
  const { figures } = screen
  if (!figures) throw new Error('no figures')
  const { counts } = report
  expect({ ...counts, none: counts.none + counts.grey, grey: 0 }).toEqual({ ...figures.shapes, grey: 0 })
  const printed = figuresOf(report, wording).map((figure) => figure.value)
  expect(printed).toContain(String(figures.count))
  for (const name of ['operating', 'capital'] as const)
    expect(printed).toContain(format.money(figures[name].first.net, 'million'))
})
