import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { withLock } from './with-lock.ts'

/** What migrating came to: which ran now, or why the database can't be used by this version. */
export type Migrated =
  | Readonly<{ ok: true; ran: readonly string[] }>
  | Readonly<{ ok: false; problem: 'newer database' | 'changed migration'; name: string }>

/** The names of the numbered SQL files, in order. */
export const migrationsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()

/** The names of those that have run in a database; none in an empty one. */
export async function migrationsRun(owner: pg.Pool): Promise<readonly string[]> {
  const { rows: there } = await owner.query("select where to_regclass('public.migration') is not null")
  if (there.length === 0) return []
  const { rows } = await owner.query<{ name: string }>('select name from migration order by name')
  return rows.map(({ name }) => name)
}

/**
 * Runs the numbered SQL files that have not run, each in its own transaction, in order, under one lock:
 * processes that start at once run each file once. With a name, no file after that one is run.
 */
export async function migrate(owner: pg.Pool, folder: string, last?: string): Promise<Migrated> {
  const files = migrationsIn(folder).map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
  })
  return withLock(owner, 'migrate', async (client) => {
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, ran_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from migration',
    )
    const done = new Map(rows.map((row) => [row.name, row.sha256]))
    for (const name of done.keys())
      if (!files.some((file) => file.name === name)) return { ok: false, problem: 'newer database', name }
    const ran: string[] = []
    for (const file of files.filter(({ name }) => last === undefined || name <= last)) {
      const before = done.get(file.name)
      if (before !== undefined) {
        if (before !== file.sha256) return { ok: false, problem: 'changed migration', name: file.name }
        continue
      }
      await client.query('begin')
      try {
        await client.query(file.text)
        await client.query('insert into migration (name, sha256) values ($1, $2)', [file.name, file.sha256])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
      ran.push(file.name)
    }
    return { ok: true, ran }
  })
}
