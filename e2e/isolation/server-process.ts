import { spawn } from 'node:child_process'
import { projectFolder } from '../../src/platform/build-folder.ts'

/** The built server as a process of its own. */
export type ServerProcess = Readonly<{ url: string; stop: () => Promise<void> }>

/** Starts a built program on a database that is there. */
export function startServer(program: string, databaseUrl: string): Promise<ServerProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'start'], {
      cwd: projectFolder(),
      // Nobody is braked here: what is asked thousands of times is asked on purpose.
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        PORT: '0',
        NODE_ENV: 'production',
        KAEDETRAEK_RATE: '0',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const hear = (text: Buffer): void => {
      said += text.toString('utf8')
      const url = /http:\/\/localhost:\d+/.exec(said)?.[0]
      if (url) resolve({ url, stop: () => stopped(child) })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)))
  })
}

async function stopped(child: ReturnType<typeof spawn>): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
