import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** True for a process that runs; a zombie, which only waits to be reaped, does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return !isZombie(pid)
}

/** True for a process that has ended but has not been reaped: the system still answers for its pid. */
export function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) === 'Z'
  } catch {
    return false
  }
}

/** Notes that this process uses the data folder; the last one out stops PostgreSQL. */
export function joinUsers(dataFolder: string): void {
  mkdirSync(join(dataFolder, 'users'), { recursive: true })
  writeFileSync(join(dataFolder, 'users', String(process.pid)), '')
}

/** Leaves; true when nobody else uses the folder. */
export function leaveUsers(dataFolder: string): boolean {
  const folder = join(dataFolder, 'users')
  rmSync(join(folder, String(process.pid)), { force: true })
  let others = 0
  for (const name of readdirSync(folder)) {
    if (isRunning(Number(name))) others += 1
    else rmSync(join(folder, name), { force: true })
  }
  return others === 0
}

/** A server that already uses a data folder. */
export type OtherServer = Readonly<{ pid: number; url: string }>

/** Claims the data folder for one server; says which other server has it. */
export function claimServer(dataFolder: string): OtherServer | undefined {
  const file = join(dataFolder, 'server')
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
      return undefined
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const [pid = '', url = ''] = readFileSync(file, 'utf8').split('\n')
    if (Number(pid) > 0 && Number(pid) !== process.pid && isRunning(Number(pid)))
      return { pid: Number(pid), url }
    rmSync(file, { force: true })
  }
  return undefined
}

/** Says where the server of this folder answers. */
export const announceServer = (dataFolder: string, url: string): void =>
  writeFileSync(join(dataFolder, 'server'), `${process.pid}\n${url}\n`)

/** Gives the folder free for another server. */
export const releaseServer = (dataFolder: string): void => rmSync(join(dataFolder, 'server'), { force: true })
