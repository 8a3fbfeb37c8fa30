import type { IsoDate } from '../domain/calendar/dates.ts'
import type { ChainView } from '../domain/chain/chain-view.ts'
import type { Edit } from '../domain/chain/edit.ts'
import { kinds } from '../domain/chain/kinds/kinds.ts'

/** The tables whose rows belong to a change, with the column that names the thing. */
export const historyTables = {
  element_version: 'element_id',
  link_version: 'link_id',
  treatment_version: 'treatment_id',
  round_version: 'round_id',
  decision: 'id',
  status: 'id',
  public_summary: 'id',
  measurement: 'id',
  redaction: 'id',
} as const
/** A table whose rows belong to a change. */
export type HistoryTable = keyof typeof historyTables
/** The history tables whose rows end instead of vanishing. */
export const versionedTables = [
  'element_version',
  'link_version',
  'treatment_version',
  'round_version',
] as const

/** A row to be written: its own columns, without those that every row of history carries. */
export type NewRow = Readonly<{
  table: HistoryTable
  key: string
  columns: Readonly<Record<string, unknown>>
  /** What is the same in all versions of an element. */
  element?: Readonly<{ kind: string; since: string; isNew?: boolean }>
}>
/** The row that an edit writes and the version that it ends, where it does. */
export type WrittenEdit = Readonly<{ row?: NewRow; ending?: Ending | undefined }>
/** A version to be ended: which thing, and the number of the change that made it. */
export type Ending = Readonly<{ table: (typeof versionedTables)[number]; key: string; version: number }>

/** What an edit writes and what it ends, on a chain that it has been checked against. */
export function rowsOfEdit(edit: Edit, standing: ChainView, effectiveOn: IsoDate): WrittenEdit {
  switch (edit.edit) {
    case 'create element':
      return { row: elementRow(edit, effectiveOn) }
    case 'revise element':
      return {
        row: elementRow(edit, standing.element(edit.id)?.since ?? effectiveOn),
        ending: ended('element_version', edit.id, edit.expected),
      }
    case 'end element':
      return { ending: ended('element_version', edit.id, edit.expected) }
    case 'add link':
      return {
        row: row('link_version', edit.id, {
          kind: edit.kind,
          from_id: edit.from,
          to_id: edit.to,
          weight: edit.weight,
          evidence: edit.evidence,
        }),
      }
    case 'end link':
      return { ending: ended('link_version', edit.id, standing.link(edit.id)?.version) }
    case 'add status':
      return {
        row: row('status', edit.id, {
          element_id: edit.element,
          round_id: edit.round,
          corrects: edit.corrects,
          on_behalf_of: edit.onBehalfOf,
          on_date: edit.on,
          light: edit.content.light,
          progress: edit.content.progress,
          percent: edit.content.percent,
          sentence: edit.content.sentence,
          help_wanted: edit.content.helpWanted,
          estimate: edit.content.estimate,
          visibility: edit.content.visibility,
        }),
      }
    case 'approve summary':
      return { row: row('public_summary', edit.id, { status_id: edit.status, text: edit.text }) }
    case 'put treatment':
      return {
        row: row('treatment_version', edit.id, {
          element_id: edit.content.element,
          body_id: edit.content.body,
          planned: edit.content.planned,
          actual_on: edit.content.actualOn,
          decision_id: edit.content.decision,
          purpose: edit.content.purpose,
        }),
        ending: ended('treatment_version', edit.id, edit.expected),
      }
    case 'end treatment':
      return { ending: ended('treatment_version', edit.id, edit.expected) }
    case 'put round':
      return {
        row: row('round_version', edit.id, {
          title: edit.content.title,
          opens_on: edit.content.opensOn,
          due_on: edit.content.dueOn,
          closed_on: edit.content.closedOn,
          covers: edit.content.covers,
          note: edit.content.note,
        }),
        ending: ended('round_version', edit.id, edit.expected),
      }
    case 'add decision':
      return {
        row: row('decision', edit.id, {
          body_id: edit.content.body,
          on_date: edit.content.on,
          code: edit.content.code,
          text: edit.content.text,
          case_number: edit.content.caseNumber,
          case_title: edit.content.caseTitle,
          openness: edit.content.openness,
          circle_id: edit.content.circle,
          elements: edit.content.elements,
        }),
      }
    case 'add measurement':
      return {
        row: row('measurement', edit.id, {
          indicator_id: edit.indicator,
          on_date: edit.on,
          value: edit.value,
          note: edit.note,
        }),
      }
  }
}

const row = (table: HistoryTable, key: string, columns: Readonly<Record<string, unknown>>): NewRow => ({
  table,
  key,
  columns,
})

const elementRow = (
  edit: Extract<Edit, { edit: 'create element' | 'revise element' }>,
  since: IsoDate,
): NewRow => ({
  ...row('element_version', edit.id, { format: kinds[edit.kind].format, content: edit.content }),
  element: { kind: edit.kind, since, isNew: edit.edit === 'create element' },
})

const ended = (table: Ending['table'], key: string, version: number | undefined): Ending | undefined =>
  version === undefined ? undefined : { table, key, version }

/**
 * The fields of a row that are digested: an element's content field by field with its kind and first day, any other row column
 * by column. A column that is empty is no field; a field of a content is one whatever it holds.
 */
export const fieldsOfRow = (
  table: HistoryTable,
  columns: Readonly<Record<string, unknown>>,
  element?: NewRow['element'],
): Readonly<Record<string, unknown>> =>
  table === 'element_version'
    ? {
        ...(columns['content'] as Record<string, unknown>),
        $format: columns['format'],
        $kind: element?.kind,
        $since: element?.since,
      }
    : Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null && value !== undefined))
