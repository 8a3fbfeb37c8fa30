import type { Cell, Column, Row, Shape } from '../../../documents/write/paper.ts'
import type { Report } from '../../../domain/follow-up/report.ts'
import type { ReportRow, Standing } from '../../../domain/follow-up/report-rows.ts'
import { isFinished } from '../../../domain/follow-up/status.ts'
import type { PlanTotal } from '../../../domain/agreement/plan-totals.ts'
import type { Amounts, BudgetYear } from '../../../domain/money.ts'
import type { ReportTexts } from '../../../messages/rooms/report.ts'
import type { Format, ShownUnit } from '../../../messages/format.ts'
import type { Language } from '../../../messages/language.ts'

/** What a report is put into words with: language, texts, formats and the unit of money. */
export type Wording = Readonly<{
  t: ReportTexts
  format: Format
  language: Language
  unit: ShownUnit
  /** The municipality. */
  sender: string
}>

/** A cell of words. */
export const textCell = (text: string, note?: string): Cell => ({
  kind: 'text',
  text,
  ...(note ? { note } : {}),
})

/** A cell of a number of things. */
export const countCell = (value: number): Cell => ({ kind: 'count', value, shown: String(value) })

/** One amount: a number, `–` when it isn't budgeted, `?` when the document's figure can't be read (R3). */
export function amountCell({ t, format, unit }: Wording, amount: Amounts[BudgetYear] | undefined): Cell {
  if (typeof amount === 'number') return { kind: 'kroner', value: amount, shown: format.money(amount, unit) }
  return {
    kind: 'kroner',
    value: undefined,
    shown: amount === 'unknown' ? t.common.unknownAmount : t.common.notBudgeted,
  }
}

/** A total says what it misses: `8,3 (+1 ukendt)` (R4). */
export const totalCell = (wording: Wording, { net: { sum, unknown, budgeted } }: PlanTotal): Cell =>
  budgeted
    ? {
        kind: 'kroner',
        value: sum,
        shown: [
          wording.format.money(sum, wording.unit),
          ...(unknown > 0 ? [wording.t.common.andUnknown(unknown)] : []),
        ].join(' '),
      }
    : amountCell(wording, undefined)

/** Expenditure or reductions alone (R90). */
export const grossCell = (wording: Wording, total: PlanTotal, side: 'expenditure' | 'reduction'): Cell =>
  amountCell(wording, total.net.budgeted ? total[side] : undefined)

/** True when there is money in any of the years. */
export const hasMoney = (totals: readonly PlanTotal[]): boolean => totals.some(({ net }) => net.budgeted)

/** Years as columns; the three after the budget year are labelled estimates (R21). */
export const yearColumns = ({ t }: Wording, years: readonly BudgetYear[], share: number): readonly Column[] =>
  years.map((year, index) => ({
    label: String(year),
    note: index === 0 ? t.report.budget : t.report.estimateYear,
    share,
    isNumber: true,
  }))

const shapes: Readonly<Record<Standing, Shape>> = {
  red: 'red',
  amber: 'amber',
  green: 'green',
  grey: 'none',
  none: 'none',
  done: 'done',
}

/** The word of a standing when it is counted. */
export function standingWord({ t }: Wording, report: Report, standing: Standing): string {
  if (standing === 'done') return t.common.done
  if (standing !== 'none') return t.common.light[standing]
  if (report.state === undefined) return t.common.notReported
  return report.state === 'closed' ? t.report.notReported : t.report.notReportedYet
}

/** A status as shape and word, with how far one is; never by colour alone (R26, R29). */
export function standingCell(wording: Wording, report: Report, row: ReportRow): Cell {
  const { status, standing } = row
  const progress = standing === 'done' ? '' : progressWords(wording, row)
  return {
    kind: 'light',
    shape: shapes[standing],
    word: standing === 'done' ? doneWord(wording, row) : standingWord(wording, report, standing),
    note: status && progress ? progress : undefined,
  }
}

/** How something ended: delivered, into operations, lapsed. */
function doneWord({ t }: Wording, { element, status }: ReportRow): string {
  if (element.kind === 'agreement item' && element.completed)
    return t.plan.completedWays[element.completed.by]
  return status && isFinished(status.progress) ? t.common.progress[status.progress] : t.common.done
}

/** Progress in words, with per cent where there is one. */
export function progressWords({ t }: Wording, { status }: ReportRow): string {
  if (!status) return ''
  const word = t.common.progress[status.progress]
  return status.percent === undefined ? word : `${word}, ${status.percent} %`
}

/** What the responsible says, or what is missing (R28, R84). */
export function wordsCell({ t }: Wording, { status, isUnexplained, isUnapproved }: ReportRow): Cell {
  if (status?.sentence) return textCell(status.sentence, help(t, status.helpWanted))
  if (isUnexplained)
    return { kind: 'text', text: t.report.unexplained, isStrong: true, note: help(t, status?.helpWanted) }
  return textCell('', isUnapproved ? t.report.notApproved : help(t, status?.helpWanted))
}

const help = (t: ReportTexts, wanted: string | undefined): string | undefined =>
  wanted ? `${t.report.help}: ${wanted}` : undefined

/** The item with whom it lies with. */
export function itemCell({ t, format }: Wording, row: ReportRow): Cell {
  const { committee, responsible, plan } = row
  return {
    kind: 'text',
    text: row.title,
    isStrong: true,
    note: [
      [
        committee?.short ?? committee?.title ?? t.plan.noCommittee,
        responsible?.title ?? t.plan.noResponsible,
      ].join(' · '),
      ...(plan?.isLate && plan.item.deadline
        ? [t.report.latePassed(format.planned(plan.item.deadline))]
        : []),
    ].join('\n'),
  }
}

/** The next body that it comes before, and when. */
export function nextCell({ t, format }: Wording, row: ReportRow): Cell {
  if (!row.next || row.standing === 'done') return textCell('')
  const { body, treatment } = row.next
  return textCell(
    body?.short ?? body?.title ?? '',
    treatment.planned ? format.planned(treatment.planned) : t.plan.planned,
  )
}

/** A total's row: its name first, then what it adds up. */
export const totalRow = (name: string, cells: readonly Cell[]): Row => ({
  isTotal: true,
  cells: [textCell(name), ...cells],
})
