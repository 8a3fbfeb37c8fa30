import { sql } from 'kysely'
import type { IsoDate } from '../domain/calendar/dates.ts'
import { Chain } from '../domain/chain/chain.ts'
import { emptyDelta, withoutLooseEnds } from '../domain/chain/parts.ts'
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
 * The chain as it stood on a date, by effective dates (R79): all changes that took effect by then, applied in the order they
 * were recorded. So the one recorded last knows best: a correction that takes effect earlier than what it corrects replaces it
 * from then on, and what ended by then is gone, whatever was written for a later day. `recorded` leaves out what was recorded
 * after that change. Ask for it through `chainAsOf`, which also leaves out what has been closed since.
 */
export async function chainOnDate(tx: Tx, date: IsoDate, recorded: ChangeNumber): Promise<Chain> {
  const m = tx.municipality
  const counts = sql`municipality_id = ${m} and effective_on <= ${date} and number <= ${recorded}`
  // Of the versions that count the last one stands, unless a change that counts has ended the thing after it.
  const standing = async (table: VersionTable): Promise<readonly never[]> => {
    const key = sql.ref(historyTables[table])
    return (
      await sql<never>`
        with c as (select * from change where ${counts}),
        last as (
          select distinct on (r.${key}) r.${key} as key, ${chainColumns[table]} from c
          join ${sql.table(table)} r on r.municipality_id = ${m} and r.change_id = c.id ${joinOf(table, m)}
          order by r.${key}, c.number desc),
        ending as (
          select r.${key} as key, max(c.number) as number from c
          join ${sql.table(table)} r on r.municipality_id = ${m} and r.ended_by = c.id group by r.${key})
        select last.* from last left join ending on ending.key = last.key
        where ending.number is null or ending.number <= last.number
        order by last.number, last.key`.execute(tx)
    ).rows
  }
  const latest = async (table: 'status' | 'measurement'): Promise<readonly never[]> =>
    (
      await sql<never>`
        with c as (select * from change where ${counts})
        select distinct on (r.${sql.ref(subjectOf[table])}) ${chainColumns[table]} from c
        join ${sql.table(table)} r on r.municipality_id = ${m} and r.change_id = c.id
        where r.on_date <= ${date}
        order by r.${sql.ref(subjectOf[table])}, r.on_date desc, c.number desc, r.id desc`.execute(tx)
    ).rows
  const { rows: decisions } = await sql<never>`
    with c as (select * from change where ${counts})
    select ${chainColumns.decision} from c
    join decision r on r.municipality_id = ${m} and r.change_id = c.id
    where r.on_date <= ${date} order by c.number, r.id`.execute(tx)
  const { rows: summaries } = await sql<PublicSummary>`
    with c as (select * from change where ${counts})
    select p.status_id as status, s.element_id as element, p.text from c
    join public_summary p on p.municipality_id = ${m} and p.change_id = c.id
    join status s on s.municipality_id = ${m} and s.id = p.status_id
    order by c.number`.execute(tx)
  const { rows: last } = await sql<{ number: ChangeNumber }>`
    select coalesce(max(number), 0) as number from change where ${counts}`.execute(tx)
  const delta = {
    ...emptyDelta(last[0]?.number ?? (0 as ChangeNumber)),
    elements: (await standing('element_version')).map(elementFromRow),
    links: (await standing('link_version')).map(linkFromRow),
    treatments: (await standing('treatment_version')).map(treatmentFromRow),
    rounds: (await standing('round_version')).map(roundFromRow),
    decisions: decisions.map(decisionFromRow),
    statuses: (await latest('status')).map(statusFromRow),
    summaries,
    measurements: (await latest('measurement')).map(measurementFromRow),
  }
  return new Chain(m, 0 as ChangeNumber).forward(withoutLooseEnds(delta))
}
