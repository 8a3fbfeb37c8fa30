import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { isoDate } from '../domain/calendar/dates.ts'
import { checkAccessLog, noteAccess } from './access-log.ts'
import { checkHistory } from './check-history.ts'
import { type Checkpoint, checkpointNow, firstMisfit } from './checkpoint.ts'
import { recordChange, writing } from './record-change.ts'
import { runs } from './testing/runs.ts'
import { create, testDatabase } from './testing/test-database.ts'
import { inMunicipality, type Tx } from './transaction.ts'

const { db, owner, municipality, person } = await testDatabase()
const actor = await person(['coordinator'])
const reason = 'Kontrol'
const changeOnce = (title: string) =>
  writing(db, actor, (tx) =>
    recordChange(tx, actor, {
      reason,
      effectiveOn: isoDate('2026-01-05'),
      edits: [create('theme', { title })],
    }),
  )
const noteOnce = () =>
  inMunicipality(db, municipality, (tx) => noteAccess(tx, { what: 'signed in', person: actor.person }))
const now = () => inMunicipality(db, municipality, checkpointNow)

const taken: Checkpoint[] = []
for (let round = 0; round < 4; round += 1) {
  for (let step = 0; step < 5; step += 1) {
    await changeOnce(`Tema ${round} ${step}`)
    await noteOnce()
  }
  taken.push(await now())
}
await changeOnce('Efter det sidste kontrolpunkt')

/** Does something to the rows behind the application's back, looks, and undoes it. */
async function whenTampered<Seen>(
  act: (tx: Tx) => Promise<unknown>,
  look: (tx: Tx) => Promise<Seen>,
): Promise<Seen> {
  const seen: Seen[] = []
  await inMunicipality(owner, municipality, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await act(tx)
    seen.push(await look(tx))
    throw new Error('undo')
  }).catch((error: unknown) => {
    if (!(error instanceof Error) || error.message !== 'undo') throw error
  })
  const [first] = seen
  if (first === undefined) throw new Error('nothing was looked at')
  return first
}

/** Cuts a chain after a number and hides it: what is left holds in itself. */
const cutChanges = (keep: number) => async (tx: Tx) => {
  for (const table of ['element_version'])
    await sql`delete from ${sql.table(table)} r using change c where r.municipality_id = ${municipality}
      and c.municipality_id = ${municipality} and c.id = r.change_id and c.number > ${keep}`.execute(tx)
  await sql`delete from change where municipality_id = ${municipality} and number > ${keep}`.execute(tx)
  await sql`update municipality set last_change = ${keep}, last_edit = ${keep}, last_hash = coalesce(
    (select hash from change where municipality_id = ${municipality} and number = ${keep}), '')
    where id = ${municipality}`.execute(tx)
}
const cutAccess = (keep: number) => async (tx: Tx) => {
  await sql`delete from access_entry where municipality_id = ${municipality} and number > ${keep}`.execute(tx)
  await sql`update access_end set number = ${keep}, hash = coalesce(
    (select hash from access_entry where municipality_id = ${municipality} and number = ${keep}), '')
    where municipality_id = ${municipality}`.execute(tx)
}

test('what came after the last checkpoint is no misfit', async () => {
  expect(await inMunicipality(db, municipality, (tx) => firstMisfit(tx, taken))).toBeUndefined()
  expect(await inMunicipality(db, municipality, (tx) => firstMisfit(tx, []))).toBeUndefined()
})

test('checkpoints of another municipality say nothing about this one', async () => {
  const others = taken.map((one) => ({ ...one, municipality: municipality + 1 }))
  const misfit = await whenTampered(cutChanges(1), async (tx) => [await firstMisfit(tx, others)])
  expect(misfit).toEqual([undefined])
})

test('an end that was cut off before a checkpoint is found, though what is left holds in itself; the first that is gone lies between two checkpoints', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 19 }), async (keep) => {
      const { changes, misfit } = await whenTampered(cutChanges(keep), async (tx) => ({
        changes: await checkHistory(tx),
        misfit: await firstMisfit(tx, taken),
      }))
      expect(changes).toMatchObject({ intact: true })
      expect(misfit).toEqual({ chain: 'changes', after: keep - (keep % 5), upTo: keep - (keep % 5) + 5 })
    }),
    { numRuns: runs(20) },
  )
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 19 }), async (keep) => {
      const { access, misfit } = await whenTampered(cutAccess(keep), async (tx) => ({
        access: await checkAccessLog(tx),
        misfit: await firstMisfit(tx, taken),
      }))
      expect(access).toMatchObject({ intact: true })
      expect(misfit).toMatchObject({ chain: 'access', after: keep - (keep % 5) })
    }),
    { numRuns: runs(20) },
  )
})

test('an access log that was made anew with hashes of its own is found', async () => {
  const remade = async (tx: Tx) => {
    await cutAccess(12)(tx)
    for (let step = 0; step < 8; step += 1) await noteAccess(tx, { what: 'signed out', person: actor.person })
  }
  const { access, misfit } = await whenTampered(remade, async (tx) => ({
    access: await checkAccessLog(tx),
    misfit: await firstMisfit(tx, taken),
  }))
  expect(access).toEqual({ intact: true, entries: 20 })
  expect(misfit).toEqual({ chain: 'access', after: 10, upTo: 15 })
})

test('one flipped bit in any entry of the access log is found, whichever it is', async () => {
  const columns = ['what', 'hash', 'details', 'person_id', 'at', 'number'] as const
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...columns),
      fc.nat({ max: 19 }),
      fc.nat({ max: 30 }),
      async (column, at, bit) => {
        const it = sql.ref(column)
        const flipped = {
          what: sql`overlay(what placing chr(ascii(substr(what, 1 + ${bit} % length(what), 1)) # 1) from 1 + ${bit} % length(what))`,
          hash: sql`overlay(hash placing chr(ascii(substr(hash, 1 + ${bit} % 64, 1)) # 1) from 1 + ${bit} % 64)`,
          details: sql`details || jsonb_build_object('x', ${bit}::int)`,
          person_id: sql`gen_random_uuid()`,
          at: sql`at + (${bit} + 1) * interval '1 millisecond'`,
          number: sql`number + 100 + ${bit}`,
        }[column]
        const check = await whenTampered(
          (tx) =>
            sql`update access_entry set ${it} = ${flipped} where municipality_id = ${municipality} and number = ${at + 1}`.execute(
              tx,
            ),
          checkAccessLog,
        )
        expect(check).toEqual({ intact: false, firstTampered: at + 1 })
      },
    ),
    { numRuns: runs(60) },
  )
})
