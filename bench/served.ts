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
      env: { ...process.env, KAEDETRAEK_DATA: dataFolder, PORT: '0', NODE_ENV: 'production' },
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

function memoryOf(child: ChildProcess): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
  return Math.round(Number(line?.[1] ?? 0) / 1024)
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
