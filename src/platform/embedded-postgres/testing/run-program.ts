import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** What a test program says, one JSON object a line; which fields there are depends on the program. */
export type Said = Readonly<Record<string, unknown>>

/** A program under test, in a process group of its own. */
export type Program = Readonly<{
  pid: number
  /** The next line that it says, or what it wrote to its error output when it ends without. */
  next: () => Promise<Said>
  /** Asks it to leave in order and waits; gives the exit code. */
  stop: () => Promise<number | null>
  /** Kills its whole process group and waits. */
  kill: () => Promise<void>
}>

/** How a program is run: with what arguments and environment, and as whom. */
export type RunOptions = Readonly<{
  /** Another copy of the program. */
  program?: string
  args?: readonly string[]
  env?: Readonly<Record<string, string>>
  uid?: number
}>

/** Runs a bundled program. */
export function runProgram(path: string, { args = [], env = {}, uid }: RunOptions = {}): Program {
  const child = spawn(process.execPath, [path, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  let complaint = ''
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    pid: child.pid ?? 0,
    next: async () => {
      const line = await lines.next()
      return line.done ? { kind: 'silent', complaint } : (JSON.parse(line.value) as Said)
    },
    stop: () => end(child, 'SIGTERM'),
    kill: async () => {
      await end(child, 'SIGKILL')
    },
  }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = once(child, 'exit')
  if (child.pid !== undefined) process.kill(signal === 'SIGKILL' ? -child.pid : child.pid, signal)
  await ended
  return child.exitCode
}
