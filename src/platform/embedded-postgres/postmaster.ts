import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from '../data-folder/processes.ts'

/** What the postmaster says about itself in its pid file. */
export type Postmaster = Readonly<{ pid: number; socketFolder: string; isReady: boolean }>

/** The postmaster that runs on a data directory, if one does. */
export function runningPostmaster(directory: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  if (!(pid > 0) || !isRunning(pid)) return undefined
  return { pid, socketFolder: lines[4] ?? '', isReady: (lines[7] ?? '').trim() === 'ready' }
}

/** Removes what a killed postmaster left behind, which PostgreSQL itself would take for a living one while it is a zombie. */
export function clearDeadPostmaster(directory: string, socketFolder: string, port: number): void {
  if (runningPostmaster(directory)) return
  rmSync(join(directory, 'postmaster.pid'), { force: true })
  rmSync(join(socketFolder, `.s.PGSQL.${port}.lock`), { force: true })
  rmSync(join(socketFolder, `.s.PGSQL.${port}`), { force: true })
}
