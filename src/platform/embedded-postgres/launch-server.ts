import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import type { Account } from '../data-folder/account.ts'
import { spawnOptions } from './native-files.ts'
import { clearMisleadingPidFile, notedPostmaster, port, type Postmaster } from './postmaster.ts'

/** Where a server runs: its data folder, the cluster's directory and the socket's folder, as which account, and how set. */
export type ServerPlace = Readonly<{
  dataFolder: string
  directory: string
  socketFolder: string
  account: Account
  settings: Readonly<Record<string, string>>
}>

/** How long processes of a killed server may take to notice that it is gone, in milliseconds. */
const patience = 20_000

/** A log longer than this is put aside at the next start, in bytes. */
const longLog = 5_000_000

/** Starts the server and waits until it takes connections, however long it has to recover; or says why it doesn't. */
export async function launchServer(
  native: string,
  place: ServerPlace,
): Promise<Postmaster | Readonly<{ why: string }>> {
  const until = Date.now() + patience
  for (;;) {
    clearMisleadingPidFile(place.directory)
    const why = await launchOnce(native, place)
    if (typeof why !== 'string') return why
    // PostgreSQL refuses while a process of a killed server may still write; those end by themselves.
    if (!/shared memory block|lock file/.test(why) || Date.now() > until) return { why }
    await after(50)
  }
}

async function launchOnce(native: string, place: ServerPlace): Promise<Postmaster | string> {
  const log = join(place.dataFolder, 'postgres.log')
  const began = setAsideLongLog(log)
  const child = spawnServer(native, place, log)
  let problem: string | undefined
  child.once('error', (error) => (problem = error.message))
  for (;;) {
    await after(5)
    if (problem !== undefined) return problem
    if (child.exitCode !== null || child.signalCode !== null) return complaintIn(log, began)
    const noted = notedPostmaster(place.directory)
    if (noted && noted.pid === child.pid && noted.state === 'ready') return noted
  }
}

function spawnServer(native: string, place: ServerPlace, log: string): ChildProcess {
  // A list in PostgreSQL's eyes: without quotes a comma in the path would part it.
  const socketFolders = `"${place.socketFolder.replaceAll('"', '""')}"`
  const args = ['-D', place.directory, '-k', socketFolders, '-p', String(port)]
  for (const [name, value] of Object.entries(place.settings)) args.push('-c', `${name}=${value}`)
  const output = openSync(log, 'a', 0o600)
  try {
    // Detached: Ctrl+C in the terminal reaches us alone, and we stop the server in order.
    const child = spawn(join(native, 'bin', 'postgres'), args, {
      ...spawnOptions(native, place.account),
      detached: true,
      stdio: ['ignore', output, output],
    })
    child.unref()
    return child
  } finally {
    closeSync(output)
  }
}

/** Gives back where in the log the coming start begins. */
function setAsideLongLog(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size < longLog) return size
  renameSync(log, `${log}.1`)
  return 0
}

function complaintIn(log: string, from: number): string {
  const lines = readFileSync(log).subarray(from).toString('utf8').trim().split('\n')
  const grave = lines.filter((line) => /FATAL|PANIC|error while loading/.test(line))
  return (grave.length > 0 ? grave : lines).slice(-2).join(' ')
}
