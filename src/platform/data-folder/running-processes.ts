import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** True for a process that runs; a zombie, which only waits to be reaped, does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return statusOf(pid)?.state !== 'Z'
}

/** True for a process that has ended but has not been reaped: the system still answers for its pid. */
export const isZombie = (pid: number): boolean => statusOf(pid)?.state === 'Z'

/**
 * One line that names a process for good. A pid alone does not: in a restarted container the next process has the same
 * one, and a file left by the killed one would keep its folder taken for ever.
 */
export const nameOf = (pid: number): string => `${pid} ${birthOf(pid)}`

/** True when the process of that name still runs; a pid that meanwhile belongs to another process does not count. */
export function stillRuns(name: string): boolean {
  const [pid = '', ...birth] = name.trim().split(' ')
  if (!/^[1-9]\d*$/.test(pid) || !isRunning(Number(pid))) return false
  const now = birthOf(Number(pid))
  // Where the system does not tell when a process began, the pid has to do: better taken too long than twice.
  return now === 'unknown' || birth.join(' ') === 'unknown' || now === birth.join(' ')
}

/** When a process began, in the system's own terms: the boot and the clock ticks since. */
function birthOf(pid: number): string {
  if (process.platform === 'linux') {
    const ticks = statusOf(pid)?.began
    return ticks === undefined ? 'unknown' : `${bootOf()}:${ticks}`
  }
  if (process.platform === 'win32') return 'unknown'
  const listed = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  return listed.stdout?.trim().replaceAll(/\s+/g, '-') || 'unknown'
}

const bootOf = (): string => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim().slice(0, 8)

function statusOf(pid: number): Readonly<{ state: string; began: string }> | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in parentheses, in which anything may stand.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', began: fields[19] ?? '' }
  } catch {
    return undefined
  }
}
