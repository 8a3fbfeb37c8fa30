import { z } from 'zod'
import { text } from '../chain/kinds/fields.ts'
import type { ElementId, StatusId } from '../ids.ts'
import type { Status } from './status.ts'

/** What a leader hands in when approving the words that council and public read (R84). */
export const publicSummaryInput = text.pipe(z.string().min(1))

/** The words of a status that council and public read (offentlig tekst), approved by the leader; the newest of a status counts (R84). */
export type PublicSummary = Readonly<{ status: StatusId; element: ElementId; text: string }>

/**
 * A status as council and public get it: with the approved words, or none. What the responsible wrote, the help wanted and the
 * estimate stay inside (R83, R84).
 */
export function withPublicWords(status: Status): Status {
  const { sentence: _own, helpWanted: _help, estimate: _estimate, ...open } = status
  return status.publicSummary === undefined ? open : { ...open, sentence: status.publicSummary }
}
