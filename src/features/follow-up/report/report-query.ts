import { isIsoDate } from '../../../domain/calendar/dates.ts'
import { moneyUnits } from '../../../domain/money.ts'
import type { ShownUnit } from '../../../messages/format.ts'
import type { ReportChoice } from './make-report.ts'
import { type ReportFormat, reportFormats } from './report-formats.ts'

/** What the address asks for: the report, how it shows money, and which file. */
export type ReportQuery = Readonly<{
  choice: ReportChoice
  unit: ShownUnit
  hasAppendix: boolean
  format: ReportFormat
  /** True when the download before this could not be written. */
  hasFailed: boolean
}>

/**
 * Reads the address. Links name an agreement or a round; the form has one list for both, with `round:` or `agreement:` before
 * the id. What the address doesn't say is the default.
 */
export function reportQuery(params: URLSearchParams): ReportQuery {
  const [kind, id] = (params.get('subject') ?? '').split(':')
  const words = params.get('words')
  const asOf = params.get('asOf') ?? ''
  return {
    choice: {
      agreement: (kind === 'agreement' ? id : params.get('agreement')) || undefined,
      round: (kind === 'round' ? id : kind === 'agreement' ? undefined : params.get('round')) || undefined,
      body: params.get('body') || undefined,
      words: words === 'own' || words === 'approved' ? words : undefined,
      asOf: isIsoDate(asOf) ? asOf : undefined,
    },
    unit: moneyUnits.find((one) => one === params.get('unit')) ?? 'million',
    // A form that was sent without the box ticked says no; an address that says nothing means yes.
    hasAppendix: !params.has('subject') || params.has('appendix'),
    format: reportFormats.find((one) => one === params.get('format')) ?? 'docx',
    hasFailed: params.has('failed'),
  }
}
