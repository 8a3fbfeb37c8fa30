import type { Cell, Column, Row, Table } from '../../../documents/write/paper.ts'
import { plainText } from '../../../documents/write/paper.ts'
import { isIsoDate } from '../../../domain/calendar/dates.ts'
import { countsOf, type Report, type ReportPart, wholeRows } from '../../../domain/follow-up/report.ts'
import { type ReportRow, standings } from '../../../domain/follow-up/report-rows.ts'
import { elementName } from './paper-lists.ts'
import {
  amountCell,
  countCell,
  grossCell,
  standingCell,
  standingWord,
  textCell,
  totalCell,
  type Wording,
  yearColumns,
} from './report-cells.ts'
import { factsOf, groupName, notesOf, titleOf } from './report-words.ts'

/** In a spreadsheet a year that isn't budgeted is an empty cell, which no sum and no average counts (R3). */
export const blanked = (table: Table, { t }: Wording): Table => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.kind === 'kroner' && cell.shown === t.common.notBudgeted ? { ...cell, shown: '' } : cell,
    ),
  })),
})

/** In a spreadsheet each column says its unit: it may be sorted, cut out and read again far from here. */
const kronerColumns = (wording: Wording, years: ReportPart['years'], share: number): readonly Column[] =>
  yearColumns(wording, years, share).map((one) => ({
    ...one,
    note: [one.note, wording.format.unit('kr')].filter(Boolean).join(', '),
  }))

const column = (label: string, share: number): Column => ({ label, share })

/** What the report is: its title and what one needs to know about it. */
export function factTable(report: Report, wording: Wording): Table {
  const { t } = wording
  const { title, subtitle } = titleOf(report, wording)
  const facts = [{ label: title, value: subtitle ?? '' }, ...factsOf(report, wording)]
  return {
    caption: t.report.sheets.facts,
    columns: [column(t.report.fact, 5), column(t.report.value, 10)],
    rows: facts.map(({ label, value }) => ({ cells: [textCell(label), textCell(value)] })),
  }
}

/** How many items are where, group by group. */
export function countTable(report: Report, wording: Wording): Table {
  const { t } = wording
  return {
    caption: t.report.byStatus,
    columns: [
      column(t.report.group, 5),
      column(t.report.count, 1.5),
      ...standings.map((standing) => column(standingWord(wording, report, standing), 2)),
    ],
    rows: [
      ...report.parts.flatMap((part) =>
        part.groups.map((group) => ({
          cells: [
            textCell(
              [groupName(group, wording), ...(report.parts.length > 1 ? [part.agreement?.title] : [])]
                .filter(Boolean)
                .join(', '),
            ),
            countCell(wholeRows(group.rows).length),
            ...standings.map((standing) => countCell(countsOf(group.rows)[standing])),
          ],
        })),
      ),
      {
        isTotal: true,
        cells: [
          textCell(t.report.total),
          countCell(wholeRows(report.rows).length),
          ...standings.map((standing) => countCell(report.counts[standing])),
        ],
      },
    ],
  }
}

/** Amounts per group and year, net and gross (R90). */
export function moneyTable(part: ReportPart, wording: Wording): Table {
  const { t } = wording
  // The sum is a number; how many it misses stands in a column of its own (R4).
  const row = (name: string, { totals }: Pick<ReportPart, 'totals'>, isTotal = false): Row => ({
    isTotal,
    cells: [
      textCell(name),
      ...totals.map((total) => totalCell(wording, total)),
      ...totals.map((total) => countCell(total.net.unknown)),
    ],
  })
  return blanked(
    {
      caption: t.report.sheets.money,
      columns: [
        column(t.report.group, 6),
        ...kronerColumns(wording, part.years, 2.2),
        ...part.years.map((year) => column(t.report.unknownCount(year), 1.6)),
      ],
      rows: [
        ...part.groups.map((group) => row(groupName(group, wording), group)),
        ...(['expenditure', 'reduction'] as const).map((side) => ({
          isTotal: true,
          cells: [
            textCell(side === 'expenditure' ? t.report.totalUp : t.report.totalDown),
            ...part.totals.map((total) => grossCell(wording, total, side)),
            ...part.totals.map((total) => countCell(total.net.unknown)),
          ],
        })),
        row(t.report.totalNet, part, true),
      ],
    },
    wording,
  )
}

const nameCells = ({ number, title }: ReportRow): readonly Cell[] => [textCell(number), textCell(title)]
const nameColumns = ({ t }: Wording): readonly Column[] => [
  column(t.report.number, 1),
  column(t.report.item, 6),
]

