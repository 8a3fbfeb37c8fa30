import { z } from 'zod'
import { date, decisionId, elementId, line, openness, plannedTime, text } from '../chain/kinds/fields.ts'
import type { ChangeNumber, DecisionId, ElementId, MeasurementId, TreatmentId } from '../ids.ts'
import type { IsoDate } from '../calendar/dates.ts'

/** What a person hands in about an item before a body. */
export const treatmentInput = z.object({
  element: elementId,
  body: elementId,
  planned: plannedTime.optional(),
  actualOn: date.optional(),
  decision: decisionId.optional(),
  purpose: line.optional(),
})
/** An item before a body (politisk behandling): planned date, actual date, decision. A planned month is overdue only after its last day (R31). */
export type Treatment = Readonly<z.output<typeof treatmentInput> & { id: TreatmentId; version: ChangeNumber }>

/** The words that a decision may have been taken with (beslutningskode). The code never replaces the text (R38). */
export const decisionCodes = [
  'approved',
  'endorsed',
  'recommended',
  'adopted',
  'approved with amendment',
  'noted',
  'discussed',
  'forwarded',
  'deferred',
  'referred back',
  'rejected',
  'lapsed',
  'withdrawn',
  'suspended',
  'no decision',
] as const

/** The word of a decision (beslutningskode). */
export type DecisionCode = (typeof decisionCodes)[number]

/** True for a joint committee (MED): it discusses and is heard. What it says is kept as dialogue and decides nothing (R42). */
export const isDialogue = (body: Readonly<{ type: string }> | undefined): boolean =>
  body?.type === 'joint committee'

/** True for a decision after which the case comes back: it stays an open task until it is on a new agenda (R39). */
export const comesBack = (code: DecisionCode | undefined): boolean =>
  code === 'deferred' || code === 'referred back'

/** What a person hands in about a decision. */
export const decisionInput = z.object({
  body: elementId,
  on: date,
  code: z.enum(decisionCodes).optional(),
  text,
  caseNumber: line.optional(),
  caseTitle: line.optional(),
  openness: openness.default('not assessed'),
  circle: elementId.optional(),
  elements: z.array(elementId).readonly().default([]),
})
/** A decision (beslutning) of a body on a date, with its full text. */
export type Decision = Readonly<z.output<typeof decisionInput> & { id: DecisionId; version: ChangeNumber }>

/** A measured value of an indicator (måling). */
export type Measurement = Readonly<{
  id: MeasurementId
  indicator: ElementId
  on: IsoDate
  value: number
  note?: string
  version: ChangeNumber
}>
