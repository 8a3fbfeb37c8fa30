import type { IsoDate } from '../domain/calendar/dates.ts'
import type { Element, Kind } from '../domain/chain/element.ts'
import { elementOf } from '../domain/chain/element.ts'
import type { Link, LinkKind } from '../domain/chain/link.ts'
import type { Round } from '../domain/follow-up/round.ts'
import type { Status } from '../domain/follow-up/status.ts'
import type { Decision, Measurement, Treatment } from '../domain/follow-up/treatment.ts'
import type { ChangeNumber, ElementId } from '../domain/ids.ts'
import type { Tables } from './tables.ts'

type Row<T extends keyof Tables> = {
  [Column in keyof Tables[T]]: Tables[T][Column] extends { readonly __select__: infer Selected }
    ? Selected
    : Tables[T][Column]
}
// A chain has no use for salts and digests, and its queries leave them behind.
type Versioned<T extends keyof Tables> = Omit<
  Row<T>,
  'municipality_id' | 'change_id' | 'ended_by' | 'salts' | 'digests'
> & {
  number: number
}

/** Leaves out what is null or absent, so that an optional field is missing and not undefined. */
const present = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], null> } =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as never

/** An element from its current version. */
export const elementFromRow = (row: {
  element_id: string
  kind: string
  number: number
  since: string
  format: number
  content: unknown
}): Element =>
  elementOf({
    id: row.element_id as ElementId,
    kind: row.kind as Kind,
    version: row.number as ChangeNumber,
    since: row.since as IsoDate,
    format: row.format,
    content: row.content,
  })

/** A link from its current version; `actor` and `effective_on` are those of its change. */
export const linkFromRow = (row: Versioned<'link_version'> & { actor: string; effective_on: string }): Link =>
  present({
    id: row.link_id,
    kind: row.kind as LinkKind,
    from: row.from_id,
    to: row.to_id,
    weight: row.weight,
    evidence: row.evidence,
    by: row.actor,
    on: row.effective_on,
    version: row.number,
  }) as unknown as Link

/** A treatment from its current version. */
export const treatmentFromRow = (row: Versioned<'treatment_version'>): Treatment =>
  present({
    id: row.treatment_id,
    element: row.element_id,
    body: row.body_id,
    planned: row.planned,
    actualOn: row.actual_on,
    decision: row.decision_id,
    purpose: row.purpose,
    version: row.number,
  }) as unknown as Treatment

/** A decision from its row. */
export const decisionFromRow = (row: Versioned<'decision'>): Decision =>
  present({
    id: row.id,
    body: row.body_id,
    on: row.on_date,
    code: row.code,
    text: row.text,
    caseNumber: row.case_number,
    caseTitle: row.case_title,
    openness: row.openness,
    circle: row.circle_id,
    elements: row.elements,
    version: row.number,
  }) as unknown as Decision

/** A round from its current version. */
export const roundFromRow = (row: Versioned<'round_version'>): Round =>
  present({
    id: row.round_id,
    title: row.title,
    opensOn: row.opens_on,
    dueOn: row.due_on,
    closedOn: row.closed_on,
    covers: row.covers,
    note: row.note,
    version: row.number,
  }) as unknown as Round

/** A status from its row; `actor` is that of its change, `public_summary` the approved words where the query asked for them. */
export const statusFromRow = (
  row: Versioned<'status'> & { actor: string; public_summary?: string | null },
): Status =>
  present({
    id: row.id,
    element: row.element_id,
    round: row.round_id,
    corrects: row.corrects,
    reportedBy: row.actor,
    onBehalfOf: row.on_behalf_of,
    on: row.on_date,
    light: row.light,
    progress: row.progress,
    percent: row.percent,
    sentence: row.sentence,
    helpWanted: row.help_wanted,
    estimate: row.estimate,
    visibility: row.visibility,
    publicSummary: row.public_summary,
    version: row.number,
  }) as unknown as Status

/** A measurement from its row. */
export const measurementFromRow = (row: Versioned<'measurement'>): Measurement =>
  present({
    id: row.id,
    indicator: row.indicator_id,
    on: row.on_date,
    value: row.value,
    note: row.note,
    version: row.number,
  }) as unknown as Measurement
