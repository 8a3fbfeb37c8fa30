import { performance } from 'node:perf_hooks'
import { announceServer, claimServer, releaseServer } from '../../data-folder/processes.ts'
import { resolveDataFolder } from '../../data-folder/resolve-data-folder.ts'
import { startEmbeddedPostgres } from '../start-embedded-postgres.ts'

/**
 * A process of ours in miniature: resolves the data folder, starts or attaches, says so in one line of JSON, stays, and
 * leaves in order at SIGTERM. With a URL as argument it is a server, without it is a command.
 */
const [url] = process.argv.slice(2)
const say = (what: unknown): void => void process.stdout.write(`${JSON.stringify(what)}\n`)

async function hold(): Promise<void> {
  const data = resolveDataFolder(process.env, process.cwd())
  if (!data.ok) return say({ kind: 'read-only', folder: data.readOnly })
  const began = performance.now()
  const steps: string[] = []
  const postgres = await startEmbeddedPostgres(data.folder, { log: (step) => steps.push(step) })
  const ms = Math.round(performance.now() - began)
  if (!('release' in postgres)) return say({ ...postgres, steps, ms })
  const stay = setInterval(() => undefined, 60_000)
  const other = url ? claimServer(data.folder) : undefined
  if (url && !other) announceServer(data.folder, url)
  process.once('SIGTERM', () => {
    if (url && !other) releaseServer(data.folder)
    clearInterval(stay)
    void postgres.release().then(() => say({ kind: 'left' }))
  })
  say({ ...postgres, ...data, steps, ms, ...(other ? { refused: other } : {}) })
}

await hold()
