import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { applicationRole } from '../platform/database/open-database.ts'
import { distributedTables, keyOf, localTables, referenceTables, temporaryTables } from './table-places.ts'
import { testDatabase } from './testing/test-database.ts'

const { db, owner } = await testDatabase()

const rowsOf = async <Row>(query: ReturnType<typeof sql>): Promise<readonly Row[]> =>
  (await query.execute(owner)).rows as readonly Row[]

const made = (
  await rowsOf<{ name: string }>(
    sql`select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1`,
  )
).map(({ name }) => name)
/** The tables of the municipalities. */
const tables = distributedTables.map(({ name }) => name as string)

test('every table has one place: with the municipalities, everywhere, with the installation, or for a moment', () => {
  const placed = [...tables, ...referenceTables, ...localTables, ...temporaryTables]
  expect(placed.filter((name, at) => placed.indexOf(name) !== at)).toEqual([])
  expect([...tables, ...referenceTables, ...localTables].sort()).toEqual([...made].sort())
})

test('there are tables to look at', () => {
  expect(tables).toContain('element_version')
  expect(tables.length).toBeGreaterThan(15)
})

test('the municipality comes first in every primary key, unique index and exclusion', async () => {
  const indexes = await rowsOf<{ table: string; index: string; first: string | null }>(sql`
    select t.relname as "table", i.relname as index, a.attname as first
    from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    left join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
    where (x.indisunique or x.indisexclusion) and t.relname in (${sql.join(tables)})`)
  expect(indexes.length).toBeGreaterThan(tables.length)
  expect(indexes.filter(({ table, first }) => first !== keyOf(table))).toEqual([])
})

test('every table has a primary key', async () => {
  const keyed = await rowsOf<{ name: string }>(
    sql`select t.relname as name from pg_constraint c join pg_class t on t.oid = c.conrelid where c.contype = 'p'`,
  )
  expect(tables.filter((table) => !keyed.some(({ name }) => name === table))).toEqual([])
})

test('every foreign key leads from the municipality to the same municipality', async () => {
  const keys = await rowsOf<{ table: string; name: string; from: string; to: string; target: string }>(sql`
    select t.relname as "table", c.conname as name, f.relname as target, a.attname as "from", b.attname as "to"
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
    join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
    join pg_attribute b on b.attrelid = f.oid and b.attnum = c.confkey[1]
    where c.contype = 'f' and t.relname in (${sql.join(tables)})`)
  expect(keys.length).toBeGreaterThan(20)
  expect(keys.filter((key) => key.from !== 'municipality_id' || key.to !== keyOf(key.target))).toEqual([])
})

test('what is referred to is placed before what refers to it, and never in another place', async () => {
  const keys = await rowsOf<{ table: string; target: string }>(sql`
    select t.relname as "table", f.relname as target
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
    where c.contype = 'f' and t.relnamespace = 'public'::regnamespace`)
  const late = keys.filter(
    ({ table, target }) =>
      !referenceTables.includes(target) && !(tables.indexOf(target) < tables.indexOf(table)),
  )
  expect(late).toEqual([])
  expect(keys.filter(({ table }) => !tables.includes(table))).toEqual([])
})

test('what the installation keeps for itself is closed to the application', async () => {
  const rights = await rowsOf(sql`
    select table_name, privilege_type from information_schema.table_privileges
    where grantee in (${applicationRole}, 'PUBLIC') and table_schema = 'public'
      and table_name in (${sql.join(localTables)})`)
  expect(rights).toEqual([])
})

test('what is left out of an export may be empty', async () => {
  const columns = await rowsOf<{ table: string; column: string }>(sql`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public' and is_nullable = 'YES'`)
  const mayBeEmpty = (table: string, column: string): boolean =>
    columns.some((one) => one.table === table && one.column === column)
  const kept = distributedTables.flatMap(({ name, notExported = [] }) =>
    notExported === 'all' ? [] : notExported.filter((column) => !mayBeEmpty(name, column)),
  )
  expect(kept).toEqual([])
})

test('no view and no function goes round the security of the rows', async () => {
  expect(
    await rowsOf(sql`
      select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
        and not coalesce(reloptions @> '{security_invoker=true}', false)`),
  ).toEqual([])
  expect(
    await rowsOf(sql`select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`),
  ).toEqual([])
})

test('the municipality has the same type everywhere', async () => {
  const types = await rowsOf<{ type: string }>(sql`
    select distinct data_type as type from information_schema.columns where table_schema = 'public'
      and (column_name = 'municipality_id' or (table_name = 'municipality' and column_name = 'id'))`)
  expect(types).toEqual([{ type: 'integer' }])
})

