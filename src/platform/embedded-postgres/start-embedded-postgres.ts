import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { type Account, databaseAccount } from '../data-folder/account.ts'
import { type Lease, takeLease } from '../data-folder/lease.ts'
import { countUsers, joinUsers, type Membership } from '../data-folder/processes.ts'
import { createCluster, hasCluster } from './create-cluster.ts'
import { launchServer } from './launch-server.ts'
import { nativeFiles, runnableFolder } from './native-files.ts'
import {
  answers,
  endPostmaster,
  notedPostmaster,
  owner,
  port,
  type Postmaster,
  runningPostmaster,
} from './postmaster.ts'
import { settingsOf } from './settings.ts'
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts'

/** A PostgreSQL of our own that runs: how to reach it, and how to leave it. The last to leave stops it. */
export type EmbeddedPostgres = Readonly<{
  kind: 'started' | 'attached'
  socketFolder: string
  port: number
  user: string
  pid: number
  release: () => Promise<void>
}>

/** Why there is no PostgreSQL of our own. `why` quotes PostgreSQL or the system, in English. */
export type EmbeddedFailure =
  | Readonly<{ kind: 'no binaries'; platform: string }>
  | Readonly<{ kind: 'other version'; found: string }>
  | Readonly<{ kind: 'failed'; why: string }>

/** A step that takes its time, for the log or the terminal. */
export type LauncherStep =
  | 'copying binaries'
  | 'creating cluster'
  | 'starting'
  | 'ending a server that does not answer'

/** What may be chosen: who hears of the steps, and whether writes survive a power cut, which only tests do without. */
export type LauncherOptions = Readonly<{ log?: (step: LauncherStep) => void; isDurable?: boolean }>

type Place = Readonly<{ dataFolder: string; directory: string; account: Account }>

/** How long a server may be silent, a lease may be held, and recovery after a crash may take, in milliseconds. */
const patience = { answer: 5_000, lease: 120_000, recovery: 600_000 }

/** Starts the PostgreSQL of a data folder, or attaches to it when it runs already. The README tells the order of steps. */
export async function startEmbeddedPostgres(
  dataFolder: string,
  options: LauncherOptions = {},
): Promise<EmbeddedPostgres | EmbeddedFailure> {
  const place = { dataFolder, directory: join(dataFolder, 'postgres'), account: databaseAccount() }
  let lease: Lease | undefined
  let member: Membership | undefined
  try {
    lease = await waitForLease(dataFolder)
    member = joinUsers(dataFolder)
    const running = (await attach(place, options)) ?? (await startHere(place, options))
    if (!('pid' in running)) {
      member.leave()
      return running
    }
    const { kind, socketFolder, pid } = running
    return { kind, socketFolder, port, user: owner, pid, release: releaseOnce(place, member) }
  } catch (error) {
    member?.leave()
    return { kind: 'failed', why: error instanceof Error ? error.message : String(error) }
  } finally {
    lease?.release()
  }
}

type Reached = Postmaster & Readonly<{ kind: 'started' | 'attached' }>

/** The lease keeps two processes from starting, or one from stopping while another attaches. It is held for moments. */
async function waitForLease(dataFolder: string): Promise<Lease> {
  const until = Date.now() + patience.lease
  for (;;) {
    const lease = takeLease(dataFolder, 'launcher')
    if (lease.kind === 'taken') return lease
    if (Date.now() > until) throw new Error(`process ${lease.pid} is still starting or stopping the database`)
    await after(10)
  }
}

/**
 * Attaches to the server that a living or killed process of ours left running. One that does not answer is ended, unless
 * another process uses it: then it is busy rather than lost, and nobody's work is cut off.
 */
async function attach(
  place: Place,
  { log }: LauncherOptions,
): Promise<Reached | EmbeddedFailure | undefined> {
  const running = runningPostmaster(place.directory) && (await whenSettled(place.directory))
  if (!running) return undefined
  const { pid, state } = running
  if (state === 'ready' && (await answers(running, patience.answer))) return { ...running, kind: 'attached' }
  if (state === 'starting' || countUsers(place.dataFolder) > 1)
    return { kind: 'failed', why: `process ${pid} is ${state} but does not answer` }
  log?.('ending a server that does not answer')
  await endPostmaster(place.directory, pid, 'hard')
  return undefined
}

/** Waits while a server recovers or stops, as long as it lives. */
async function whenSettled(directory: string): Promise<Postmaster | undefined> {
  const until = Date.now() + patience.recovery
  for (;;) {
    const running = runningPostmaster(directory)
    if (!running || running.state === 'ready' || Date.now() > until) return running
    await after(10)
  }
}

async function startHere(
  place: Place,
  { log, isDurable = true }: LauncherOptions,
): Promise<Reached | EmbeddedFailure> {
  const { dataFolder, directory, account } = place
  const packed = nativeFiles()
  if (!packed) return { kind: 'no binaries', platform: `${process.platform}-${process.arch}` }
  const found = hasCluster(directory) ? readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim() : undefined
  if (found !== undefined && found !== packed.major) return { kind: 'other version', found }
  const native = runnableFolder(packed, dataFolder, account, () => log?.('copying binaries'))
  if ('why' in native) return { kind: 'failed', why: native.why }
  if (found === undefined) {
    log?.('creating cluster')
    const why = createCluster(native.folder, directory, account)
    if (why !== undefined) return { kind: 'failed', why }
  }
  log?.('starting')
  removeSocketFolder(notedPostmaster(directory)?.socketFolder)
  const socketFolder = makeSocketFolder(dataFolder, account)
  const settings = settingsOf(isDurable)
  const server = await launchServer(native.folder, { dataFolder, directory, socketFolder, account, settings })
  if (!('why' in server)) return { ...server, kind: 'started' }
  removeSocketFolder(socketFolder)
  return { kind: 'failed', why: server.why }
}

/** Leaves once, however often it is asked. */
function releaseOnce(place: Place, member: Membership): () => Promise<void> {
  let leaving: Promise<void> | undefined
  return () => (leaving ??= release(place, member))
}

/** Leaves; when nobody else is left, stops PostgreSQL in order and waits for it. */
async function release({ dataFolder, directory }: Place, member: Membership): Promise<void> {
  let lease: Lease
  try {
    lease = await waitForLease(dataFolder)
  } catch {
    // Whoever holds it so long decides; without the lease we could stop the server under somebody who attaches.
    member.leave()
    return
  }
  try {
    if (!member.leave()) return
    const running = runningPostmaster(directory)
    if (!running) return
    await endPostmaster(directory, running.pid, 'fast')
    removeSocketFolder(running.socketFolder)
  } finally {
    lease.release()
  }
}
