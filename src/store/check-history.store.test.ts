import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Edit } from '../domain/chain/edit.ts'
import type { StatusId } from '../domain/ids.ts'
import { checkHistory } from './check-history.ts'
import { recordChange, writing } from './record-change.ts'
import { recordHistory, today, type RandomStep } from './testing/random-history.ts'
import { runs } from './testing/runs.ts'
import { create, newMunicipality, testDatabase } from './testing/test-database.ts'
import { type Database, inMunicipality, type Tx } from './transaction.ts'

const { db, owner, person } = await testDatabase()
const coordinator = await person(['coordinator'])
const municipality = await newMunicipality(owner)
const actor = { ...coordinator, municipality }

const check = (tx: Database | Tx) => inMunicipality(tx as Database, municipality, checkHistory)

// A history with every kind of row, of things that stand and things that ended.
const step = (act: RandomStep['act'], which = 0, other = 1): RandomStep => ({
  act,
  which,
  other,
  daysAgo: which % 7,
})
await recordHistory(db, actor, [
  ...[1, 2, 3, 4].map((at) => step('create', at)),
  ...[0, 1, 2].map((at) => step('link', at, at + 1)),
  ...[0, 1, 2, 0].map((at) => step('revise', at, at + 5)),
  ...[0, 1].map((at) => step('treat', at, 1)),
  ...[0, 1].map((at) => step('treat', at, 4)),
  ...[0, 1, 2].map((at) => step('status', at)),
  step('round', 1, 2),
  step('round', 1, 3),
  step('unlink', 1),
  step('end', 2),
])
await writing(db, actor, async (tx) => {
  const body = create('body', { title: 'KB', type: 'council' })
  const indicator = create('indicator', { title: 'Ventetid', baseline: 4.5 })
  const item = create('agreement item', {
    number: '1',
    title: 'Bro',
    type: { kind: 'capital' },
    amounts: { 2027: -1_200_000, 2028: 0, 2029: 'unknown' },
  })
  const status = crypto.randomUUID() as StatusId
  const edits: readonly Edit[] = [
    body,
    indicator,
    item,
    {
      edit: 'add decision',
      id: crypto.randomUUID() as never,
      content: { body: body.id, on: today, text: 'Vedtaget', openness: 'open', elements: [item.id] },
    },
    {
      edit: 'add measurement',
      id: crypto.randomUUID() as never,
      indicator: indicator.id,
      on: today,
      value: 3.25,
    },
    {
      edit: 'add status',
      id: status,
      element: item.id,
      on: today,
      content: {
        light: 'red',
        progress: 'waiting',
        percent: 30,
        sentence: 'Venter på fredning',
        estimate: { 2027: 5 as never },
        visibility: 'shared',
      },
    },
  ]
  await recordChange(tx, actor, { reason: 'Alt på én gang', effectiveOn: today, edits })
  await recordChange(tx, actor, {
    reason: 'Godkendt',
    effectiveOn: today,
    edits: [{ edit: 'approve summary', id: crypto.randomUUID() as never, status, text: 'Venter' }],
  })
})

const tables = [
  'change',
  'element',
  'element_version',
  'link_version',
  'treatment_version',
  'round_version',
  'decision',
  'status',
  'public_summary',
  'measurement',
] as const

/** The columns that say something, by type: a key that others refer to can't be changed alone. */
const { rows: columns } = await sql<{ table: string; column: string; type: string }>`
  select table_name as "table", column_name as "column", data_type as type from information_schema.columns
  where table_schema = 'public' and table_name in (${sql.join(tables)})
    and column_name <> 'municipality_id' and not (table_name in ('change', 'element') and column_name = 'id')
    and not (table_name = 'status' and column_name = 'id')
  order by 1, 2`.execute(owner)

/** Another value of the same type, made of the one there. */
const otherThan = (column: string, type: string): ReturnType<typeof sql> => {
  const it = sql.ref(column)
  switch (type) {
    case 'text':
      return sql`coalesce(${it}, '') || 'x'`
    case 'uuid':
      // Foreign keys hold whoever writes to changes that there are.
      return column === 'ended_by' || column === 'change_id'
        ? sql`(select id from change c where c.municipality_id = ${municipality} and c.id is distinct from ${it} order by c.number limit 1)`
        : sql`gen_random_uuid()`
    case 'date':
      return sql`coalesce(${it}, date '2020-01-01') + 1`
    case 'timestamp with time zone':
      return sql`${it} + interval '1 microsecond'`
    case 'jsonb':
      return sql`case jsonb_typeof(${it}) when 'object' then ${it} || '{"x": null}' when 'array' then ${it} || '["x"]' else '{"x": 1}' end`
    default:
      return sql`coalesce(${it}, 0) + 1000`
  }
}

/** Does something to the rows behind the application's back, looks, and undoes it. */
async function whenTampered(act: (tx: Tx) => Promise<number>) {
  let seen: { changed: number; check: Awaited<ReturnType<typeof checkHistory>> } | undefined
  await inMunicipality(owner, municipality, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    const changed = await act(tx)
    seen = { changed, check: await checkHistory(tx) }
    throw new Error('undo')
  }).catch((error: unknown) => {
    if (!(error instanceof Error) || error.message !== 'undo') throw error
  })
  if (!seen) throw new Error('nothing was done')
  return seen
}

const rowOf = (table: string, at: number): ReturnType<typeof sql> =>
  sql`ctid = (select ctid from ${sql.table(table)} where municipality_id = ${municipality} order by ctid
    offset ${at} % (select count(*) from ${sql.table(table)} where municipality_id = ${municipality}) limit 1)`

