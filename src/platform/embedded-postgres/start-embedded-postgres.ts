import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { joinUsers, leaveUsers } from '../data-folder/processes.ts'
import { type Account, databaseAccount } from './account.ts'
import { nativeFolder, runnableFiles, spawnOptions } from './native-files.ts'
import { clearDeadPostmaster, runningPostmaster } from './postmaster.ts'

/** A PostgreSQL of our own that runs: how to reach it, and how to leave it. The last process to leave stops it. */
export type EmbeddedPostgres = Readonly<{
  kind: 'started' | 'attached'
  socketFolder: string
  port: number
  user: string
  pid: number
  release: () => Promise<void>
}>

/** Why there is no PostgreSQL of our own. */
export type EmbeddedFailure =
  | Readonly<{ kind: 'no binaries'; platform: string }>
  | Readonly<{ kind: 'other version'; found: string }>
  | Readonly<{ kind: 'failed'; why: string }>

/** The name of the cluster's owner, and of the socket's port; neither is ever seen outside the private socket folder. */
const user = 'kaedetraek'
const port = 5432
const major = '18'
const patience = 30_000

/** Starts the PostgreSQL of a data folder, or attaches to it when it runs already. */
export async function startEmbeddedPostgres(dataFolder: string): Promise<EmbeddedPostgres | EmbeddedFailure> {
  const packed = nativeFolder()
  if (!packed) return { kind: 'no binaries', platform: `${process.platform}-${process.arch}` }
  const account = databaseAccount()
  const directory = join(dataFolder, 'postgres')
  joinUsers(dataFolder)
  try {
    const native = runnableFiles(packed, dataFolder, account)
    const made = createCluster(native, directory, account)
    if (made) return abandon(dataFolder, made)
    const version = readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim()
    if (version !== major) return abandon(dataFolder, { kind: 'other version', found: version })
    return await attachOrStart(native, dataFolder, directory, account)
  } catch (error) {
    return abandon(dataFolder, {
      kind: 'failed',
      why: error instanceof Error ? error.message : String(error),
    })
  }
}

function abandon(dataFolder: string, failure: EmbeddedFailure): EmbeddedFailure {
  leaveUsers(dataFolder)
  return failure
}

/** Makes the cluster beside its place and moves it there whole, so that a half-made one is never found. */
function createCluster(native: string, directory: string, account: Account): EmbeddedFailure | undefined {
  if (existsSync(join(directory, 'PG_VERSION'))) return undefined
  const unfinished = `${directory}.${process.pid}`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  if (account.kind === 'other') chownSync(unfinished, account.uid, account.gid)
  const options = '-E UTF8 --auth=trust --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8'.split(
    ' ',
  )
  const result = spawnSync(join(native, 'bin', 'initdb'), ['-D', unfinished, '-U', user, ...options], {
    ...spawnOptions(native, account),
    encoding: 'utf8',
  })
  if (result.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    return {
      kind: 'failed',
      why: (result.stderr || String(result.error)).trim().split('\n').slice(-2).join(' '),
    }
  }
  try {
    renameSync(unfinished, directory)
  } catch {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return undefined
}

/** A short private folder for the socket: its path may have at most about 100 characters, whatever the data folder's name. */
function socketFolderFor(directory: string, account: Account): string {
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 12)
  const folder = join(process.platform === 'linux' ? '/tmp' : tmpdir(), `kaedetraek-${name}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account.kind === 'other') chownSync(folder, account.uid, account.gid)
  const owner = statSync(folder).uid
  const expected = account.kind === 'other' ? account.uid : process.getuid?.()
  if (expected !== undefined && owner !== expected) throw new Error(`${folder} belongs to somebody else`)
  chmodSync(folder, 0o700)
  return folder
}

async function attachOrStart(
  native: string,
  dataFolder: string,
  directory: string,
  account: Account,
): Promise<EmbeddedPostgres | EmbeddedFailure> {
  const socketFolder = socketFolderFor(directory, account)
  const until = Date.now() + patience
  let child: ChildProcess | undefined
  let starts = 0
  while (Date.now() < until) {
    const running = runningPostmaster(directory)
    if (running?.isReady) {
      const kind = child?.pid === running.pid ? 'started' : 'attached'
      return {
        kind,
        socketFolder: running.socketFolder || socketFolder,
        port,
        user,
        pid: running.pid,
        release: () => release(dataFolder, directory, socketFolder),
      }
    }
    const hasEnded = child !== undefined && (child.exitCode !== null || child.signalCode !== null)
    if (!running && (child === undefined || hasEnded)) {
      if (starts >= 5) return abandon(dataFolder, { kind: 'failed', why: lastLines(dataFolder) })
      clearDeadPostmaster(directory, socketFolder, port)
      child = launch(native, dataFolder, directory, socketFolder, account)
      starts += 1
    }
    await after(20)
  }
  return abandon(dataFolder, { kind: 'failed', why: lastLines(dataFolder) || 'no answer' })
}

function launch(
  native: string,
  dataFolder: string,
  directory: string,
  socketFolder: string,
  account: Account,
): ChildProcess {
  const settings = {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    fsync: process.env['KAEDETRAEK_TEST_FSYNC'] === 'off' ? 'off' : 'on',
    synchronous_commit: 'on',
    max_connections: '60',
    shared_buffers: '96MB',
    wal_level: 'replica',
    log_timezone: 'UTC',
    timezone: 'UTC',
    jit: 'off',
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(join(dataFolder, 'postgres.log'), 'a')
  // Detached: Ctrl+C in the terminal reaches us alone, and we stop it in order.
  const child = spawn(
    join(native, 'bin', 'postgres'),
    ['-D', directory, '-k', socketFolder, '-p', String(port), ...args],
    {
      ...spawnOptions(native, account),
      detached: true,
      stdio: ['ignore', log, log],
    },
  )
  closeSync(log)
  child.on('error', () => undefined)
  child.unref()
  return child
}

/** Leaves; when nobody else is left, stops PostgreSQL in order and waits for it. */
async function release(dataFolder: string, directory: string, socketFolder: string): Promise<void> {
  if (!leaveUsers(dataFolder)) return
  const running = runningPostmaster(directory)
  if (!running) return
  process.kill(running.pid, 'SIGINT')
  const until = Date.now() + patience
  while (Date.now() < until && runningPostmaster(directory)) await after(10)
  rmSync(socketFolder, { recursive: true, force: true })
}

function lastLines(dataFolder: string): string {
  try {
    return readFileSync(join(dataFolder, 'postgres.log'), 'utf8').trim().split('\n').slice(-2).join(' ')
  } catch {
    return ''
  }
}
