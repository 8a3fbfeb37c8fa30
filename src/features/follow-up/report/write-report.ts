import { mediaTypes } from '../../../documents/write/media-types.ts'
import type { Paper } from '../../../documents/write/paper.ts'
import { writeXlsx } from '../../../documents/write/write-xlsx.ts'
import type { Report } from '../../../domain/follow-up/report.ts'
import { planPaper } from './plan-paper.ts'
import { planWorkbook } from './plan-workbook.ts'
import type { Wording } from './report-cells.ts'
import type { ReportFormat } from './report-formats.ts'
import { fileNameOf } from './report-words.ts'

/** A written report: its bytes, what they are, and what the file is called. */
export type WrittenReport = Readonly<{ bytes: Uint8Array; mediaType: string; name: string }>

/** How a report is to be written; the two writers do it where it disturbs nobody. */
export type WritingOptions = Readonly<{
  format: ReportFormat
  hasAppendix: boolean
  writePdf: (paper: Paper) => Promise<Uint8Array>
  writeDocx: (paper: Paper) => Promise<Uint8Array>
}>

/** Writes a report as a file. */
export async function writeReport(
  report: Report,
  wording: Wording,
  { format, hasAppendix, writePdf, writeDocx }: WritingOptions,
): Promise<WrittenReport> {
  const paper = (): Paper => planPaper(report, wording, hasAppendix)
  const bytes =
    format === 'xlsx'
      ? await writeXlsx(planWorkbook(report, wording))
      : format === 'docx'
        ? await writeDocx(paper())
        : await writePdf(paper())
  return { bytes, mediaType: mediaTypes[format], name: `${fileNameOf(report, wording)}.${format}` }
}
