import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { newAgreementFile, newAgreementPaper } from '../../../demo/new-agreement/paper.ts'
import { currentBudgetYear } from '../../domain/calendar/budget-year.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import { terminal } from '../../messages/da/terminal.ts'

const formats = ['docx', 'pdf'] as const
type Format = (typeof formats)[number]
const isFormat = (text: string | undefined): text is Format => formats.some((format) => format === text)

/** `kaedetraek demo agreement --format docx|pdf [--out FILE]`: the demo's newest agreement, for this year's budget. */
export async function writeAgreement(args: readonly string[]): Promise<number> {
  const asked = askedFor(args)
  if (!asked) {
    console.error(terminal.demoUsage)
    return 1
  }
  const year = currentBudgetYear(copenhagenDate(new Date()))
  const paper = newAgreementPaper(year)
  const bytes =
    asked.format === 'docx'
      ? await (await import('../../documents/write/write-docx.ts')).writeDocx(paper)
      : (await import('../../documents/write/write-pdf.ts')).writePdf(paper)
  const file = asked.out ?? newAgreementFile(year, asked.format)
  try {
    await writeFile(file, bytes)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    console.error(terminal.fileNotWritten(file, code))
    return 1
  }
  console.log(terminal.demoAgreementWritten(file))
  return 0
}

function askedFor(args: readonly string[]): Readonly<{ format: Format; out?: string }> | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { format: { type: 'string' }, out: { type: 'string' } },
    })
    return isFormat(values.format)
      ? { format: values.format, ...(values.out ? { out: values.out } : {}) }
      : undefined
  } catch {
    return undefined
  }
}
