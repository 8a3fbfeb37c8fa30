import { z } from 'zod'
import type { IsoDate } from '../../calendar/dates.ts'
import { isPlannedTime, type PlannedTime } from '../../calendar/planned-time.ts'
import type { DecisionId, DocumentId, ElementId } from '../../ids.ts'
import type { Amounts } from '../../money.ts'

// What is checked is text and stays text; only its type is narrowed, so a schema reads, writes and describes the same shape.

/** A UUID that is the id of one sort of thing. */
export const uuid = <Id extends string>(): z.ZodType<Id, string> =>
  z.uuid() as unknown as z.ZodType<Id, string>

/** A reference to another element: a UUID. */
export const elementId = uuid<ElementId>()
/** A reference to a stored document: a UUID. */
export const documentId = uuid<DocumentId>()
/** A reference to a decision: a UUID. */
export const decisionId = uuid<DecisionId>()
/** A calendar date, YYYY-MM-DD. */
export const date = z.iso.date().refine((text) => text >= '1000', 'date') as unknown as z.ZodType<
  IsoDate,
  string
>
/** A date, month, quarter or year (R31). */
export const plannedTime = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?|-Q[1-4])?$/)
  .refine(isPlannedTime, 'planned time')
  .describe('A date, month, quarter or year: 2027-03-09, 2027-03, 2027-Q1 or 2027.') as unknown as z.ZodType<
  PlannedTime,
  string
>

// PostgreSQL's text holds neither NUL nor half a surrogate pair.
const words = z
  .string()
  .refine((text) => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text), 'characters')

/** The short name that lists and headings show. */
export const title = words.trim().min(1).max(300)
/** Running text; line breaks are kept. */
export const text = words.trim().max(20_000)
/** A line of text that need not be there. */
export const line = words.trim().max(500)
/** A line that has to say something: why. */
export const reason = line.min(1)

const budgetYear = z.string().regex(/^(19|20|21)\d\d$/)

/** Amounts per year in whole kroner; a year that is absent is not budgeted (R3). */
export const amounts = z
  .record(budgetYear, z.union([z.number().int().min(-1e12).max(1e12), z.literal('unknown')]))
  .describe(
    'Whole kroner per year. A year that is absent is not budgeted; 0 is decided; `unknown` is said but cannot be read.',
  ) as unknown as z.ZodType<Amounts, Readonly<Record<string, number | 'unknown'>>>

/** May it be shown publicly (åbenhed): open, internal, closed, or not yet assessed, which counts as closed (R48). */
export const openness = z
  .enum(['open', 'internal', 'closed', 'not assessed'])
  .describe('May it be shown publicly? What is not assessed counts as closed.')
/** May it be shown publicly (åbenhed). */
export type Openness = z.infer<typeof openness>

/**
 * How open something is: to whom it is closed (kreds; nobody named: the standing circle), and whether somebody has looked at the
 * title of what is closed and found that it tells nothing (R50).
 */
export const secrecy = {
  openness: openness.default('internal'),
  circle: elementId.optional(),
  titleIsHarmless: z.boolean().optional(),
}

/** Where a content was read: the document and the place in it (kildested). */
export const source = z
  .object({
    document: documentId,
    page: z.number().int().min(1),
    from: z.number().int().min(0),
    to: z.number().int().min(0),
  })
  .readonly()
