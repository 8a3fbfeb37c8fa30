import type { Block, Cell, Row } from '../../../documents/write/paper.ts'
import { currentAmounts } from '../../../domain/chain/money-flow.ts'
import type { Report, ReportTreatment } from '../../../domain/follow-up/report.ts'
import type { ReportRow } from '../../../domain/follow-up/report-rows.ts'
import { yearsOf } from '../../../domain/money.ts'
import { amountCell, itemCell, standingCell, textCell, type Wording, wordsCell } from './report-cells.ts'

/** What deviates, first red then amber; what lacks its explanation (R28); and the responsible's own estimates (R83). */
export function deviationBlocks(report: Report, wording: Wording): readonly Block[] {
  const { t } = wording
  const { deviations, unexplained = [] } = report
  const estimates = estimateRows(report, wording)
  return [
    { kind: 'heading', level: 1, text: t.report.deviations },
    deviations.length === 0
      ? { kind: 'paragraph', words: t.report.noDeviations }
      : {
          kind: 'table',
          caption: t.report.deviations,
          isCaptionHidden: true,
          columns: [
            { label: t.report.number, share: 1 },
            { label: t.report.item, share: 6 },
            { label: t.report.status, share: 3 },
            { label: report.order.words === 'own' ? t.report.words : t.report.approvedWords, share: 9 },
          ],
          rows: deviations.map((row) => ({
            cells: [
              textCell(row.number),
              itemCell(wording, row),
              standingCell(wording, report, row),
              wordsCell(wording, row),
            ],
          })),
        },
    ...(unexplained.length > 0
      ? ([
          { kind: 'heading', level: 2, text: t.report.unexplained },
          { kind: 'paragraph', words: t.report.unexplainedText },
          {
            kind: 'list',
            items: unexplained.map((row) =>
              [nameOf(row), row.responsible?.title ?? t.plan.noResponsible].join(' – '),
            ),
          },
        ] as const)
      : []),
    ...(estimates.length > 0
      ? ([
          { kind: 'heading', level: 2, text: t.report.estimates },
          { kind: 'paragraph', tone: 'note', words: t.report.estimatesNote },
          { kind: 'table', ...estimateTable(estimates, wording) },
        ] as const)
      : []),
  ]
}

const nameOf = (row: Pick<ReportRow, 'number' | 'title'>): string => `${row.number} ${row.title}`.trim()

/** The agreed amount and the responsible's own estimate, year by year, side by side and never added up (R83). */
export const estimateRows = (report: Report, wording: Wording): readonly Row[] =>
  report.rows.flatMap((row) => {
    const estimate = row.status?.estimate ?? {}
    return yearsOf(estimate).map((year) => ({
      cells: [
        textCell(row.number),
        textCell(row.title, row.responsible?.title),
        textCell(String(year)),
        amountCell(
          wording,
          row.element.kind === 'agreement item' ? currentAmounts(row.element)[year] : undefined,
        ),
        amountCell(wording, estimate[year]),
      ],
    }))
  })

/** The table of own estimates. */
export const estimateTable = (rows: readonly Row[], { t, format, unit }: Wording) => ({
  caption: t.report.amountsIn(format.unit(unit)),
  columns: [
    { label: t.report.number, share: 1 },
    { label: t.report.item, share: 8 },
    { label: t.report.year, share: 1.5 },
    { label: t.report.agreed, share: 2, isNumber: true },
    { label: t.report.ownEstimate, share: 2, isNumber: true },
  ],
  rows,
})

/** What a round asked about without an answer; never with last round's colour (R29). */
export function notReportedBlocks(report: Report, wording: Wording): readonly Block[] {
  const { t } = wording
  if (!report.answers) return []
  return [
    {
      kind: 'heading',
      level: 1,
      text: report.state === 'closed' ? t.report.notReported : t.report.notReportedYet,
    },
    report.notReported.length === 0
      ? { kind: 'paragraph', words: t.report.everybodyAnswered }
      : {
          kind: 'table',
          caption: t.report.notReported,
          isCaptionHidden: true,
          columns: [
            { label: t.report.number, share: 1 },
            { label: t.report.item, share: 8 },
            { label: t.report.responsible, share: 5 },
            { label: t.report.committee, share: 5 },
          ],
          rows: report.notReported.map((row) => ({
            cells: [
              textCell(row.number),
              { kind: 'text', text: row.title, isStrong: true },
              textCell(row.responsible?.title ?? t.plan.noResponsible),
              textCell(row.committee?.title ?? t.plan.noCommittee),
            ],
          })),
        },
  ]
}

/** What comes before a body and what it decided, in order of time. */
export function treatmentBlocks(report: Report, wording: Wording): readonly Block[] {
  const { t } = wording
  return [
    { kind: 'heading', level: 1, text: t.report.treatments },
    report.treatments.length === 0
      ? { kind: 'paragraph', words: t.report.noTreatments }
      : {
          kind: 'table',
          caption: t.report.treatments,
          isCaptionHidden: true,
          columns: [
            { label: t.report.when, share: 2.5 },
            { label: t.report.body, share: 4 },
            { label: t.report.item, share: 6 },
            { label: t.report.purpose, share: 7 },
          ],
          rows: report.treatments.map((one) => ({
            cells: [
              whenCell(one, wording),
              textCell(one.body?.title ?? ''),
              textCell(elementName(one)),
              textCell(one.decision?.text ?? one.treatment.purpose ?? ''),
            ],
          })),
        },
  ]
}

/** The element that is treated, with its number where it has one. */
export const elementName = ({ element }: ReportTreatment): string =>
  element.kind === 'agreement item' ? nameOf(element) : element.title

/** The day it was before the body, or the time that is planned. */
export function whenCell({ treatment }: ReportTreatment, { t, format }: Wording): Cell {
  if (treatment.actualOn) return textCell(format.date(treatment.actualOn), t.report.held)
  return textCell(treatment.planned ? format.planned(treatment.planned) : '', t.report.planned)
}
