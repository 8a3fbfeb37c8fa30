import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

const project = join(import.meta.dirname, '..', '..')
const program = join(project, 'bin', 'kaedetraek.mjs')

/** A running Kædetræk with a data folder of its own, started and stopped as a person would. */
export type Running = Readonly<{
  /** Where it answers, once the tests run. */
  url: () => string
  dataFolder: () => string
  /** Runs a command of the `kaedetraek` program on the same data, and waits for it to end. */
  command: (...args: readonly string[]) => Readonly<{ status: number | null; stdout: string; stderr: string }>
}>

/** Starts Kædetræk with the demo for the tests of this file, and stops it after them. */
export function startKaedetraek(): Running {
  let home = ''
  let url = ''
  let server: ChildProcess | undefined
  const environment = () => ({
    ...process.env,
    KAEDETRAEK_DATA: join(home, 'data'),
    PORT: '0',
    NODE_ENV: 'production',
  })
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'kaedetraek-journey-'))
    // PostgreSQL runs as an unprivileged account, which must be able to pass.
    chmodSync(home, 0o755)
    const started = await launch(environment())
    server = started.server
    url = started.url
  }, 120_000)
  afterAll(async () => {
    if (server?.exitCode === null) {
      const ended = new Promise((resolve) => server?.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
    }
    rmSync(home, { recursive: true, force: true })
  }, 30_000)
  return {
    url: () => url,
    dataFolder: () => join(home, 'data'),
    command: (...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: home,
        env: environment(),
        encoding: 'utf8',
      })
      return { status, stdout, stderr }
    },
  }
}

function launch(env: NodeJS.ProcessEnv): Promise<{ server: ChildProcess; url: string }> {
  return new Promise((resolve, reject) => {
    const server = spawn(process.execPath, [program, 'start'], {
      cwd: project,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const read = (text: Buffer): void => {
      output += text.toString('utf8')
      const url = /http:\/\/localhost:\d+/.exec(output)?.[0]
      if (url) resolve({ server, url })
    }
    server.stdout.on('data', read)
    server.stderr.on('data', read)
    server.once('exit', (code) => reject(new Error(`Kædetræk ended with ${code}:\n${output}`)))
  })
}
