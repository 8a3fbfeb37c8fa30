import { sql } from 'kysely'
import type { ChainDelta } from '../domain/chain/parts.ts'
import type { PublicSummary } from '../domain/follow-up/public-summary.ts'
import type { ChangeNumber } from '../domain/ids.ts'
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

type Versions = 'element_version' | 'link_version' | 'treatment_version' | 'round_version'

/** What came after change `since`, up to and with change `to`: new versions that still stand, and what ended. */
export async function chainDelta(tx: Tx, since: ChangeNumber, to: ChangeNumber): Promise<ChainDelta> {
  const m = tx.municipality
  // Versions made after `since` by a change up to `to` that no change up to `to` has ended.
  const versions = async (table: Versions, extra = sql``, join = sql``) =>
    (
      await sql<never>`
        select v.*, c.number ${extra} from change c
        join ${sql.table(table)} v on v.municipality_id = ${m} and v.change_id = c.id ${join}
        left join change e on e.municipality_id = ${m} and e.id = v.ended_by
        where c.municipality_id = ${m} and c.number > ${since} and c.number <= ${to}
          and (e.number is null or e.number > ${to})
        order by c.number`.execute(tx)
    ).rows
  const ended = async (table: Versions) =>
    (
      await sql<{ id: string }>`
        select v.${sql.ref(historyTables[table])} as id from change e
        join ${sql.table(table)} v on v.municipality_id = ${m} and v.ended_by = e.id
        where e.municipality_id = ${m} and e.number > ${since} and e.number <= ${to}`.execute(tx)
    ).rows.map((row) => row.id as never)
  const rows = async (table: 'decision' | 'status' | 'measurement') =>
    (
      await sql<never>`
        select r.*, c.number, c.actor from change c
        join ${sql.table(table)} r on r.municipality_id = ${m} and r.change_id = c.id
        where c.municipality_id = ${m} and c.number > ${since} and c.number <= ${to}
        order by c.number`.execute(tx)
    ).rows
  const elements = await versions(
    'element_version',
    sql`, k.kind`,
    sql`join element k on k.municipality_id = ${m} and k.id = v.element_id`,
  )
  const links = await versions('link_version')
  const treatments = await versions('treatment_version')
  const rounds = await versions('round_version')
  const { rows: summaries } = await sql<PublicSummary>`
    select p.status_id as status, s.element_id as element, p.text from change c
    join public_summary p on p.municipality_id = ${m} and p.change_id = c.id
    join status s on s.municipality_id = ${m} and s.id = p.status_id
    where c.municipality_id = ${m} and c.number > ${since} and c.number <= ${to}
    order by c.number`.execute(tx)
  const isFirstLoad = since === 0
  return {
    number: to,
    elements: elements.map(elementFromRow),
    links: links.map(linkFromRow),
    treatments: treatments.map(treatmentFromRow),
    rounds: rounds.map(roundFromRow),
    decisions: (await rows('decision')).map(decisionFromRow),
    statuses: (await rows('status')).map(statusFromRow),
    summaries,
    measurements: (await rows('measurement')).map(measurementFromRow),
    ended: {
      elements: isFirstLoad ? [] : await ended('element_version'),
      links: isFirstLoad ? [] : await ended('link_version'),
      treatments: isFirstLoad ? [] : await ended('treatment_version'),
    },
  }
}
