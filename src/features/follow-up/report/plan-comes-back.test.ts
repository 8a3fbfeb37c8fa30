import { expect, test } from 'vitest'
import { readFile } from '../../../documents/read/read-file.ts'
import { writeXlsx } from '../../../documents/write/write-xlsx.ts'
import { aPlan, aRound, aStatus, today } from '../../../domain/agreement/testing/a-plan.ts'
import { anElement, idOf } from '../../../domain/chain/testing/a-chain.ts'
import { reportOf } from '../../../domain/follow-up/report.ts'
import { inPlanOf } from '../../../domain/intake/in-plan.ts'
import { reviewOf } from '../../../domain/intake/review-of.ts'
import { formatOf } from '../../../messages/format.ts'
import { textsOf } from '../../../messages/texts.ts'
import { planWorkbook } from './plan-workbook.ts'

/** A plan with items of all kinds, committees, responsibles, statuses, and amounts that are decided zeros and unknown. */
const picture = {
  elements: [
    anElement('agreement item', 'Flere voksne i vuggestuerne', {
      number: 'D1',
      amounts: { 2027: 4_200_000, 2028: 4_200_000, 2029: 0, 2030: 1 },
      deadline: '2027-Q3',
      committee: idOf('Børneudvalget'),
      responsible: idOf('Skolechef'),
    }),
    anElement('agreement item', 'Mindre rengøring', { number: 'D2', amounts: { 2028: -1_500_000 } }),
    anElement('agreement item', 'Bus til svømmehallen', {
      number: 'D3',
      amounts: { 2027: 'unknown', 2028: 250_000 },
    }),
    anElement('agreement item', 'Ny bro over åen', {
      number: 'A1',
      committee: idOf('Børneudvalget'),
      type: { kind: 'capital' },
      amounts: { 2027: 12_000_000 },
    }),
    anElement('agreement item', 'Mindre ensomhed', {
      number: 'H1',
      type: { kind: 'intent', area: 'social' },
    }),
    anElement('body', 'Børneudvalget'),
    anElement('position', 'Skolechef'),
  ],
  statuses: [
    aStatus('Flere voksne i vuggestuerne', {
      light: 'red',
      sentence: 'Ansættelserne trækker ud i 2028.',
      percent: 40,
    }),
    aStatus('Ny bro over åen', { light: 'green' }),
  ],
}

test('a plan that was written as a spreadsheet comes back with nothing that differs', async () => {
  const view = aPlan(picture)
  const round = aRound({ closedOn: today, covers: [idOf('budget')] })
  const scopes = [
    { kind: 'plan', agreement: view.elementOf('agreement', idOf('budget')) },
    { kind: 'round', round, statuses: new Map(picture.statuses.map((status) => [status.element, status])) },
  ] as const
  for (const scope of scopes) {
    const report = reportOf(view, { scope, body: undefined, words: 'own', seesOwnWords: true, on: today })
    const bytes = await writeXlsx(
      planWorkbook(report, {
        t: textsOf('da'),
        format: formatOf('da'),
        language: 'da',
        unit: 'million',
        sender: 'Åstrup Kommune',
      }),
    )
    const reading = await readFile(bytes, { name: 'udmøntningsplan 2027-2030.xlsx' })
    if (!reading.ok) throw new Error(reading.reason)
    let count = 0
    const review = reviewOf(reading.extraction, {
      fileName: 'plan.xlsx',
      inPlan: inPlanOf(view),
      newId: () => String((count += 1)),
    })
    expect(
      review.proposals.map((one) => [one.kind, one.kind === 'item' ? one.fields.number : '', one.state]),
    ).toEqual(['D1', 'D2', 'D3', 'A1', 'H1'].map((number) => ['item', number, 'known']))
    expect(review.head.warnings).toEqual([])
  }
})