const statusColumns = (report: Report, { t }: Wording): readonly Column[] => [
  column(t.report.status, 2.5),
  column(t.report.progress, 2.5),
  column(t.report.percent, 1.5),
  column(t.report.statusOn, 2),
  column(report.order.words === 'own' ? t.report.words : t.report.approvedWords, 8),
  ...(report.order.words === 'own' ? [column(t.report.help, 5)] : []),
]

function statusCells(report: Report, wording: Wording, row: ReportRow): readonly Cell[] {
  const { t } = wording
  const { status } = row
  return [
    standingCell(wording, report, row),
    textCell(status ? t.common.progress[status.progress] : ''),
    { kind: 'percent', value: status?.percent, shown: '' },
    { kind: 'date', value: status?.on, shown: '' },
    textCell(
      status?.sentence ??
        (row.isUnexplained ? t.report.unexplained : row.isUnapproved ? t.report.notApproved : ''),
    ),
    ...(report.order.words === 'own' ? [textCell(status?.helpWanted ?? '')] : []),
  ]
}

/** All items in one table, so that they can be filtered and sorted across groups. */
export function itemTable(report: Report, part: ReportPart, wording: Wording): Table {
  const { t, format } = wording
  return blanked(
    {
      caption: t.report.sheets.items,
      columns: [
        ...nameColumns(wording),
        column(t.report.group, 4),
        column(t.report.committee, 5),
        column(t.report.coCommittees, 4),
        column(t.report.responsible, 5),
        ...kronerColumns(wording, part.years, 2),
        ...statusColumns(report, wording),
        column(t.report.deadline, 2),
        column(t.report.next, 4),
        column(t.report.when, 2),
        column(t.report.openness, 2),
      ],
      rows: part.groups.flatMap((group) =>
        group.rows.map((row) => {
          const planned = row.standing === 'done' ? undefined : row.next?.treatment.planned
          const { element } = row
          return {
            cells: [
              ...nameCells(row),
              textCell(groupName(group, wording)),
              textCell(row.committee?.title ?? ''),
              textCell(row.coCommittees.map((body) => body.title).join(', ')),
              textCell(row.responsible?.title ?? ''),
              ...part.years.map((year) => amountCell(wording, row.plan?.amounts[year])),
              ...statusCells(report, wording, row),
              timeCell(row.plan?.item.deadline, format.planned),
              textCell(row.standing === 'done' ? '' : (row.next?.body?.title ?? '')),
              timeCell(planned, format.planned),
              textCell('openness' in element && element.openness ? t.common.openness[element.openness] : ''),
            ],
          }
        }),
      ),
    },
    wording,
  )
}

/** A date as a date; a month, a quarter or a year as its words. */
const timeCell = (time: string | undefined, words: (time: string) => string): Cell => ({
  kind: 'date',
  value: time !== undefined && isIsoDate(time) ? time : undefined,
  shown: time === undefined ? '' : words(time),
})

/** What is red or amber. */
export const deviationTable = (report: Report, wording: Wording): Table => ({
  caption: wording.t.report.deviations,
  columns: [
    ...nameColumns(wording),
    column(wording.t.report.responsible, 5),
    ...statusColumns(report, wording),
  ],
  rows: report.deviations.map((row) => ({
    cells: [...nameCells(row), textCell(row.responsible?.title ?? ''), ...statusCells(report, wording, row)],
  })),
})

/** What a round got no answer to (R29). */
export const notReportedTable = (report: Report, { t, ...rest }: Wording): Table => ({
  caption: t.report.notReported,
  columns: [...nameColumns({ t, ...rest }), column(t.report.responsible, 5), column(t.report.committee, 5)],
  rows: report.notReported.map((row) => ({
    cells: [...nameCells(row), textCell(row.responsible?.title ?? ''), textCell(row.committee?.title ?? '')],
  })),
})

/** What comes before a body, and what it decided. */
export const treatmentTable = (report: Report, { t, format }: Wording): Table => ({
  caption: t.report.treatments,
  columns: [
    column(t.report.planned, 2),
    column(t.report.held, 2),
    column(t.report.body, 5),
    column(t.report.item, 6),
    column(t.report.purpose, 8),
  ],
  rows: report.treatments.map((one) => ({
    cells: [
      timeCell(one.treatment.planned, format.planned),
      { kind: 'date', value: one.treatment.actualOn, shown: '' },
      textCell(one.body?.title ?? ''),
      textCell(elementName(one)),
      textCell(one.decision?.text ?? one.treatment.purpose ?? ''),
    ],
  })),
})

/** How the spreadsheet is to be read. */
export const noteTable = (report: Report, wording: Wording): Table => ({
  caption: wording.t.report.reading,
  columns: [column(wording.t.report.reading, 16)],
  rows: notesOf(report, wording, true).map((words) => ({ cells: [textCell(plainText(words))] })),
})
