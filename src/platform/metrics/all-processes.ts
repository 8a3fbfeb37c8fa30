import cluster, { type Worker } from 'node:cluster'
import { AggregatorRegistry, type MetricObject } from 'prom-client'
import { figures } from './metrics.ts'

type Figures = readonly MetricObject[]
type Message = Readonly<
  | { kind: 'figures wanted'; ask: number }
  | { kind: 'figures'; ask: number; figures: Figures }
  | { kind: 'text wanted'; ask: number }
  | { kind: 'text'; ask: number; text: string }
>

/** A process that doesn't answer is left out: the others' figures are worth more than none. */
const patience = { figures: 2_000, text: 4_000 } as const
const own = (): Promise<Figures> => figures.getMetricsAsJSON()
const isOurs = (message: unknown): message is Message =>
  typeof message === 'object' && message !== null && 'kind' in message && 'ask' in message

/** What Prometheus reads, of all processes together: one that answers asks the one that started it, which asks all. */
export const metricsText = (): Promise<string> =>
  cluster.isWorker
    ? asked<string>((ask) => process.send?.({ kind: 'text wanted', ask } satisfies Message), process, 'text')
    : added()

/** In a process that answers: gives its figures when asked. */
export function giveFigures(): void {
  process.on('message', (message: unknown) => {
    if (!isOurs(message) || message.kind !== 'figures wanted') return
    void own().then((given) =>
      process.send?.({ kind: 'figures', ask: message.ask, figures: given } satisfies Message),
    )
  })
}

/** In the process that started the others: gives the figures of all to the one that is asked. */
export function gatherFigures(): void {
  cluster.on('message', (worker: Worker, message: unknown) => {
    if (!isOurs(message) || message.kind !== 'text wanted') return
    void added().then((text) => worker.isConnected() && worker.send({ kind: 'text', ask: message.ask, text }))
  })
}

async function added(): Promise<string> {
  const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker?.isConnected())
  const given = await Promise.all(
    workers.map((worker) =>
      asked<Figures>((ask) => worker?.send({ kind: 'figures wanted', ask }), worker, 'figures').catch(
        () => [],
      ),
    ),
  )
  if (given.length === 0) return figures.metrics()
  return AggregatorRegistry.aggregate([await own(), ...given]).metrics()
}

let asks = 0

/** Sends a question to another process and waits for the answer that belongs to it. */
function asked<Answer>(
  send: (ask: number) => unknown,
  from: NodeJS.EventEmitter | undefined,
  field: 'figures' | 'text',
): Promise<Answer> {
  const ask = (asks += 1)
  return new Promise((resolve, reject) => {
    const hear = (message: unknown): void => {
      if (!isOurs(message) || message.ask !== ask || message.kind !== field) return
      leave()
      resolve((message as unknown as Record<string, Answer>)[field] as Answer)
    }
    const clock = setTimeout(() => {
      leave()
      reject(new Error('another process gave no figures in time'))
    }, patience[field])
    const leave = (): void => {
      clearTimeout(clock)
      from?.off('message', hear)
    }
    from?.on('message', hear)
    send(ask)
  })
}
