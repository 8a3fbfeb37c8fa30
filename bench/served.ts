import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../src/platform/build-folder.ts'

/** The built server as a process of its own, so that what asks doesn't share its event loop. */
export type Served = Readonly<{
  url: string
  /** Resident memory in MB. */
  memory: () => number
  stop: () => Promise<void>
}>

/** Starts the server as `npm start` does, on a data folder of its own. */
export function serve(dataFolder: string): Promise<Served> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectFolder(), 'bin', 'kaedetraek.mjs'), 'start'], {
      cwd: projectFolder(),
      env: {
        ...process.env,
        KAEDETRAEK_RATE: '0',
        KAEDETRAEK_DATA: dataFolder,
        PORT: '0',
        NODE_ENV: 'production',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString('utf8')
      const url = /http:\/\/localhost:\d+/.exec(said)?.[0]
      if (url) resolve({ url, memory: () => memoryOf(child), stop: () => stop(child) })
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)))
  })
}

/** Of the server and, when several processes answer, of all of them; not of the database and of what writes papers. */
function memoryOf(child: ChildProcess): number {
  const own = child.pid ?? 0
  const others = readFileSync(`/proc/${own}/task/${own}/children`, 'utf8').trim().split(' ').map(Number)
  const servers = others.filter((pid) =>
    / start ?$/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')),
  )
  const kilobytes = [own, ...servers].map(
    (pid) => /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0,
  )
  return Math.round(kilobytes.reduce<number>((sum, one) => sum + Number(one), 0) / 1024)
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
