import { isIsoDate } from '../calendar/dates.ts'
import { isPlannedTime } from '../calendar/planned-time.ts'
import { type AmountUnit, parseAmountCell } from './parse-amount.ts'
import { plannedTimeIn } from './planned-time-in.ts'
import { decisionFields, itemFields, type Proposal, type ProposalFields, themeFields } from './review.ts'

/** Why what a person wrote in a field can't be used. */
export type FieldProblem = 'missing' | 'too long' | 'no amount' | 'no time' | 'no date'

/** What a form said, read: the fields, or what is wrong with which. */
export type WrittenFields =
  | Readonly<{ ok: true; fields: ProposalFields }>
  | Readonly<{ ok: false; problems: Readonly<Record<string, FieldProblem>> }>

/**
 * Reads the texts of a form into a proposal's fields, as Danes write them: 1.200, −1,2 mio., juni 2027, 1. kvartal 2027.
 * A field that the form doesn't have stays as it is; an emptied amount is not budgeted (R3), `?` is unknown.
 */
export function writtenFields(
  one: Proposal,
  written: Readonly<Record<string, string>>,
  unit: AmountUnit,
): WrittenFields {
  const problems: Record<string, FieldProblem> = {}
  const fields: Record<string, unknown> = { ...one.fields }
  const amounts: Record<string, number | 'unknown'> = one.kind === 'item' ? { ...one.fields.amounts } : {}
  for (const [name, raw] of Object.entries(written)) {
    const text = cleaned(raw)
    const year = /^amounts\.(\d{4})$/.exec(name)?.[1]
    if (year) readAmount(year, text)
    else if (!(name in one.fields) || name === 'amounts') continue
    else if (name === 'deadline') readTime(name, text)
    else if (name === 'on') readDay(name, text)
    else fields[name] = text
  }
  if (one.kind === 'item') fields['amounts'] = amounts
  if ('title' in one.fields && fields['title'] === '') problems['title'] = 'missing'
  const parsed = schemaOf(one).safeParse(fields)
  if (!parsed.success) for (const issue of parsed.error.issues) problems[String(issue.path[0])] ??= 'too long'
  if (!parsed.success || Object.keys(problems).length > 0) return { ok: false, problems }
  return { ok: true, fields: parsed.data }

  function readAmount(year: string, text: string): void {
    if (text === '?') {
      amounts[year] = 'unknown'
      return
    }
    // In a field of amounts »mio.« needs no »kr.«.
    const read = parseAmountCell(text.replace(/(?<=\d ?)(mia|mio|mill|t)\.?$/iu, '$1. kr.'), unit)
    if (read.kind === 'amount') amounts[year] = read.kroner
    else if (read.kind === 'none') delete amounts[year]
    else problems[`amounts.${year}`] = 'no amount'
  }

  function readTime(name: string, text: string): void {
    const time = text === '' || isPlannedTime(text) ? text : plannedTimeIn(text)
    if (time === undefined) problems[name] = 'no time'
    else fields[name] = time
  }

  function readDay(name: string, text: string): void {
    const day = text === '' || isIsoDate(text) ? text : plannedTimeIn(text)
    if (day === undefined || (day !== '' && !isIsoDate(day))) problems[name] = 'no date'
    else fields[name] = day
  }
}

/** The shape that a proposal's fields must have. */
export const schemaOf = (one: Proposal) =>
  one.kind === 'item' ? itemFields : one.kind === 'theme' ? themeFields : decisionFields

// PostgreSQL's text holds no NUL.
const cleaned = (raw: string): string => raw.replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim()
