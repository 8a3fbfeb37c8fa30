import { sql } from 'kysely'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { ChangeNumber, ElementId, PersonId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** Who made a change, for whom, and when it took effect. Not why: a reason may tell of what a reader doesn't see. */
export type ChangeMaker = Readonly<{
  number: ChangeNumber
  effectiveOn: IsoDate
  actor: PersonId
  onBehalfOf: ElementId | null
}>

/** Who made the changes with these numbers. */
export async function makersOf(
  tx: Tx,
  numbers: readonly ChangeNumber[],
): Promise<ReadonlyMap<ChangeNumber, ChangeMaker>> {
  if (numbers.length === 0) return new Map()
  const { rows } = await sql<ChangeMaker>`
    select c.number, c.effective_on as "effectiveOn", c.actor, c.on_behalf_of as "onBehalfOf" from change c
    where c.municipality_id = ${tx.municipality} and c.number = any(${[...numbers]}::bigint[])`.execute(tx)
  return new Map(rows.map((row) => [row.number, row]))
}

/** The last change that had taken effect by the end of a date; 0 when there was none. */
export async function lastChangeBy(tx: Tx, date: IsoDate): Promise<ChangeNumber> {
  const { rows } = await sql<{ number: ChangeNumber }>`
    select coalesce(max(number), 0) as number from change
    where municipality_id = ${tx.municipality} and effective_on <= ${date}`.execute(tx)
  return rows[0]?.number ?? (0 as ChangeNumber)
}
