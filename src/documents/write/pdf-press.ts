import { type ChildProcess, fork } from 'node:child_process'
import type { Paper } from './paper.ts'
import type { PdfDelivery, PdfOrder } from './pdf-worker.ts'

/** Writes papers as PDF in a process of its own. */
export type PdfPress = Readonly<{
  print: (paper: Paper) => Promise<Uint8Array>
  close: () => void
}>

type Waiting = Readonly<{
  by: ChildProcess
  resolve: (pdf: Uint8Array) => void
  reject: (error: Error) => void
  clock: NodeJS.Timeout
}>

/**
 * A press (PDF-trykkeri) that keeps one worker process with compiler and fonts loaded: setting a paper takes all of a
 * processor, and the server has others to answer meanwhile. The worker starts with the first paper and goes home when
 * nothing has come for a while; one that hangs or dies takes only its own papers with it.
 */
export function pdfPress(
  workerPath: string,
  { idleMs = 60_000, timeoutMs = 60_000 }: Readonly<{ idleMs?: number; timeoutMs?: number }> = {},
): PdfPress {
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
    const started = fork(workerPath, ['pdf-worker'], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC' },
    })
    started.on('message', ({ order, pdf, problem }: PdfDelivery) => {
      const one = settle(order)
      if (pdf) one?.resolve(pdf)
      else one?.reject(new Error(problem))
    })
    const gone = (): void => {
      if (worker === started) worker = undefined
      for (const [order, { by }] of waiting)
        if (by === started) settle(order)?.reject(new Error('the PDF worker ended'))
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
  return {
    print: (paper) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle)
        worker ??= start()
        const order = (orders += 1)
        const working = worker
        const clock = setTimeout(() => working.kill('SIGKILL'), timeoutMs)
        waiting.set(order, { by: working, resolve, reject, clock })
        worker.send({ order, paper } satisfies PdfOrder, (error) => {
          if (error) settle(order)?.reject(error)
        })
      }),
    close,
  }
}
