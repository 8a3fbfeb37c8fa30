import { sql } from 'kysely'
import { type ChainDelta, emptyDelta } from '../domain/chain/parts.ts'
import type { PublicSummary } from '../domain/follow-up/public-summary.ts'
import type { ChangeNumber } from '../domain/ids.ts'
import { chainColumns, joinOf, subjectOf, type VersionTable } from './chain-columns.ts'
import {
  decisionFromRow,
  elementFromRow,
  linkFromRow,
  measurementFromRow,
  roundFromRow,
  statusFromRow,
  treatmentFromRow,
} from './chain-rows.ts'
import { historyTables } from './rows-of-edits.ts'
import type { Tx } from './transaction.ts'

/**
 * What came after change `since`, up to and with change `to`: new versions that still stand, and what ended. When nothing was
 * edited since (`edited` is the last change that was more than statuses), only statuses are asked for.
 */
export async function chainDelta(
  tx: Tx,
  since: ChangeNumber,
  to: ChangeNumber,
  edited: ChangeNumber = to,
): Promise<ChainDelta> {
  const statuses = (await latest(tx, 'status', since, to)).map(statusFromRow)
  if (edited <= since) return { ...emptyDelta(to), statuses }
  const ended = async (table: VersionTable): Promise<readonly never[]> =>
    since === 0 ? [] : endedBetween(tx, table, since, to)
  return {
    number: to,
    elements: (await standing(tx, 'element_version', since, to)).map(elementFromRow),
    links: (await standing(tx, 'link_version', since, to)).map(linkFromRow),
    treatments: (await standing(tx, 'treatment_version', since, to)).map(treatmentFromRow),
    rounds: (await standing(tx, 'round_version', since, to)).map(roundFromRow),
    decisions: (await decisionsBetween(tx, since, to)).map(decisionFromRow),
    statuses,
    summaries: await summariesBetween(tx, since, to),
    measurements: (await latest(tx, 'measurement', since, to)).map(measurementFromRow),
    ended: {
      elements: await ended('element_version'),
      links: await ended('link_version'),
      treatments: await ended('treatment_version'),
    },
  }
}

/** Versions made after `since` by a change up to `to` that no change up to `to` has ended, in the order they were written. */
const standing = async (tx: Tx, table: VersionTable, since: number, to: number): Promise<readonly never[]> =>
  (
    await sql<never>`
      select ${chainColumns[table]} from change c
      join ${sql.table(table)} r on r.municipality_id = ${tx.municipality} and r.change_id = c.id
      ${joinOf(table, tx.municipality)}
      left join change e on e.municipality_id = ${tx.municipality} and e.id = r.ended_by
      where c.municipality_id = ${tx.municipality} and c.number > ${since} and c.number <= ${to}
        and (e.number is null or e.number > ${to})
      order by c.number, ${sql.ref(`r.${historyTables[table]}`)}`.execute(tx)
  ).rows

const endedBetween = async (tx: Tx, table: VersionTable, since: number, to: number) =>
  (
    await sql<{ id: never }>`
      select r.${sql.ref(historyTables[table])} as id from change e
      join ${sql.table(table)} r on r.municipality_id = ${tx.municipality} and r.ended_by = e.id
      where e.municipality_id = ${tx.municipality} and e.number > ${since} and e.number <= ${to}`.execute(tx)
  ).rows.map((row) => row.id)

/** The latest status of every element, or measurement of every indicator, among those of some changes. */
const latest = async (tx: Tx, table: 'status' | 'measurement', since: number, to: number) =>
  (
    await sql<never>`
      select distinct on (r.${sql.ref(subjectOf[table])}) ${chainColumns[table]} from change c
      join ${sql.table(table)} r on r.municipality_id = ${tx.municipality} and r.change_id = c.id
      where c.municipality_id = ${tx.municipality} and c.number > ${since} and c.number <= ${to}
      order by r.${sql.ref(subjectOf[table])}, r.on_date desc, c.number desc, r.id desc`.execute(tx)
  ).rows

const decisionsBetween = async (tx: Tx, since: number, to: number): Promise<readonly never[]> =>
  (
    await sql<never>`
      select ${chainColumns.decision} from change c
      join decision r on r.municipality_id = ${tx.municipality} and r.change_id = c.id
      where c.municipality_id = ${tx.municipality} and c.number > ${since} and c.number <= ${to}
      order by c.number, r.id`.execute(tx)
  ).rows

const summariesBetween = async (tx: Tx, since: number, to: number): Promise<readonly PublicSummary[]> =>
  (
    await sql<PublicSummary>`
      select p.status_id as status, s.element_id as element, p.text from change c
      join public_summary p on p.municipality_id = ${tx.municipality} and p.change_id = c.id
      join status s on s.municipality_id = ${tx.municipality} and s.id = p.status_id
      where c.municipality_id = ${tx.municipality} and c.number > ${since} and c.number <= ${to}
      order by c.number`.execute(tx)
  ).rows
