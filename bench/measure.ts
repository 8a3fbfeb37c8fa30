/** What many repetitions of one thing came to. Milliseconds; `perSecond` counts all clients together. */
export type Measured = Readonly<{ count: number; perSecond: number; p50: number; p95: number; p99: number }>

/** Percentiles of times in milliseconds that were taken in so many seconds. */
export function summary(times: readonly number[], seconds: number): Measured {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0)
  return {
    count: sorted.length,
    perSecond: round(sorted.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  }
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Does one thing again and again, by so many clients at once, until the time is up; the first rounds only warm up. */
export async function repeat(
  doIt: (client: number, round: number) => Promise<unknown>,
  {
    clients = 1,
    seconds = 4,
    warmUp = 5,
  }: Readonly<{ clients?: number; seconds?: number; warmUp?: number }> = {},
): Promise<Measured> {
  for (let index = 0; index < warmUp; index += 1) await doIt(0, -1 - index)
  const times: number[] = []
  const began = performance.now()
  const until = began + seconds * 1000
  const client = async (name: number): Promise<void> => {
    for (let index = 0; performance.now() < until; index += 1) {
      const start = performance.now()
      await doIt(name, index)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, name) => client(name)))
  return summary(times, (performance.now() - began) / 1000)
}

/** Runs something a few times and tells the middle time and the longest. */
export async function few(doIt: (round: number) => unknown, times: number): Promise<Measured> {
  const taken: number[] = []
  const began = performance.now()
  for (let index = 0; index < times; index += 1) {
    const start = performance.now()
    await doIt(index)
    taken.push(performance.now() - start)
  }
  return summary(taken, (performance.now() - began) / 1000)
}
