import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { program, type Run, run } from './program.ts'

/** A running Kædetræk with a data folder of its own, started and stopped as a person would. */
export type Running = Readonly<{
  /** Where it answers, once the tests run. */
  url: () => string
  dataFolder: () => string
  /** Everything that the server has said until now. */
  said: () => string
  /** Stops the server and starts it again on the same data, at a new address. */
  restart: () => Promise<void>
  /** Runs a command of the `kaedetraek` program on the same data, and waits for it to end. */
  command: (...args: readonly string[]) => Readonly<{ status: number | null; stdout: string; stderr: string }>
}>

/** Starts Kædetræk with the demo for the tests of this file, with more settings when wanted, and stops it after them. */
export function startKaedetraek(settings: Readonly<Record<string, string>> = {}): Running {
  let home = ''
  let url = ''
  let server: Run | undefined
  const environment = () => ({ KAEDETRAEK_DATA: join(home, 'data'), PORT: '0', ...settings })
  const start = async (): Promise<void> => {
    server = run(['start'], environment())
    url = (await server.says(/http:\/\/localhost:\d+/))[0]
  }
  const stop = async (): Promise<void> => {
    server?.process.kill('SIGTERM')
    await server?.ended
  }
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'kaedetraek-journey-'))
    // PostgreSQL runs as an unprivileged account, which must be able to pass.
    chmodSync(home, 0o755)
    await start()
  }, 120_000)
  afterAll(async () => {
    await stop()
    rmSync(home, { recursive: true, force: true })
  }, 30_000)
  return {
    url: () => url,
    dataFolder: () => join(home, 'data'),
    said: () => server?.said() ?? '',
    restart: async () => {
      await stop()
      await start()
    },
    command: (...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: home,
        env: { ...process.env, NODE_ENV: 'production', ...environment() },
        encoding: 'utf8',
      })
      return { status, stdout, stderr }
    },
  }
}
