import { spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Account } from '../data-folder/account.ts'
import { spawnOptions } from './native-files.ts'
import { owner } from './postmaster.ts'

/**
 * Makes an empty cluster beside its place and moves it there whole, so that a half-made one is never found. UTF-8, with
 * the case rules of Unicode and no dependence on the system's locales: the files can move between machines. Sorting by
 * Danish rules is done in the application. Gives back why it can't be made.
 */
export function createCluster(native: string, directory: string, account: Account): string | undefined {
  const unfinished = `${directory}.unfinished`
  // What a killed process left; the launcher's lease keeps everybody else away.
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  if (account.kind === 'other') chownSync(unfinished, account.uid, account.gid)
  const options = [
    '-E',
    'UTF8',
    '--auth=trust',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]
  const { status, error, stderr } = spawnSync(
    join(native, 'bin', 'initdb'),
    ['-D', unfinished, '-U', owner, ...options],
    { ...spawnOptions(native, account), encoding: 'utf8' },
  )
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    return error ? error.message : stderr.trim().split('\n').slice(-2).join(' ')
  }
  renameSync(unfinished, directory)
  syncFolder(dirname(directory))
  return undefined
}

/** True when a cluster is there. A folder without a version that holds something is nobody's to overwrite. */
export const hasCluster = (directory: string): boolean =>
  existsSync(directory) && readdirSync(directory).length > 0

/** Without this, a power cut could take back the renaming though writes in the folder were acknowledged. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
