import { collectDefaultMetrics, Counter, Gauge, Histogram, register } from 'prom-client'

/** How the figures of several processes become one: added up, or the largest, where each process sees the same thing. */
type Together = 'sum' | 'max'

/** The name of what holds the figures of this process; the text that Prometheus reads is made of it. */
export const figures = register

const duration = new Histogram({
  name: 'kaedetraek_http_request_seconds',
  help: 'How long requests took, by the pattern of the address, method and status.',
  labelNames: ['route', 'method', 'status'] as const,
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
})

let isCollecting = false

/** Begins to measure the process itself: memory, processor, garbage collection, lag of the event loop. */
export function measureProcess(): void {
  if (isCollecting) return
  isCollecting = true
  collectDefaultMetrics()
}

/** Counts a request that was answered. Labels are patterns and words of our own, never what somebody wrote. */
export const countRequest = (
  { route, method, status }: Readonly<{ route: string; method: string; status: number }>,
  seconds: number,
): void => duration.observe({ route, method, status: String(status) }, seconds)

/** Something that is read when Prometheus asks: as a level that goes up and down, or as a count that only grows. */
export type Reading = Readonly<{
  name: string
  help: string
  kind: 'level' | 'count'
  together: Together
  read: () => number | Promise<number>
}>

/** Adds readings to the figures of this process; one of the same name is replaced. */
export function addReadings(readings: readonly Reading[]): void {
  for (const { name, help, kind, together, read } of readings) {
    figures.removeSingleMetric(name)
    const about = { name, help, aggregator: together, registers: [] }
    figures.registerMetric(
      kind === 'level'
        ? new Gauge({
            ...about,
            async collect() {
              this.set(await readOrNot(read))
            },
          })
        : new Counter({
            ...about,
            async collect() {
              this.reset()
              this.inc(await readOrNot(read))
            },
          }),
    )
  }
}

const patience = 1_000

/** What can't be read now is no number, and keeps nobody from the others. */
const readOrNot = async (read: Reading['read']): Promise<number> =>
  Promise.race([
    Promise.resolve(read()).catch(() => Number.NaN),
    new Promise<number>((resolve) => {
      setTimeout(() => resolve(Number.NaN), patience).unref()
    }),
  ])
