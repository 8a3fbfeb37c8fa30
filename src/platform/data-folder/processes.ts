import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Lease, takeLease } from './lease.ts'
import { nameOf, stillRuns } from './running-processes.ts'

/** One use of a data folder by a process; a process may have several. */
export type Membership = Readonly<{
  /** Ends this use; true when nobody else uses the folder. */
  leave: () => boolean
}>

/** Notes in `users/` that this process uses the data folder. */
export function joinUsers(dataFolder: string): Membership {
  const folder = join(dataFolder, 'users')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `${process.pid}.${randomUUID().slice(0, 8)}`)
  writeFileSync(file, nameOf(process.pid), { mode: 0o600 })
  return {
    leave: () => {
      rmSync(file, { force: true })
      return countUsers(dataFolder) === 0
    },
  }
}

/** How many uses by living processes a data folder has; the notes of dead ones are removed. */
export function countUsers(dataFolder: string): number {
  const folder = join(dataFolder, 'users')
  // Somebody may have removed the whole data folder: then nobody uses it.
  if (!existsSync(folder)) return 0
  let count = 0
  for (const name of readdirSync(folder)) {
    if (stillRuns(noteIn(join(folder, name)))) count += 1
    else rmSync(join(folder, name), { force: true })
  }
  return count
}

function noteIn(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** A server that already uses a data folder. */
export type OtherServer = Readonly<{ pid: number; url: string }>

const claims = new Map<string, Lease>()

/** Claims the data folder for one server; says which other server has it. Commands need no claim: they attach. */
export function claimServer(dataFolder: string): OtherServer | undefined {
  if (claims.has(dataFolder)) return undefined
  const lease = takeLease(dataFolder, 'server')
  if (lease.kind === 'held') return { pid: lease.pid, url: lease.note }
  claims.set(dataFolder, lease)
  return undefined
}

/** The server that has the data folder now, if one runs. */
export function serverOf(dataFolder: string): OtherServer | undefined {
  const hadIt = claims.has(dataFolder)
  const other = claimServer(dataFolder)
  if (!other && !hadIt) releaseServer(dataFolder)
  return other
}

/** Says where the server of this folder answers. */
export const announceServer = (dataFolder: string, url: string): void => claims.get(dataFolder)?.note(url)

/** Gives the folder free for another server. */
export function releaseServer(dataFolder: string): void {
  claims.get(dataFolder)?.release()
  claims.delete(dataFolder)
}
