import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { Client } from 'pg'
import { isRunning, isZombie } from '../data-folder/running-processes.ts'

/** The port that is part of the socket's name; nothing listens on the network. */
export const port = 5432

/** The owner of the cluster. Never seen outside the private socket folder. */
export const owner = 'kaedetraek'

/** PostgreSQL's first process, as its pid file tells. */
export type Postmaster = Readonly<{ pid: number; socketFolder: string; state: string }>

/** What the pid file of a data directory says, whether that process still runs or not. */
export function notedPostmaster(directory: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    if (!(pid > 0)) return undefined
    return { pid, socketFolder: lines[4]?.trim() ?? '', state: lines[7]?.trim() ?? 'starting' }
  } catch {
    return undefined
  }
}

/** The postmaster that runs on a data directory, if one does. */
export function runningPostmaster(directory: string): Postmaster | undefined {
  const noted = notedPostmaster(directory)
  return noted && isRunning(noted.pid) && worksIn(noted.pid, directory) ? noted : undefined
}

/**
 * Removes a pid file that PostgreSQL would wrongly take for that of a living server: of a zombie, or of a pid that now
 * belongs to another program. That of a process that is plainly gone stays: PostgreSQL then checks for itself that no
 * process of the old server is left writing.
 */
export function clearMisleadingPidFile(directory: string): void {
  const noted = notedPostmaster(directory)
  if (!noted || (isRunning(noted.pid) && worksIn(noted.pid, directory))) return
  if (!isRunning(noted.pid) && !isZombie(noted.pid)) return
  rmSync(join(directory, 'postmaster.pid'), { force: true })
  if (noted.socketFolder) rmSync(join(noted.socketFolder, `.s.PGSQL.${port}.lock`), { force: true })
}

/** A postmaster works in its data directory; a stranger with the same pid does not. */
function worksIn(pid: number, directory: string): boolean {
  if (process.platform !== 'linux') return true
  try {
    const [its, ours] = [statSync(`/proc/${pid}/cwd`), statSync(directory)]
    return its.ino === ours.ino && its.dev === ours.dev
  } catch (error) {
    // Not allowed to look: better to take it for a server than to start a second one.
    return (error as NodeJS.ErrnoException).code === 'EACCES'
  }
}

/** True when the server answers; a refusal for want of connections is an answer too. */
export async function answers(postmaster: Postmaster, patience: number): Promise<boolean> {
  const client = new Client({
    host: postmaster.socketFolder,
    port,
    user: owner,
    database: 'postgres',
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch (error) {
    return isAnswer(error)
  } finally {
    // Not awaited: a server that hangs never says goodbye.
    void client.end().catch(() => undefined)
  }
}

/** PostgreSQL's own codes have digits, the system's have none. 57P03 and 57P01: it starts or stops, and takes nobody. */
function isAnswer(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? ''
  return /^(?=.*\d)[0-9A-Z]{5}$/.test(code) && !['57P03', '57P01'].includes(code)
}

/** Ends the server and waits for it: in order (`fast`), or at once, which the next start recovers from (`hard`). */
export async function endPostmaster(directory: string, pid: number, how: 'fast' | 'hard'): Promise<void> {
  const steps = [
    { signal: 'SIGINT', patience: 60_000 },
    { signal: 'SIGQUIT', patience: 2_000 },
    { signal: 'SIGKILL', patience: 5_000 },
  ] as const
  for (const { signal, patience } of how === 'fast' ? steps : steps.slice(1)) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    const until = Date.now() + patience
    // The pid file is watched too: a parent that never reaps leaves a process that never goes.
    while (Date.now() < until) {
      const noted = notedPostmaster(directory)
      if (!isRunning(pid) || (signal !== 'SIGKILL' && noted?.pid !== pid)) return
      await after(5)
    }
  }
}
