import { sql } from 'kysely'
import type { IsoDate } from '../domain/calendar/dates.ts'
import { Chain } from '../domain/chain/chain.ts'
import { emptyDelta } from '../domain/chain/parts.ts'
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

/**
 * The chain as it stood on a date, by effective dates (R79): a version is there when its change took effect by then and
 * no change that took effect by then has ended it; of several, the one recorded last counts. `recorded` leaves out what was
 * recorded after that change. Ask for it through `chainAsOf`, which also leaves out what has been closed since.
 */
export async function chainOnDate(tx: Tx, date: IsoDate, recorded: ChangeNumber): Promise<Chain> {
  const m = tx.municipality
  const versions = async (table: Versions, extra = sql``, join = sql``) => {
    const key = sql.ref(`v.${historyTables[table]}`)
    return (
      await sql<never>`
        select distinct on (${key}) v.*, c.number ${extra} from change c
        join ${sql.table(table)} v on v.municipality_id = ${m} and v.change_id = c.id ${join}
        left join change e on e.municipality_id = ${m} and e.id = v.ended_by
        where c.municipality_id = ${m} and c.effective_on <= ${date} and c.number <= ${recorded}
          and (e.effective_on is null or e.effective_on > ${date} or e.number > ${recorded})
        order by ${key}, c.number desc`.execute(tx)
    ).rows
  }
  const rows = async (table: 'decision' | 'status' | 'measurement') =>
    (
      await sql<never>`
        select r.*, c.number, c.actor from change c
        join ${sql.table(table)} r on r.municipality_id = ${m} and r.change_id = c.id
        where c.municipality_id = ${m} and c.effective_on <= ${date} and r.on_date <= ${date}
          and c.number <= ${recorded}
        order by c.number`.execute(tx)
    ).rows
  const { rows: last } = await sql<{ number: ChangeNumber }>`
    select coalesce(max(number), 0) as number from change
    where municipality_id = ${m} and effective_on <= ${date} and number <= ${recorded}`.execute(tx)
  const { rows: summaries } = await sql<PublicSummary>`
    select p.status_id as status, s.element_id as element, p.text from change c
    join public_summary p on p.municipality_id = ${m} and p.change_id = c.id
    join status s on s.municipality_id = ${m} and s.id = p.status_id
    where c.municipality_id = ${m} and c.effective_on <= ${date} and c.number <= ${recorded}
    order by c.number`.execute(tx)
  const elements = await versions(
    'element_version',
    sql`, k.kind`,
    sql`join element k on k.municipality_id = ${m} and k.id = v.element_id`,
  )
  return new Chain(m, 0 as ChangeNumber).forward({
    ...emptyDelta(last[0]?.number ?? (0 as ChangeNumber)),
    elements: elements.map(elementFromRow),
    links: (await versions('link_version')).map(linkFromRow),
    treatments: (await versions('treatment_version')).map(treatmentFromRow),
    rounds: (await versions('round_version')).map(roundFromRow),
    decisions: (await rows('decision')).map(decisionFromRow),
    statuses: (await rows('status')).map(statusFromRow),
    summaries,
    measurements: (await rows('measurement')).map(measurementFromRow),
  })
}