const countOf = (result: { numAffectedRows?: bigint | undefined }): number =>
  Number(result.numAffectedRows ?? 0)

test('an untouched history is intact', async () => {
  expect(await check(db)).toMatchObject({ intact: true, erased: 0 })
})

test('a changed value is found, whichever column of whichever row it is', async () => {
  let tampered = 0
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...columns),
      fc.nat({ max: 1000 }),
      async ({ table, column, type }, at) => {
        const { changed, check } = await whenTampered(async (tx) =>
          countOf(
            await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${otherThan(column, type)}
            where municipality_id = ${municipality} and ${rowOf(table, at)}
              and ${sql.ref(column)} is distinct from ${otherThan(column, type)}`.execute(tx),
          ),
        )
        tampered += changed
        expect(check.intact).toBe(changed === 0)
      },
    ),
    { numRuns: runs(200) },
  )
  expect(tampered).toBeGreaterThan(runs(150))
})

test('an emptied value is found unless its salt went with it, which is how a field is erased by law', async () => {
  const erase = (isLawful: boolean) =>
    whenTampered(async (tx) =>
      countOf(
        await sql`update status set sentence = null ${isLawful ? sql`, salts = salts - 'sentence'` : sql``}
          where municipality_id = ${municipality} and sentence is not null`.execute(tx),
      ),
    )
  expect((await erase(false)).check.intact).toBe(false)
  expect((await erase(true)).check).toMatchObject({ intact: true, erased: 1 })
})

test('a row that is gone is found, whichever it is', async () => {
  const rowTables = tables.filter((table) => table !== 'element')
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...rowTables), fc.nat({ max: 1000 }), async (table, at) => {
      const { changed, check } = await whenTampered(async (tx) =>
        countOf(
          await sql`delete from ${sql.table(table)} where municipality_id = ${municipality} and ${rowOf(table, at)}`.execute(
            tx,
          ),
        ),
      )
      expect(changed).toBe(1)
      expect(check.intact).toBe(false)
    }),
    { numRuns: runs(60) },
  )
})

test('two rows that have changed places are found', async () => {
  const swapped = await whenTampered(async (tx) =>
    countOf(
      await sql`update element_version v set content = o.content, salts = o.salts, digests = o.digests
        from (select a.ctid as at, b.content, b.salts, b.digests from element_version a, element_version b
          where a.municipality_id = ${municipality} and b.municipality_id = ${municipality}
            and a.element_id = b.element_id and a.change_id <> b.change_id) o
        where v.municipality_id = ${municipality} and v.ctid = o.at`.execute(tx),
    ),
  )
  expect(swapped.changed).toBeGreaterThan(1)
  expect(swapped.check.intact).toBe(false)
  const numbers = await whenTampered(async (tx) => {
    await sql`update change set number = -number where municipality_id = ${municipality} and number in (3, 4)`.execute(
      tx,
    )
    return countOf(
      await sql`update change set number = case number when -3 then 4 else 3 end
        where municipality_id = ${municipality} and number in (-3, -4)`.execute(tx),
    )
  })
  expect(numbers.check).toEqual({ intact: false, firstTampered: 3 })
})

test('a row or a change that was slipped in is found', async () => {
  const row = await whenTampered(async (tx) =>
    countOf(
      await sql`insert into link_version (municipality_id, link_id, change_id, kind, from_id, to_id, salts, digests)
        select municipality_id, gen_random_uuid(), change_id, 'concerns', from_id, to_id, salts, digests from link_version
        where municipality_id = ${municipality} limit 1`.execute(tx),
    ),
  )
  expect(row.check.intact).toBe(false)
  const change = await whenTampered(async (tx) =>
    countOf(
      await sql`insert into change select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', c.number + 1))).*
        from change c where municipality_id = ${municipality} order by number desc limit 1`.execute(tx),
    ),
  )
  expect(change.check.intact).toBe(false)
})

test('a last change that was cut off is found, for the municipality knows its hash', async () => {
  const cut = await whenTampered(async (tx) => {
    await sql`delete from public_summary where municipality_id = ${municipality}`.execute(tx)
    return countOf(
      await sql`delete from change where municipality_id = ${municipality}
        and number = (select last_change from municipality where id = ${municipality})`.execute(tx),
    )
  })
  expect(cut.check.intact).toBe(false)
  const forgotten = await whenTampered(async (tx) =>
    countOf(
      await sql`update municipality set last_change = last_change - 1 where id = ${municipality}`.execute(tx),
    ),
  )
  expect(forgotten.check.intact).toBe(false)
})

test('checking names the change whose version was ended by another than the one that did it', async () => {
  const { check } = await whenTampered(async (tx) =>
    countOf(
      await sql`update element_version set ended_by = null where municipality_id = ${municipality} and ended_by = (
        select ended_by from element_version v join change c on c.municipality_id = ${municipality} and c.id = v.ended_by
        where v.municipality_id = ${municipality} order by c.number limit 1)`.execute(tx),
    ),
  )
  const { rows } = await sql<{ number: number }>`select min(c.number) as number from element_version v
    join change c on c.municipality_id = ${municipality} and c.id = v.ended_by
    where v.municipality_id = ${municipality}`.execute(owner)
  expect(check).toEqual({ intact: false, firstTampered: rows[0]?.number })
})

test('a history of nothing is intact', async () => {
  const empty = await newMunicipality(owner)
  expect(await inMunicipality(db, empty, checkHistory)).toEqual({ intact: true, changes: 0, erased: 0 })
})
