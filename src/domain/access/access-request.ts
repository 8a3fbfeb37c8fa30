import { z } from 'zod'
import type { IsoDate } from '../calendar/dates.ts'
import { workdaysAfter } from '../calendar/workdays.ts'
import { date, elementId, line } from '../chain/kinds/fields.ts'
import type { AccessRequestId } from '../ids.ts'
import { mentionsCpr } from './cpr.ts'

/** What somebody writes down of a request for access (aktindsigt). Who asked is a person's own business and stands in the records system. */
export const accessRequestInput = z.object({
  reference: line.min(1).max(100).describe('The number of the case in the records system; never a name.'),
  receivedOn: date,
  about: elementId
    .optional()
    .describe('The element that is asked about: an item, a theme, a body, a position …'),
  words: line.optional().describe('Words that are asked about: all of them must be there.'),
  from: date.optional(),
  to: date.optional(),
})
/** What somebody writes down of a request for access. */
export type AccessRequestInput = z.output<typeof accessRequestInput>

/** A request for access to documents (anmodning om aktindsigt): its number, when it came, and what it asks about. */
export type AccessRequest = Readonly<
  AccessRequestInput & { id: AccessRequestId; answeredOn?: IsoDate | undefined }
>

/** What a request asks about, without what it is called. */
export type AccessScope = Omit<AccessRequestInput, 'reference' | 'receivedOn'>

/** Workdays within which a request is to be answered (offentlighedsloven § 36, stk. 2). It warns, it blocks nothing (R30). */
const workdaysToAnswer = 7

/** The day by which a request is to be answered. */
export const answerBy = ({ receivedOn }: Pick<AccessRequest, 'receivedOn'>): IsoDate =>
  workdaysAfter(receivedOn, workdaysToAnswer)

/** Why a request can't be written down so. */
export type AccessRequestProblem = 'nothing asked' | 'received ahead' | 'period backwards' | 'like cpr'

/** Why a request can't be written down so, if it can't. A period alone would be everything. */
export function accessRequestProblem(
  { about, words, from, to, receivedOn, reference }: AccessRequestInput,
  today: IsoDate,
): AccessRequestProblem | undefined {
  if (mentionsCpr(`${reference} ${words ?? ''}`)) return 'like cpr'
  if (about === undefined && !words) return 'nothing asked'
  if (receivedOn > today) return 'received ahead'
  return from !== undefined && to !== undefined && to < from ? 'period backwards' : undefined
}
