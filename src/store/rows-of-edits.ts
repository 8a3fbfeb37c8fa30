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
}>
/** A version to be ended: which thing, and which version the writer saw, where the edit says. */
export type Ending = Readonly<{ table: (typeof versionedTables)[number]; key: string; expected?: number }>

/** Columns of JSON, which are compared and digested as values and written as text. */
export const jsonColumns: readonly string[] = ['content', 'covers', 'estimate', 'elements']

/** What an edit writes and what it ends. */
export function rowsOfEdit(edit: Edit): { row?: NewRow; ending?: Ending } {
  switch (edit.edit) {
    case 'create element':
      return { row: elementRow(edit) }
    case 'revise element':
      return {
        row: elementRow(edit),
        ending: { table: 'element_version', key: edit.id, expected: edit.expected },
      }
    case 'end element':
      return { ending: { table: 'element_version', key: edit.id, expected: edit.expected } }
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
      return { ending: { table: 'link_version', key: edit.id } }
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
        ...ended('treatment_version', edit.id, edit.expected),
      }
    case 'end treatment':
      return { ending: { table: 'treatment_version', key: edit.id, expected: edit.expected } }
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
        ...ended('round_version', edit.id, edit.expected),
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

const elementRow = (edit: Extract<Edit, { edit: 'create element' | 'revise element' }>): NewRow =>
  row('element_version', edit.id, { format: kinds[edit.kind].format, content: edit.content })

const ended = (table: Ending['table'], key: string, expected: number | undefined): { ending?: Ending } =>
  expected === undefined ? {} : { ending: { table, key, expected } }

/** The fields of a row that are digested: an element's content field by field, any other row column by column. */
export const fieldsOfRow = (
  table: HistoryTable,
  columns: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  table === 'element_version'
    ? { ...(columns['content'] as Record<string, unknown>), $format: columns['format'] }
    : columns
