import type pg from 'pg'

/** What every table has of a municipality: how many rows and a digest of all of them. */
export type Contents = ReadonlyMap<string, string>

/**
 * What is written down where somebody tries to sign in, from wherever: a stranger's try is no secret of theirs, and no hole.
 */
const triesToSignIn = `'access_end', 'sign_in_try'`

/** Reads all that a municipality has, table by table, so that what was written since shows. */
export async function contentsOf(owner: pg.Pool, municipality: number): Promise<Contents> {
  const { rows: tables } = await owner.query<{ name: string; key: string }>(`
    select c.relname as name, a.attname as key from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attname = case when c.relname = 'municipality' then 'id' else 'municipality_id' end
    where c.relkind = 'r' and c.relname not in (${triesToSignIn}) order by 1`)
  const contents = new Map<string, string>()
  for (const { name, key } of tables) {
    const { rows } = await owner.query<{ digest: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from "${name}" t where ${key} = $1${name === 'access_entry' ? ` and what <> 'refused'` : ''}`,
      [municipality],
    )
    contents.set(name, rows[0]?.digest ?? '')
  }
  return contents
}

/** The tables that are no longer as they were. */
export const changedTables = (before: Contents, after: Contents): readonly string[] =>
  [...before].filter(([name, digest]) => after.get(name) !== digest).map(([name]) => name)
