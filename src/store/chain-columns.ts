import { type RawBuilder, sql } from 'kysely'
import type { historyTables, versionedTables } from './rows-of-edits.ts'

/** The tables whose versions make a chain. */
export type VersionTable = (typeof versionedTables)[number]
/** The tables whose rows are added to a chain and never end. */
export type AddedTable = Exclude<keyof typeof historyTables, VersionTable | 'public_summary' | 'redaction'>

/**
 * What a chain needs of each table `r`, with its change `c`; an element's kind and first day are in `k`. Salts and digests
 * stay behind: they are more than half of a row and only checking the history asks for them.
 */
export const chainColumns: Readonly<Record<VersionTable | AddedTable, RawBuilder<unknown>>> = {
  element_version: sql`r.element_id, r.format, r.content, k.kind, k.since, c.number`,
  link_version: sql`r.link_id, r.kind, r.from_id, r.to_id, r.weight, r.evidence, c.number, c.effective_on, c.actor`,
  treatment_version: sql`r.treatment_id, r.element_id, r.body_id, r.planned, r.actual_on, r.decision_id, r.purpose, c.number`,
  round_version: sql`r.round_id, r.title, r.opens_on, r.due_on, r.closed_on, r.covers, r.note, c.number`,
  decision: sql`r.id, r.body_id, r.on_date, r.code, r.text, r.case_number, r.case_title, r.openness, r.circle_id, r.elements, c.number`,
  status: sql`r.id, r.element_id, r.round_id, r.corrects, r.on_behalf_of, r.on_date, r.light, r.progress, r.percent,
    r.sentence, r.help_wanted, r.estimate, r.visibility, c.number, c.actor`,
  measurement: sql`r.id, r.indicator_id, r.on_date, r.value, r.note, c.number`,
}

/** The join that an element's columns need; other tables need none. */
export const joinOf = (table: VersionTable, municipality: number): RawBuilder<unknown> =>
  table === 'element_version'
    ? sql`join element k on k.municipality_id = ${municipality} and k.id = r.element_id`
    : sql``

/** What statuses and measurements are about: only the latest of each is in a chain. */
export const subjectOf = { status: 'element_id', measurement: 'indicator_id' } as const
