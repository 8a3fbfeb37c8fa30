import { sql } from 'kysely'
import type { Measurement } from '../domain/follow-up/treatment.ts'
import type { ElementId } from '../domain/ids.ts'
import { measurementFromRow } from './chain-rows.ts'
import type { Tx } from './transaction.ts'

/** All measurements of an indicator, newest first. */
export const measurementsOf = async (tx: Tx, indicator: ElementId): Promise<readonly Measurement[]> => {
  const { rows } = await sql<never>`
    select r.*, c.number from measurement r
    join change c on c.municipality_id = ${tx.municipality} and c.id = r.change_id
    where r.municipality_id = ${tx.municipality} and r.indicator_id = ${indicator}
    order by r.on_date desc, c.number desc`.execute(tx)
  return rows.map(measurementFromRow)
}
