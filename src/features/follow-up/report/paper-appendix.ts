import type { Block } from '../../../documents/write/paper.ts'
import type { Report, ReportGroup } from '../../../domain/follow-up/report.ts'
import type { ReportRow } from '../../../domain/follow-up/report-rows.ts'
import { type Amounts, yearsOf } from '../../../domain/money.ts'
import type { Wording } from './report-cells.ts'
import { groupName } from './report-words.ts'

/** The appendix: every item by itself with the agreement's text, its process, what lies across, and the direktion's role. */
export const appendixBlocks = (report: Report, wording: Wording): readonly Block[] =>
  report.rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: wording.t.report.appendix, startsPage: true },
        ...report.parts.flatMap((part) =>
          part.groups.flatMap((group) =>
            groupBlocks(group, wording, report.parts.length > 1 ? part.agreement?.title : undefined),
          ),
        ),
      ]

const groupBlocks = (
  group: ReportGroup,
  wording: Wording,
  agreement: string | undefined,
): readonly Block[] => [
  { kind: 'heading', level: 2, text: [groupName(group, wording), agreement].filter(Boolean).join(' – ') },
  ...group.rows.flatMap((row) => rowBlocks(row, wording)),
]

function rowBlocks(row: ReportRow, wording: Wording): readonly Block[] {
  const { t } = wording
  const { element } = row
  const item = element.kind === 'agreement item' ? element : undefined
  const text = 'text' in element ? element.text : undefined
  const sections: readonly (readonly [name: string, text: string | undefined])[] = [
    [t.plan.process, item?.process],
    [t.plan.crossCutting, item?.crossCutting],
    [t.plan.executiveRole, item?.executiveRole],
  ]
  return [
    { kind: 'heading', level: 3, text: `${row.number} ${row.title}`.trim() },
    { kind: 'facts', facts: factsOfRow(row, wording) },
    ...(text ? [{ kind: 'paragraph', tone: 'quote', words: text } as const] : []),
    ...sections.flatMap(([name, words]) =>
      words
        ? [{ kind: 'paragraph', words: [{ text: `${name}. `, isStrong: true }, { text: words }] } as const]
        : [],
    ),
    ...(item?.revised ? [{ kind: 'paragraph', tone: 'note', words: t.report.revised } as const] : []),
  ]
}

/** Amounts year by year in one line: 2026: 4,2 · 2027: 3,0. */
const amountsInWords = (amounts: Amounts, { t, format, unit }: Wording): string =>
  yearsOf(amounts)
    .map((year) => {
      const amount = amounts[year]
      return `${year}: ${typeof amount === 'number' ? format.money(amount, unit) : t.common.unknownAmount}`
    })
    .join(' · ')

function factsOfRow(row: ReportRow, wording: Wording) {
  const { t, format } = wording
  const { element } = row
  const item = element.kind === 'agreement item' ? element : undefined
  const facts: readonly (readonly [label: string, value: string | undefined])[] = [
    [t.report.responsible, row.responsible?.title ?? t.plan.noResponsible],
    [t.report.committee, row.committee?.title ?? t.plan.noCommittee],
    [t.report.coCommittees, row.coCommittees.map((body) => body.title).join(', ')],
    [t.report.deadline, item?.deadline && format.planned(item.deadline)],
    // Both versions side by side (R6): the table has what counts today.
    [t.report.original, item?.revised && amountsInWords(item.amounts, wording)],
    [
      t.report.openness,
      'openness' in element && element.openness ? t.common.openness[element.openness] : undefined,
    ],
    [
      t.common.done,
      item?.completed &&
        [
          t.plan.completedWays[item.completed.by],
          item.completed.on && format.date(item.completed.on),
          item.completed.note,
        ]
          .filter(Boolean)
          .join(', '),
    ],
  ]
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}
