import { z } from 'zod'
import { amounts, text } from '../chain/kinds/fields.ts'
import type { ChangeNumber, ElementId, PersonId, RoundId, StatusId } from '../ids.ts'
import type { IsoDate } from '../calendar/dates.ts'

/** The four lights (lys): confidence that goal and deadline hold. Finished and not started are progress, not lights (R26). */
export const lights = ['green', 'amber', 'red', 'grey'] as const
/** Green (grøn), amber (gul), red (rød), grey (grå: not yet judged or not relevant). */
export type Light = (typeof lights)[number]

/** How far something is (fremdrift); independent of the light (R26). Codes of `status_vocabularies.csv`. */
export const progressSteps = [
  'not started',
  'planned',
  'in progress',
  'waiting',
  'in political treatment',
  'in consultation',
  'absorbed in operations',
  'completed',
  'lapsed',
  'carried over',
] as const
/** One step of progress (fremdrift). */
export type Progress = (typeof progressSteps)[number]

/** True for the name of a step of progress. */
export const isProgress = (text: string): text is Progress => progressSteps.some((step) => step === text)

/** What a person hands in as a status. The sentence may be missing: it is then listed, never refused (R28). */
export const statusInput = z.object({
  light: z.enum(lights),
  progress: z.enum(progressSteps),
  percent: z.number().int().min(0).max(100).optional(),
  sentence: text.optional(),
  helpWanted: text.optional(),
  estimate: amounts.optional(),
  visibility: z.enum(['internal', 'shared']).default('shared'),
})
/** What a status says, before it has a place and a number. */
export type StatusContent = z.output<typeof statusInput>

/** One status (status) on an element, in a round or between rounds. Append-only; a correction points at what it corrects (R27). */
export type Status = Readonly<
  StatusContent & {
    id: StatusId
    element: ElementId
    round?: RoundId
    corrects?: StatusId
    reportedBy: PersonId
    onBehalfOf?: ElementId
    on: IsoDate
    /** The words that council and public read, once the leader has approved them (R84). */
    publicSummary?: string
    version: ChangeNumber
  }
>

/** Progress that ends an item's work. */
const finishedSteps: readonly Progress[] = ['absorbed in operations', 'completed', 'lapsed', 'carried over']
/** True for progress after which no more statuses are asked for. */
export const isFinished = (progress: Progress): boolean => finishedSteps.includes(progress)

/** Amber or red without a sentence: listed as lacking its explanation (mangler forklaring), R28. */
export const lacksExplanation = (status: Pick<Status, 'light' | 'sentence'>): boolean =>
  (status.light === 'amber' || status.light === 'red') && !status.sentence?.trim()

/** True for a status whose words nobody has approved for council and public yet (R84); without words there is nothing to approve. */
export const needsApproval = (status: Pick<Status, 'sentence' | 'publicSummary'>): boolean =>
  Boolean(status.sentence?.trim()) && status.publicSummary === undefined
