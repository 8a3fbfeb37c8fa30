import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'

/** The folder of the project. */
export const project = join(import.meta.dirname, '..', '..')
/** The program that `npm start` and `npx kaedetraek` run. */
export const program = join(project, 'bin', 'kaedetraek.mjs')

/** The program run once: what it says, when it says something, and how it ends. */
export type Run = Readonly<{
  process: ChildProcess
  /** Everything said until now, on both streams. */
  said: () => string
  /** Waits until the program has said something that fits. */
  says: (pattern: RegExp) => Promise<RegExpExecArray>
  /** Waits for the end; null when a signal ended it. */
  ended: Promise<number | null>
}>

/** Runs `kaedetraek …`, with more environment and with switches of Node's own when wanted. */
export function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  nodeSwitches: readonly string[] = [],
): Run {
  const child = spawn(process.execPath, [...nodeSwitches, program, ...args], {
    cwd: project,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const heard = new Set<() => void>()
  const hear = (text: Buffer): void => {
    output += text.toString('utf8')
    for (const one of heard) one()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): boolean => {
        const match = pattern.exec(output)
        if (match) {
          heard.delete(look)
          resolve(match)
        }
        return match !== null
      }
      if (look()) return
      heard.add(look)
      void ended.then(() => look() || reject(new Error(`never said ${String(pattern)}:\n${output}`)))
    })
  return { process: child, said: () => output, says, ended }
}

/** Folders for data that PostgreSQL's unprivileged account can reach, removed after each test with all that still runs. */
export function freshFolders(): { fresh: () => string; keep: (one: Run) => Run } {
  const folders: string[] = []
  const runs: Run[] = []
  afterEach(async () => {
    for (const { process: child } of runs) if (child.exitCode === null) child.kill('SIGTERM')
    await Promise.all(runs.splice(0).map((one) => one.ended))
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
  return {
    fresh: () => {
      const folder = mkdtempSync(join(tmpdir(), 'kaedetraek-start-'))
      chmodSync(folder, 0o755)
      folders.push(folder)
      return join(folder, 'data')
    },
    keep: (one) => {
      runs.push(one)
      return one
    },
  }
}
