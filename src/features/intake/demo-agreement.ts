import { demoId } from '../../../demo/demo-id.ts'
import { newAgreementFile, newAgreementPaper } from '../../../demo/new-agreement/paper.ts'
import { mediaTypes } from '../../documents/write/media-types.ts'
import { currentBudgetYear } from '../../domain/calendar/budget-year.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { viewFor } from '../../request/reading.ts'
import type { GivenFile } from './take-in.ts'

/** The demo's newest agreement as a document to import; only demo municipalities have one. */
export async function demoAgreement(
  { db, actor, municipality, today, writeDocx, writePdf }: ActorAsking,
  format: 'docx' | 'pdf',
): Promise<GivenFile | undefined> {
  if (!municipality.isDemo) return undefined
  const view = await viewFor(db, actor)
  const inForce = view.elementOf('agreement', demoId(municipality.id, 'current agreement'))
  // The year that the demo was laid for; an empty demo municipality has the year of today.
  const year = inForce ? inForce.firstYear + 1 : currentBudgetYear(today)
  const paper = newAgreementPaper(year)
  return {
    name: newAgreementFile(year, format),
    mediaType: mediaTypes[format],
    bytes: format === 'docx' ? await writeDocx(paper) : await writePdf(paper),
  }
}
