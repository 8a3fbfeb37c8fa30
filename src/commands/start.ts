import { join } from 'node:path'
import { terminal } from '../messages/da/terminal.ts'
import { announceServer, claimServer, releaseServer } from '../platform/data-folder/processes.ts'
import { withLock } from '../platform/database/with-lock.ts'
import { municipalities } from '../store/municipalities.ts'
import { readInWorker } from '../documents/read/read-in-worker.ts'
import { createServer } from '../server.ts'
import { installDemoOnce } from './demo.ts'
import { openInstallation, projectFolder } from './installation.ts'

/** `kaedetraek start`: opens the database, lays the demo when there is nothing else, serves, and stops in order. */
export async function start(): Promise<number> {
  const say = (text: string): void => console.log(text)
  const port = Number(process.env['PORT'] ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return fail(terminal.portInvalid(process.env['PORT'] ?? ''))
  const installation = await openInstallation(say)
  if ('problem' in installation) return fail(installation.problem)
  const { dataFolder } = installation
  const other = dataFolder === undefined ? undefined : claimServer(dataFolder)
  if (other && dataFolder !== undefined) {
    await installation.close()
    return fail(terminal.folderInUse(dataFolder, other.pid, other.url))
  }
  say(
    terminal.databaseReady(
      installation.how === 'external'
        ? terminal.external
        : installation.how === 'attached'
          ? terminal.attached
          : terminal.embedded,
    ),
  )
  const buildFolder = join(projectFolder(), 'build')
  await withLock(installation.ownerPool, 'lay the demo', () => installDemoOnce(installation, say))
  const server = await createServer({
    db: installation.db,
    municipalities: () => municipalities(installation.owner),
    isReady: () =>
      installation.ownerPool.query('select 1').then(
        () => true,
        () => false,
      ),
    readFile: (bytes, name) =>
      readInWorker(bytes, name, { workerPath: join(buildFolder, 'server', 'index.js') }),
    clientFolder: join(buildFolder, 'client'),
    now: () => new Date(),
  })
  const leave = async (): Promise<void> => {
    if (dataFolder !== undefined) releaseServer(dataFolder)
    await installation.close()
  }
  try {
    await server.listen({ port, host: process.env['HOST'] ?? 'localhost' })
  } catch (error) {
    await server.close()
    await leave()
    if (isBusy(error)) return fail(terminal.portBusy(port))
    throw error
  }
  const address = server.server.address()
  const url = `http://localhost:${typeof address === 'object' && address ? address.port : port}`
  if (dataFolder !== undefined) announceServer(dataFolder, url)
  say(terminal.ready(url, dataFolder ?? terminal.external))
  let isStopping = false
  const stop = async (): Promise<void> => {
    if (isStopping) return
    isStopping = true
    say(terminal.stopping)
    await server.close()
    await leave()
    say(terminal.stopped)
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
  return -1
}

function fail(sentence: string): number {
  console.error(sentence)
  return 1
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
