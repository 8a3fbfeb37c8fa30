import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { mediaTypes } from '../../../documents/write/media-types.ts'
import { date } from '../../../domain/chain/kinds/fields.ts'
import { moneyUnits } from '../../../domain/money.ts'
import { formatOf } from '../../../messages/format.ts'
import type { ReportTexts } from '../../../messages/rooms/report.ts'
import { fileOperation } from '../../../request/api/file-operation.ts'
import { type Problem, problem } from '../../../request/api/problem.ts'
import { inMunicipality } from '../../../store/transaction.ts'
import { makeReport, type ReportRefusal } from './make-report.ts'
import { reportFormats } from './report-formats.ts'
import { writeReport } from './write-report.ts'

const query = z.strictObject({
  agreement: z.uuid().optional().describe('The agreement; the newest when neither it nor a round is named.'),
  round: z.uuid().optional().describe('The follow-up of a round instead of the plan.'),
  body: z.uuid().optional().describe('One body’s items and meetings; else all.'),
  words: z
    .enum(['own', 'approved'])
    .optional()
    .describe(
      'Whose words: the responsible’s own, or those approved for council and public. By the body when not said.',
    ),
  asOf: date.optional().describe('The plan as it stood on this date; a round has its own.'),
  unit: z.enum(moneyUnits).default('million').describe('What amounts are shown in; XLSX has whole kroner.'),
  appendix: z.enum(['yes', 'no']).default('yes').describe('With the text of each item, or without.'),
  format: z.enum(reportFormats).default('docx'),
})

/** The plan and its follow-up as files. */
export function reportApi(api: FastifyInstance): void {
  fileOperation(api, {
    path: '/report',
    id: 'getReport',
    tag: 'Reports',
    summary: 'The plan, or the follow-up of a round, as a file: Word, accessible PDF or Excel.',
    description:
      'The language is that of `Accept-Language`. The report of a closed round is the same bytes whenever it is asked for; only words approved since are added to one with approved words.',
    query,
    mediaTypes: Object.values(mediaTypes),
    problems: ['forbidden', 'not-found'],
    run: async ({ db, actor, today, texts, language, municipality, query: asked, ...writers }) => {
      const { unit, appendix, format, ...choice } = asked
      const report = await inMunicipality(db, actor.municipality, (tx) =>
        makeReport(tx, actor, choice, today),
      )
      if ('refused' in report) return problemOf(report, texts)
      const wording = { t: texts, format: formatOf(language), language, unit, sender: municipality.name }
      return {
        file: await writeReport(report, wording, { ...writers, format, hasAppendix: appendix === 'yes' }),
      }
    },
  })
}

const problemOf = ({ refused }: ReportRefusal, texts: ReportTexts): Problem =>
  problem(refused === 'not closed' ? 'forbidden' : 'not-found', {
    refused,
    detail: texts.report.page.refused[refused],
  })
