import cluster, { type Worker } from 'node:cluster'
import { terminal } from '../messages/da/terminal.ts'
import type { OpenedServer } from './open-server.ts'
import type { Serving } from './serve-here.ts'

// A process that ends this soon after its start will end again.
const soon = 10_000

/**
 * Lets several processes answer at one port. This one keeps the data folder and the database, and answers nothing itself; one
 * that ends unexpectedly is replaced. The first is up before the others are started, so that a busy port is said once.
 */
export async function serveInMany(
  opened: OpenedServer,
  count: number,
): Promise<Serving | Readonly<{ problem: string }>> {
  let isStopping = false
  const keepUp = (worker: Worker, since = Date.now()): void => {
    worker.once('exit', () => {
      if (isStopping) return
      const ended = Date.now() - since
      setTimeout(() => isStopping || keepUp(cluster.fork()), ended < soon ? soon - ended : 0)
    })
  }
  const first = cluster.fork()
  const port = await listening(first)
  if (port === undefined) {
    await opened.close()
    return { problem: terminal.processesFailed }
  }
  keepUp(first)
  const others = Array.from({ length: count - 1 }, () => cluster.fork())
  for (const other of others) keepUp(other)
  await Promise.all(others.map(listening))
  return {
    port,
    stop: async () => {
      isStopping = true
      const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
      await Promise.all(workers.map(stopped))
      await opened.close()
    },
  }
}

/** The port that a process answers at, once it does; nothing when it ended before. */
const listening = (worker: Worker): Promise<number | undefined> =>
  new Promise((resolve) => {
    worker.once('listening', ({ port }) => resolve(port))
    worker.once('exit', () => resolve(undefined))
  })

const stopped = (worker: Worker): Promise<void> =>
  new Promise((resolve) => {
    worker.once('exit', () => resolve())
    worker.process.kill('SIGTERM')
  })
