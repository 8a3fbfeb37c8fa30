import { sql } from 'kysely'
import { operatorPerson } from '../../domain/access/operator.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { MunicipalityId } from '../../domain/ids.ts'
import { cutOff, keptKinds, type KeptKind } from '../../domain/retention/retention.ts'
import { noteAccess } from '../access-log.ts'
import { type ErasureOrder, erasePerson } from '../erasure/erase-person.ts'
import type { PersonRecord } from '../../domain/access/person-acts.ts'
import { type Database, inMunicipality, type Tx } from '../transaction.ts'
import { cutAccessLog } from './cut-access-log.ts'
import { retentionRules } from './retention-rules.ts'
import { type Over, peopleOver, removeOver } from './what-is-over.ts'

/** What a person is called when the time is over, and why that is done: words are for whoever runs it. */
export type OverdueErasure = (
  tx: Tx,
  person: PersonRecord,
) => Promise<Pick<ErasureOrder, 'standIn' | 'reason' | 'changeReason' | 'alsoInTexts' | 'operator'>>

/**
 * Does what the rules of a municipality say: what is too old goes, one sort after the other, each in a transaction of its own, so that
 * nobody waits long. Written down in the access log and as the run of the day. Done as the database's owner.
 */
export async function keepRetention(
  owner: Database,
  municipality: MunicipalityId,
  now: Date,
  erasure: OverdueErasure,
): Promise<Over> {
  const within = <Result>(steps: (tx: Tx) => Promise<Result>) => inMunicipality(owner, municipality, steps)
  const rules = await within(retentionRules)
  const done: Partial<Record<KeptKind, number>> = {}
  for (const kind of keptKinds) {
    const before = cutOff(rules[kind], now)
    if (before === undefined) done[kind] = 0
    else if (kind === 'access log') done[kind] = await within((tx) => cutAccessLog(tx, before))
    else if (kind === 'people') done[kind] = await eraseOver(owner, municipality, { before, now, erasure })
    else done[kind] = await within((tx) => removeOver(tx, kind, before))
  }
  await within((tx) => noteRun(tx, now, done as Over))
  return done as Over
}

async function eraseOver(
  owner: Database,
  municipality: MunicipalityId,
  { before, now, erasure }: Readonly<{ before: Date; now: Date; erasure: OverdueErasure }>,
): Promise<number> {
  const orders = await inMunicipality(owner, municipality, async (tx) => {
    const all: ErasureOrder[] = []
    for (const person of await peopleOver(tx, before, now))
      all.push({
        ...(await erasure(tx, person)),
        municipality,
        person: person.id,
        actor: operatorPerson,
        mail: [],
      })
    return all
  })
  for (const order of orders) await erasePerson(owner, order)
  return orders.length
}

async function noteRun(tx: Tx, now: Date, done: Over): Promise<void> {
  const went = Object.fromEntries(Object.entries(done).filter(([, count]) => count > 0))
  await sql`
    insert into retention_run (municipality_id, on_day, at, done)
    values (${tx.municipality}, ${copenhagenDate(now)}, ${now}, ${JSON.stringify(went)}::jsonb)
    on conflict (municipality_id, on_day) do update set at = excluded.at, done = excluded.done`.execute(tx)
  if (Object.keys(went).length > 0)
    await noteAccess(tx, { what: 'retention kept', person: operatorPerson, details: went })
}

/** Takes today's run: true for the one process that comes first. */
export const claimRun = (owner: Database, municipality: MunicipalityId, now: Date): Promise<boolean> =>
  inMunicipality(owner, municipality, async (tx) => {
    const { rows } = await sql`
      insert into retention_run (municipality_id, on_day, at)
      values (${tx.municipality}, ${copenhagenDate(now)}, ${now})
      on conflict do nothing returning on_day`.execute(tx)
    return rows.length === 1
  })
