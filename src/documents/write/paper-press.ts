import { type ChildProcess, fork } from 'node:child_process'
import type { Paper } from './paper.ts'
import type { PaperDelivery, PaperOrder } from './paper-worker.ts'

/** Writes papers in a process of its own. */
export type PaperPress = Readonly<{
  pdf: (paper: Paper) => Promise<Uint8Array>
  docx: (paper: Paper) => Promise<Uint8Array>
  close: () => void
}>

type Waiting = Readonly<{
  by: ChildProcess
  resolve: (file: Uint8Array) => void
  reject: (error: Error) => void
  clock: NodeJS.Timeout
}>

/**
 * A press (trykkeri) that keeps one worker process with compiler and fonts loaded: setting a paper takes all of a
 * processor, and the server has others to answer meanwhile. The worker starts with the first paper and goes home when
 * nothing has come for a while; one that hangs or dies takes only its own papers with it.
 */
export function paperPress(
  workerPath: string,
  { idleMs = 60_000, timeoutMs = 60_000 }: Readonly<{ idleMs?: number; timeoutMs?: number }> = {},
): PaperPress {
  let worker: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined
  let orders = 0
  const waiting = new Map<number, Waiting>()

  const settle = (order: number): Waiting | undefined => {
    const one = waiting.get(order)
    waiting.delete(order)
    if (one) clearTimeout(one.clock)
    if (waiting.size === 0) idle = setTimeout(close, idleMs).unref()
    return one
  }
  const start = (): ChildProcess => {
    const started = fork(workerPath, ['paper-worker'], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC' },
    })
    started.on('message', ({ order, file, problem }: PaperDelivery) => {
      const one = settle(order)
      if (file) one?.resolve(file)
      else one?.reject(new Error(problem))
    })
    const gone = (): void => {
      if (worker === started) worker = undefined
      for (const [order, { by }] of waiting)
        if (by === started) settle(order)?.reject(new Error('the paper worker ended'))
    }
    started.on('error', gone)
    started.on('exit', gone)
    return started
  }
  const close = (): void => {
    clearTimeout(idle)
    const leaving = worker
    worker = undefined
    leaving?.kill()
  }
  const print = (format: PaperOrder['format']) => (paper: Paper) =>
    new Promise<Uint8Array>((resolve, reject) => {
      clearTimeout(idle)
      worker ??= start()
      const order = (orders += 1)
      const working = worker
      const clock = setTimeout(() => working.kill('SIGKILL'), timeoutMs)
      waiting.set(order, { by: working, resolve, reject, clock })
      worker.send({ order, format, paper } satisfies PaperOrder, (error) => {
        if (error) settle(order)?.reject(error)
      })
    })
  return { pdf: print('pdf'), docx: print('docx'), close }
}