test('row-level security is on and forced for every table, by a policy on the municipality that is entered', async () => {
  const secured = await rowsOf<{
    name: string
    isOn: boolean
    isForced: boolean
    policies: readonly string[] | null
  }>(sql`
    select relname as name, relrowsecurity as "isOn", relforcerowsecurity as "isForced",
      (select array_agg(pg_get_expr(polqual, polrelid) || ' / ' || pg_get_expr(polwithcheck, polrelid)) from pg_policy
        where polrelid = c.oid and polpermissive and polroles = '{0}' and polcmd = '*') as policies
    from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`)
  for (const { name, isOn, isForced, policies } of secured.filter((one) => tables.includes(one.name))) {
    expect([isOn, isForced], name).toEqual([true, true])
    expect(policies, name).toEqual([`(${keyOf(name)} = entered()) / (${keyOf(name)} = entered())`])
  }
})

test('the application works as a role that owns nothing, can not bypass security and can not become more', async () => {
  const { rows: current } = await sql<{ name: string }>`select current_user as name`.execute(db)
  expect(current).toEqual([{ name: applicationRole }])
  const [role] = await rowsOf<object>(sql`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = ${applicationRole}`)
  expect(role).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolreplication: false,
  })
  const owned = await rowsOf(sql`
    select relname from pg_class where relowner = ${applicationRole}::regrole
    union all select proname from pg_proc where proowner = ${applicationRole}::regrole
    union all select nspname from pg_namespace where nspowner = ${applicationRole}::regrole`)
  expect(owned).toEqual([])
  const memberships = await rowsOf(
    sql`select 1 from pg_auth_members where member = ${applicationRole}::regrole`,
  )
  expect(memberships).toEqual([])
})

test('history is append-only by privilege: nothing is deleted, and only its end is written later', async () => {
  const history = distributedTables.flatMap(({ name, isAppendOnly }) => (isAppendOnly ? [name] : []))
  const rights = await rowsOf<{ table: string; column: string }>(sql`
    select table_name as "table", column_name as "column" from information_schema.column_privileges
    where grantee = ${applicationRole} and privilege_type = 'UPDATE' and table_name in (${sql.join(history)})`)
  expect(rights.filter(({ column }) => column !== 'ended_by')).toEqual([])
  const whole = await rowsOf(sql`
    select table_name, privilege_type from information_schema.table_privileges
    where grantee = ${applicationRole} and privilege_type in ('DELETE', 'TRUNCATE', 'UPDATE', 'TRIGGER')
      and table_name in (${sql.join(history)})`)
  expect(whole).toEqual([])
})

test('nothing is deferred, nothing sets a key to null, and numbers come from no sequence', async () => {
  expect(await rowsOf(sql`select conname from pg_constraint where condeferrable`)).toEqual([])
  expect(
    await rowsOf(
      sql`select conname from pg_constraint where confdeltype in ('n', 'd') or confupdtype in ('n', 'd')`,
    ),
  ).toEqual([])
  expect(
    await rowsOf(
      sql`select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`,
    ),
  ).toEqual([])
  expect(
    await rowsOf(sql`select attname from pg_attribute where attidentity <> '' and attrelid > 16384`),
  ).toEqual([])
})

test('no trigger of ours stands where rows may be distributed', async () => {
  expect(await rowsOf(sql`select tgname from pg_trigger where not tgisinternal`)).toEqual([])
})

test('every table is placed by its municipality as soon as it is made', () => {
  const folder = join(process.cwd(), 'migrations')
  const text = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  const written = [...text.matchAll(/create table (\w+)/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !localTables.includes(name) && !referenceTables.includes(name))
  const placed = [...text.matchAll(/select distribute\('(\w+)'/g)].map((match) => match[1])
  expect(written).toEqual(placed)
  expect(new Set(written)).toEqual(new Set(tables))
})

test('migrations are numbered from one, no number twice and none left out', () => {
  const names = readdirSync(join(process.cwd(), 'migrations')).sort()
  expect(names.map((name) => name.slice(0, 5))).toEqual(
    names.map((_, at) => `${String(at + 1).padStart(4, '0')}-`),
  )
})

test('migrations have neither merge, nor session settings, nor a check beside a new column', () => {
  const folder = join(process.cwd(), 'migrations')
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8').replace(/--.*$/gm, '')
    expect(/\bmerge into\b|set_config|^\s*set (?!local)/im.test(text), name).toBe(false)
    expect(/add column [^;]*\b(check|unique|references)\b/i.test(text), name).toBe(false)
  }
})
