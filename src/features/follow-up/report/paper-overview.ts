import type { Block, Figure } from '../../../documents/write/paper.ts'
import { roundsApart } from '../../../domain/agreement/plan-totals.ts'
import { countsOf, type Report, type ReportPart, wholeRows } from '../../../domain/follow-up/report.ts'
import { standings } from '../../../domain/follow-up/report-rows.ts'
import {
  countCell,
  grossCell,
  hasMoney,
  standingWord,
  textCell,
  totalCell,
  totalRow,
  type Wording,
  yearColumns,
} from './report-cells.ts'
import { groupName } from './report-words.ts'

/** The first page: key figures, reservations, and the two tables that count items and money. */
export function overviewBlocks(report: Report, wording: Wording): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: wording.t.report.overview },
    ...reservations(report, wording),
    ...(report.rows.length === 0
      ? [nothingIn(report, wording)]
      : [
          { kind: 'figures', figures: figuresOf(report, wording) } as const,
          statusTable(report, wording),
          ...report.parts.flatMap((part) => moneyBlocks(part, wording)),
        ]),
  ]
}

function nothingIn({ order: { scope, body } }: Report, { t }: Wording): Block {
  const { nothing } = t.report
  return { kind: 'paragraph', tone: 'lead', words: body ? nothing.body(body.title) : nothing[scope.kind] }
}

function reservations(report: Report, { t }: Wording): readonly Block[] {
  const { preliminary, closedItems, internalWords, unapprovedWords } = t.report
  const closed = report.rows.filter(
    ({ element }) => 'openness' in element && element.openness === 'closed',
  ).length
  const unapproved = report.rows.filter((row) => row.isUnapproved).length
  const warn = ({ title }: { title: string }, text: string): Block => ({
    kind: 'callout',
    tone: 'warn',
    words: [{ text: title, isStrong: true }, { text }],
  })
  return [
    ...(report.state === 'open' || report.state === 'planned' ? [warn(preliminary, preliminary.text)] : []),
    ...(closed > 0 ? [warn(closedItems, closedItems.text(closed))] : []),
    ...(report.order.words === 'own' ? [warn(internalWords, internalWords.text)] : []),
    ...(unapproved > 0
      ? [{ kind: 'callout', tone: 'calm', words: unapprovedWords(unapproved) } as const]
      : []),
  ]
}

/** The key figures; money is net, with expenditure and reductions named beside it (R90). */
export function figuresOf(report: Report, wording: Wording): readonly Figure[] {
  const { figures } = wording.t.report
  const { counts, answers, unexplained, rows } = report
  const count = (value: number): string => String(value)
  return [
    {
      label: rows.every((row) => row.plan) ? figures.items : figures.others,
      value: count(wholeRows(rows).length),
      note: counts.done > 0 ? figures.done(counts.done) : undefined,
    },
    answers
      ? { label: figures.answered, value: figures.answeredOf(answers.given, answers.asked) }
      : { label: figures.onTrack, value: count(counts.green) },
    {
      label: figures.deviating,
      value: count(counts.amber + counts.red),
      note: figures.split(counts.amber, counts.red),
    },
    answers && unexplained
      ? { label: figures.unexplained, value: count(unexplained.length) }
      : { label: figures.withoutStatus, value: count(counts.none) },
    ...report.parts.flatMap((part) => moneyFigures(part, wording)),
  ]
}

const moneyFigures = (part: ReportPart, { t, format, unit }: Wording): readonly Figure[] =>
  (['operating', 'capital'] as const).flatMap((name) => {
    const group = part.groups.find((one) => one.group === name)
    const [total] = group?.totals ?? []
    if (!total) return []
    const { figures } = t.report
    const shown = [
      format.money(total.net.sum, unit),
      ...(total.net.unknown > 0 ? [t.common.andUnknown(total.net.unknown)] : []),
    ]
    return [
      {
        label: figures.money(figures[name], total.year, format.unit(unit)),
        value: shown.join(' '),
        note: figures.gross(format.money(total.expenditure, unit), format.money(total.reduction, unit)),
      },
    ]
  })

function statusTable(report: Report, wording: Wording): Block {
  const { t } = wording
  const shown = standings.filter((standing) => standing !== 'grey' || report.counts.grey > 0)
  const groups = report.parts.flatMap((part) => part.groups.map((group) => ({ part, group })))
  return {
    kind: 'table',
    caption: t.report.byStatus,
    columns: [
      { label: t.report.group, share: 5 },
      { label: t.report.count, share: 1.5, isNumber: true },
      ...shown.map((standing) => ({
        label: standingWord(wording, report, standing),
        share: 1.8,
        isNumber: true,
      })),
    ],
    rows: [
      ...groups.map(({ part, group }) => ({
        cells: [
          textCell(groupName(group, wording), report.parts.length > 1 ? part.agreement?.title : undefined),
          countCell(wholeRows(group.rows).length),
          ...shown.map((standing) => countCell(countsOf(group.rows)[standing])),
        ],
      })),
      totalRow(t.report.total, [
        countCell(wholeRows(report.rows).length),
        ...shown.map((standing) => countCell(report.counts[standing])),
      ]),
    ],
  }
}

/** True when the groups of a year, or expenditure and reductions, are rounded to something else than their sum (R9). */
const isRounded = (part: ReportPart, unit: Wording['unit']): boolean =>
  part.years.some((_, index) => {
    const total = part.totals[index]
    const groups = part.groups.flatMap((group) => group.totals[index]?.net.sum ?? [])
    return (
      roundsApart(groups, unit) ||
      (total !== undefined && roundsApart([total.expenditure, total.reduction], unit))
    )
  })

function moneyBlocks(part: ReportPart, wording: Wording): readonly Block[] {
  const { t, format, unit } = wording
  const groups = part.groups.filter((group) => hasMoney(group.totals))
  if (groups.length === 0 || !part.agreement) return []
  return [
    {
      kind: 'table',
      caption: t.report.byMoney(part.agreement.title, format.unit(unit)),
      columns: [{ label: t.report.group, share: 5 }, ...yearColumns(wording, part.years, 2)],
      rows: [
        ...groups.map((group) => ({
          cells: [
            textCell(groupName(group, wording)),
            ...group.totals.map((total) => totalCell(wording, total)),
          ],
        })),
        ...(['expenditure', 'reduction'] as const).map((side) => ({
          cells: [
            textCell(side === 'expenditure' ? t.report.totalUp : t.report.totalDown),
            ...part.totals.map((total) => grossCell(wording, total, side)),
          ],
        })),
        totalRow(
          t.report.totalNet,
          part.totals.map((total) => totalCell(wording, total)),
        ),
      ],
    },
    ...(isRounded(part, unit)
      ? [{ kind: 'paragraph', tone: 'note', words: t.report.rounding } as const]
      : []),
  ]
}
