import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  mkdirSync,
  readdirSync,
  statSync,
  type Stats,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Account, databaseAccount } from './account.ts'

/** Where the data is, or the folder that can't be written in. */
export type DataFolder =
  | Readonly<{
      ok: true
      folder: string
      /** The folder that was wished for, when PostgreSQL's account can't get there and the data has its home elsewhere. */
      insteadOf: string | undefined
    }>
  | Readonly<{ ok: false; readOnly: string }>

const homeOfRoot = '/var/lib/kaedetraek'

/**
 * The data folder: `KAEDETRAEK_DATA`, else `data` in the project; made if it is missing, and never readable by others.
 * PostgreSQL never runs as root, so when root's choice lies where an unprivileged account can't get, as in root's own
 * home, a folder under /var/lib named after the path is used.
 */
export function resolveDataFolder(
  env: Readonly<Record<string, string | undefined>>,
  projectFolder: string,
  account: Account = databaseAccount(),
): DataFolder {
  const wanted = resolve(projectFolder, env['KAEDETRAEK_DATA'] || 'data')
  const isReached = account.kind === 'own' || isReachable(wanted, account)
  const folder = isReached
    ? wanted
    : join(homeOfRoot, createHash('sha256').update(wanted).digest('hex').slice(0, 12))
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
    if (isOurs(folder)) closeToOthers(folder, account)
  } catch {
    return { ok: false, readOnly: folder }
  }
  return { ok: true, folder, insteadOf: isReached ? undefined : wanted }
}

/** True when the account may pass every folder on the way, and the folder itself if it holds other things already. */
function isReachable(wanted: string, account: Extract<Account, { kind: 'other' }>): boolean {
  for (let at = isOurs(wanted) ? dirname(wanted) : wanted; ; at = dirname(at)) {
    const about = statSync(at, { throwIfNoEntry: false })
    // Nothing can be made below a file: that is for making the folder to say.
    if (about && !about.isDirectory()) return true
    if (about && !mayPass(about, account)) return false
    if (dirname(at) === at) return true
  }
}

function mayPass(about: Stats, account: Extract<Account, { kind: 'other' }>): boolean {
  if (about.uid === account.uid) return (about.mode & 0o100) !== 0
  if (about.gid === account.gid) return (about.mode & 0o010) !== 0
  return (about.mode & 0o001) !== 0
}

/** A folder that is new, empty or ours from before. One that holds other things, such as /srv, keeps its permissions. */
function isOurs(folder: string): boolean {
  try {
    const names = readdirSync(folder)
    return names.length === 0 || (names.includes('users') && names.includes('leases'))
  } catch {
    return true
  }
}

/** Only we may read; when PostgreSQL has another account, that one may pass through to its own parts. */
function closeToOthers(folder: string, account: Account): void {
  if (account.kind === 'own') {
    if (statSync(folder).uid === process.getuid?.()) chmodSync(folder, 0o700)
    return
  }
  chownSync(folder, 0, account.gid)
  chmodSync(folder, 0o710)
}
