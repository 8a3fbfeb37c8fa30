import { parseArgs } from 'node:util'
import { extname } from 'node:path'
import { type ReportFormat, reportFormats } from '../features/follow-up/report/report-formats.ts'
import { terminal } from '../messages/da/terminal.ts'
import { isLanguage, type Language } from '../messages/language.ts'

/** What was asked for on the command line, in the words that were written there. */
export type ReportOptions = Readonly<{
  municipality?: string
  agreement?: string
  round?: string
  body?: string
  words?: 'own' | 'approved'
  format: ReportFormat
  out?: string
  hasAppendix: boolean
  language: Language
}>

/** Reads the options of `report plan`, or says in one sentence what is wrong with them. */
export function reportOptions(args: readonly string[]): ReportOptions | Readonly<{ problem: string }> {
  const words = terminal.report
  const values = parsed(args.slice(1))
  if (args[0] !== 'plan' || !values) return { problem: words.usage }
  const { format: named, out, language = 'da', words: whose, 'without-appendix': isShort, ...choice } = values
  const ending = out ? extname(out).slice(1).toLowerCase() : ''
  const wanted = named?.toLowerCase() ?? ending
  const format = wanted === '' ? 'docx' : reportFormats.find((one) => one === wanted)
  if (!format) return { problem: words.unknownFormat(wanted, reportFormats.join(', ')) }
  if (whose !== undefined && whose !== 'own' && whose !== 'approved')
    return { problem: words.unknownWords(whose) }
  if (!isLanguage(language)) return { problem: words.unknownLanguage(language) }
  return {
    ...choice,
    ...(out ? { out } : {}),
    ...(whose ? { words: whose } : {}),
    format,
    language,
    hasAppendix: isShort !== true,
  }
}

const text = { type: 'string' } as const

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        municipality: text,
        agreement: text,
        round: text,
        body: text,
        words: text,
        format: text,
        out: text,
        language: text,
        'without-appendix': { type: 'boolean' },
      },
    }).values
  } catch {
    return undefined
  }
}
