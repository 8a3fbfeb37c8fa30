import type { Sheet, Workbook } from '../../../documents/write/write-xlsx.ts'
import type { Report } from '../../../domain/follow-up/report.ts'
import { estimateRows, estimateTable } from './paper-lists.ts'
import { hasMoney, type Wording } from './report-cells.ts'
import { titleOf } from './report-words.ts'
import {
  blanked,
  countTable,
  deviationTable,
  factTable,
  itemTable,
  moneyTable,
  noteTable,
  notReportedTable,
  treatmentTable,
} from './workbook-tables.ts'

/** A report as a spreadsheet, a sheet per part. Amounts are whole kroner whatever unit the paper shows, so that nothing is lost. */
export function planWorkbook(report: Report, given: Wording): Workbook {
  const wording = { ...given, unit: 'kr' } as const
  const { t } = wording
  const { title, subtitle } = titleOf(report, wording)
  const sheets = t.report.sheets
  const estimates = estimateRows(report, wording)
  return {
    title: [title, subtitle].filter(Boolean).join(' – '),
    sender: wording.sender,
    language: wording.language,
    on: report.order.on,
    sheets: [
      { name: sheets.facts, table: factTable(report, wording) },
      { name: sheets.counts, table: countTable(report, wording), stickyColumns: 1 },
      ...report.parts.flatMap((part): readonly Sheet[] =>
        part.agreement && hasMoney(part.totals)
          ? [{ name: sheets.money, table: moneyTable(part, wording), stickyColumns: 1 }]
          : [],
      ),
      ...report.parts.map(
        (part): Sheet => ({ name: sheets.items, table: itemTable(report, part, wording), stickyColumns: 2 }),
      ),
      ...(report.deviations.length > 0
        ? [{ name: sheets.deviations, table: deviationTable(report, wording), stickyColumns: 2 }]
        : []),
      ...(estimates.length > 0
        ? [
            {
              name: sheets.estimates,
              table: blanked(estimateTable(estimates, wording), wording),
              stickyColumns: 2,
            },
          ]
        : []),
      ...(report.notReported.length > 0
        ? [{ name: sheets.notReported, table: notReportedTable(report, wording), stickyColumns: 2 }]
        : []),
      { name: sheets.treatments, table: treatmentTable(report, wording) },
      { name: sheets.notes, table: noteTable(report, wording) },
    ],
  }
}
