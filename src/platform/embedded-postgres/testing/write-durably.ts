import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { Client } from 'pg'
import { resolveDataFolder } from '../../data-folder/resolve-data-folder.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../start-embedded-postgres.ts'

/**
 * Writes until it is killed. Each transaction puts a number in two tables; once PostgreSQL has acknowledged the commit the
 * number goes to a file outside. Before it writes, it looks for every number that was ever acknowledged.
 */
const [acknowledgedFile = '', round = '0'] = process.argv.slice(2)
const writers = 4
const say = (what: unknown): void => void process.stdout.write(`${JSON.stringify(what)}\n`)

async function connect({ socketFolder, port, user }: EmbeddedPostgres): Promise<Client> {
  const client = new Client({ host: socketFolder, port, user, database: 'postgres' })
  await client.connect()
  return client
}

async function look(client: Client): Promise<Readonly<Record<string, unknown>>> {
  await client.query('create table if not exists left_hand (n bigint primary key)')
  await client.query('create table if not exists right_hand (n bigint primary key)')
  const rows = async (text: string): Promise<ReadonlySet<string>> =>
    new Set((await client.query<{ n: string }>(text)).rows.map(({ n }) => n))
  const kept = await rows('select n from left_hand')
  const acknowledged = existsSync(acknowledgedFile)
    ? readFileSync(acknowledgedFile, 'utf8').trim().split('\n').filter(Boolean)
    : []
  const torn = await rows(
    'select n from left_hand full join right_hand using (n) where left_hand is null or right_hand is null',
  )
  const fsync = await client.query<{ fsync: string }>('show fsync')
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((n) => !kept.has(n)).length,
    torn: torn.size,
    fsync: fsync.rows[0]?.fsync,
  }
}

async function write(client: Client, writer: number): Promise<never> {
  for (let count = writer; ; count += writers) {
    const n = Number(round) * 10_000_000 + count
    await client.query('begin')
    await client.query('insert into left_hand values ($1)', [n])
    await client.query('insert into right_hand values ($1)', [n])
    await client.query('commit')
    appendFileSync(acknowledgedFile, `${n}\n`)
  }
}

async function writeDurably(): Promise<void> {
  const began = performance.now()
  const data = resolveDataFolder(process.env, '/')
  if (!data.ok) return say(data)
  const postgres = await startEmbeddedPostgres(data.folder)
  const ms = Math.round(performance.now() - began)
  if (!('release' in postgres)) return say({ ...postgres, ms })
  process.once('SIGTERM', () => void postgres.release().then(() => process.exit(0)))
  const clients = await Promise.all(Array.from({ length: writers }, () => connect(postgres)))
  const [first] = clients
  if (!first) return
  say({ kind: postgres.kind, ms, ...(await look(first)) })
  await Promise.all(clients.map(write))
}

await writeDurably()
