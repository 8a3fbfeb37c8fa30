import { z } from 'zod'
import { isIsoDate, type IsoDate } from '../../calendar/dates.ts'
import { isPlannedTime, type PlannedTime } from '../../calendar/planned-time.ts'
import type { DecisionId, DocumentId, ElementId } from '../../ids.ts'
import type { Amounts } from '../../money.ts'

/** A reference to another element: a UUID. */
export const elementId = z.uuid().transform((text) => text as ElementId)
/** A reference to a stored document: a UUID. */
export const documentId = z.uuid().transform((text) => text as DocumentId)
/** A reference to a decision: a UUID. */
export const decisionId = z.uuid().transform((text) => text as DecisionId)
/** A calendar date, YYYY-MM-DD. */
export const date = z.custom<IsoDate>((text) => typeof text === 'string' && isIsoDate(text), 'date')
/** A date, month, quarter or year (R31). */
export const plannedTime = z.custom<PlannedTime>(
  (text) => typeof text === 'string' && isPlannedTime(text),
  'planned time',
)
/** The short name that lists and headings show. */
export const title = z.string().trim().min(1).max(300)
/** Running text; line breaks are kept. */
export const text = z.string().trim().max(20_000)
/** A line of text that need not be there. */
export const line = z.string().trim().max(500)

const budgetYear = z.string().regex(/^(19|20|21)\d\d$/)

/** Amounts per year in whole kroner; a year that is absent is not budgeted (R3). */
export const amounts = z
  .record(budgetYear, z.union([z.number().int().min(-1e12).max(1e12), z.literal('unknown')]))
  .transform((record) => record as unknown as Amounts)

/** May it be shown publicly (åbenhed): open, internal, closed, or not yet assessed, which counts as closed (R48). */
export const openness = z.enum(['open', 'internal', 'closed', 'not assessed'])
/** May it be shown publicly (åbenhed). */
export type Openness = z.infer<typeof openness>

/** Where a content was read: the document and the place in it (kildested). */
export const source = z
  .object({
    document: documentId,
    page: z.number().int().min(1),
    from: z.number().int().min(0),
    to: z.number().int().min(0),
  })
  .readonly()
