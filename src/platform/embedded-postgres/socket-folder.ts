import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from '../data-folder/account.ts'
import { port } from './postmaster.ts'

/** Systems allow 104 to 108 bytes for the path of a socket, its end included. */
const longest = 103

const prefix = 'kaedetraek-'

/**
 * A folder for the socket that only PostgreSQL's account may enter: in the data folder, where no cleaner of temporary
 * files and no other account comes by; in a temporary folder with a name that can't be guessed when the path is too long.
 * Who attaches reads its name in the pid file.
 */
export function makeSocketFolder(dataFolder: string, account: Account): string {
  const own = join(dataFolder, 'socket')
  const fits = Buffer.byteLength(join(own, `.s.PGSQL.${port}`)) <= longest
  if (fits) mkdirSync(own, { recursive: true, mode: 0o700 })
  const folder = fits ? own : mkdtempSync(join(shortTemporaryFolder(), prefix))
  if (account.kind === 'other') chownSync(folder, account.uid, account.gid)
  chmodSync(folder, 0o700)
  return folder
}

/** Removes a temporary socket folder whose server is gone. */
export function removeSocketFolder(folder: string | undefined): void {
  if (folder?.startsWith(join(shortTemporaryFolder(), prefix)))
    rmSync(folder, { recursive: true, force: true })
}

const shortTemporaryFolder = (): string => (tmpdir().length > 60 ? '/tmp' : tmpdir())
