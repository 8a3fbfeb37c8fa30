import { data } from 'react-router'
import { demoId } from '../../../demo/demo-id.ts'
import { newAgreementFile, newAgreementPaper } from '../../../demo/new-agreement/paper.ts'
import { writeDocx } from '../../documents/write/write-docx.ts'
import { currentBudgetYear } from '../../domain/calendar/budget-year.ts'
import { askedByActor } from '../../request/asking.ts'
import { viewFor } from '../../request/reading.ts'
import type { Route } from './+types/demo-document'

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

/** The demo's newest agreement as a document to import; only demo municipalities have one. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, municipality, today, writePdf } = askedByActor(context)
  const format = /^budgetaftale\.(docx|pdf)$/.exec(params.file)?.[1] as 'docx' | 'pdf' | undefined
  if (!municipality.isDemo || !format) throw data(null, { status: 404 })
  const view = await viewFor(db, actor)
  const inForce = view.elementOf('agreement', demoId(municipality.id, 'current agreement'))
  // The year that the demo was laid for; an empty demo municipality has the year of today.
  const year = inForce ? inForce.firstYear + 1 : currentBudgetYear(today)
  const paper = newAgreementPaper(year)
  const bytes = format === 'docx' ? await writeDocx(paper) : await writePdf(paper)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaTypes[format],
      'content-disposition': `attachment; filename="${newAgreementFile(year, format)}"`,
    },
  })
}
