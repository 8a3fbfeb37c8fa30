import type { Words } from '../../../documents/write/paper.ts'
import type { Report, ReportGroup } from '../../../domain/follow-up/report.ts'
import { hasMoney, type Wording } from './report-cells.ts'

/** The title of a report and the line below it. */
export function titleOf(
  report: Report,
  { t, format }: Wording,
): Readonly<{ title: string; subtitle: string | undefined }> {
  const { scope } = report.order
  if (scope.kind === 'plan') {
    if (!scope.agreement) return { title: t.report.strategicTitle, subtitle: undefined }
    const { firstYear, title, decidedOn } = scope.agreement
    return {
      title: t.report.planTitle(yearsFrom(firstYear)),
      subtitle: decidedOn ? t.report.meta.adopted(title, format.date(decidedOn)) : title,
    }
  }
  const agreements = report.parts.flatMap((part) => part.agreement ?? [])
  return {
    title: t.report.roundTitle(agreements.map((one) => yearsFrom(one.firstYear)).join(', ')),
    subtitle: scope.round.title,
  }
}

const yearsFrom = (first: number): string => `${first}–${first + 3}`

/** The name of the file, without its ending: what it is, for whom, and which day. */
export function fileNameOf(report: Report, { t }: Wording): string {
  const { scope, body, on } = report.order
  const what =
    scope.kind === 'plan'
      ? scope.agreement
        ? t.report.fileName.plan(yearsFrom(scope.agreement.firstYear))
        : t.report.strategicTitle
      : t.report.fileName.round(scope.round.title)
  return [what, body?.title, ...(report.state === 'closed' ? [] : [on])]
    .filter(Boolean)
    .join(' ')
    .toLocaleLowerCase('da')
    .replace(/[–—]/g, '-')
    .replace(/[^\p{L}\p{N}-]+/gu, '-')
    .replace(/-{2,}/g, '-')
}

/** What one needs to know about a report: for whom, of what, when it was taken, and what its figures and words are. */
export function factsOf(
  report: Report,
  { t, format, unit }: Wording,
): readonly Readonly<{ label: string; value: string }>[] {
  const { scope, body, on, words } = report.order
  const meta = t.report.meta
  const round = scope.kind === 'round' ? scope.round : undefined
  return [
    { label: meta.body, value: body?.title ?? meta.allBodies },
    ...(round
      ? [
          ...report.parts.flatMap(({ agreement }) =>
            agreement ? [{ label: meta.agreement, value: agreement.title }] : [],
          ),
          {
            label: meta.round,
            value: [
              round.title,
              meta.opened(format.date(round.opensOn)),
              meta.due(format.date(round.dueOn)),
              ...(round.closedOn ? [meta.closed(format.date(round.closedOn))] : []),
            ].join(', '),
          },
        ]
      : []),
    { label: meta.takenOn, value: `${format.date(on)}, ${meta.versionOf(report.number)}` },
    { label: meta.amounts, value: meta.amountsIn(format.unit(unit)) },
    { label: meta.words, value: meta[words] },
  ]
}

/** The name of a group; elements outside agreements are called what they are when they are all of a kind. */
export function groupName({ group, rows }: Pick<ReportGroup, 'group' | 'rows'>, { t }: Wording): string {
  if (group !== 'other') return t.groups[group]
  const kinds = new Set(rows.map((row) => row.element.kind))
  const [only] = kinds
  return kinds.size === 1 && only ? t.common.kinds[only] : t.report.otherGroup
}

/** How the report is to be read; only what it has use for. */
export function notesOf(report: Report, { t }: Wording, isSheet = false): readonly Words[] {
  const { notes, meta } = t.report
  const version = meta.versionOf(report.number)
  const showsMoney = report.parts.some((part) => hasMoney(part.totals))
  const isRound = report.state !== undefined
  return [
    notes.lights,
    notes.finished,
    ...(isRound ? [notes.missing] : []),
    ...(showsMoney
      ? [
          notes.signs,
          isSheet ? notes.empty : notes.blank,
          isSheet ? notes.unknownInSheet : notes.unknown,
          notes.years,
          notes.sums,
        ]
      : []),
    ...(report.order.body ? [notes.shared] : []),
    report.state !== 'closed'
      ? notes.plan(version)
      : report.order.words === 'own'
        ? notes.pinned(version)
        : notes.pinnedWithApproved(version),
  ]
}
