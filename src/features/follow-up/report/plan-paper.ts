import type { Block, Paper } from '../../../documents/write/paper.ts'
import { roundingShows } from '../../../domain/agreement/plan-totals.ts'
import type { Report, ReportGroup, ReportPart } from '../../../domain/follow-up/report.ts'
import type { ReportRow } from '../../../domain/follow-up/report-rows.ts'
import { appendixBlocks } from './paper-appendix.ts'
import { deviationBlocks, notReportedBlocks, treatmentBlocks } from './paper-lists.ts'
import { overviewBlocks } from './paper-overview.ts'
import { factsOf, groupName, notesOf, titleOf } from './report-words.ts'
import {
  amountCell,
  hasMoney,
  itemCell,
  nextCell,
  standingCell,
  textCell,
  totalCell,
  type Wording,
  wordsCell,
  yearColumns,
} from './report-cells.ts'

/** A report as a paper: overview, deviations, the items group by group, meetings, and how to read it. */
export function planPaper(report: Report, wording: Wording, hasAppendix: boolean): Paper {
  const { t } = wording
  const { title, subtitle } = titleOf(report, wording)
  return {
    title,
    subtitle,
    sender: wording.sender,
    meta: factsOf(report, wording),
    language: wording.language,
    orientation: 'landscape',
    on: report.order.on,
    contents: t.report.contents,
    contentsDepth: 1,
    blocks: [
      ...overviewBlocks(report, wording),
      ...(report.rows.length === 0
        ? []
        : [
            ...deviationBlocks(report, wording),
            ...notReportedBlocks(report, wording),
            ...itemBlocks(report, wording),
          ]),
      ...treatmentBlocks(report, wording),
      ...(hasAppendix ? appendixBlocks(report, wording) : []),
      { kind: 'heading', level: 1, text: t.report.reading },
      { kind: 'list', items: notesOf(report, wording) },
    ],
  }
}

function itemBlocks(report: Report, wording: Wording): readonly Block[] {
  const isSeveral = report.parts.length > 1
  return [
    { kind: 'heading', level: 1, text: wording.t.report.items },
    ...report.parts.flatMap((part): readonly Block[] => [
      ...(isSeveral && part.agreement
        ? [{ kind: 'heading', level: 2, text: part.agreement.title } as const]
        : []),
      ...part.groups.flatMap((group) =>
        groupBlocks(report, part, group, wording, isSeveral && part.agreement ? 3 : 2),
      ),
    ]),
  ]
}

function groupBlocks(
  report: Report,
  part: ReportPart,
  group: ReportGroup,
  wording: Wording,
  level: 2 | 3,
): readonly Block[] {
  const { t } = wording
  const name = groupName(group, wording)
  const years = hasMoney(group.totals) ? part.years : []
  const plan = group.rows.flatMap((row) => row.plan ?? [])
  const hasNumbers = group.rows.some((row) => row.number !== '')
  const money = (row: ReportRow) => years.map((year) => amountCell(wording, row.plan?.amounts[year]))
  return [
    { kind: 'heading', level, text: name },
    {
      kind: 'table',
      caption: years.length > 0 ? t.report.amountsIn(wording.format.unit(wording.unit)) : name,
      isCaptionHidden: years.length === 0,
      columns: [
        ...(hasNumbers ? [{ label: t.report.number, share: 1 }] : []),
        { label: t.report.item, share: 5 },
        ...yearColumns(wording, years, 1.3),
        { label: t.report.status, share: 2.5 },
        {
          label: report.order.words === 'own' ? t.report.words : t.report.approvedWords,
          share: years.length > 0 ? 4.8 : 7,
        },
        { label: t.report.next, share: 2.3 },
      ],
      rows: [
        ...group.rows.map((row) => ({
          cells: [
            ...(hasNumbers ? [textCell(row.number)] : []),
            itemCell(wording, row),
            ...money(row),
            standingCell(wording, report, row),
            wordsCell(wording, row),
            nextCell(wording, row),
          ],
        })),
        ...(years.length > 0
          ? [
              {
                isTotal: true,
                cells: [
                  ...(hasNumbers ? [textCell('')] : []),
                  textCell(t.report.totalNet),
                  ...group.totals.map((total) => totalCell(wording, total)),
                  textCell(''),
                  textCell(''),
                  textCell(''),
                ],
              },
            ]
          : []),
      ],
    },
    ...(roundingShows(plan, years, wording.unit)
      ? [{ kind: 'paragraph', tone: 'note', words: t.report.rounding } as const]
      : []),
  ]
}
