import type { KillRound, Victims } from '../../src/platform/embedded-postgres/testing/kill-rounds.ts'

/** How often to kill, and the seed of the random moments. 100 clean rounds say with 95 % certainty: at most 3 in 100. */
export type DurabilityPlan = Readonly<{ rounds: number; seed: number }>

/** Milliseconds: how many, the middle one, the 95th of 100, the longest. */
type Times = Readonly<{ count: number; p50: number; p95: number; longest: number }>

/** What came of killing: writes lost, transactions kept by half, starts that failed, and how long starts took. */
export type DurabilityResult = DurabilityPlan &
  Readonly<{
    acknowledged: number
    lost: number
    torn: number
    kills: Readonly<Record<Victims | 'while starting', number>>
    starts: number
    firstStart: number
    recovered: Times
    attached: Times
  }>

/** What rounds of killing came to. */
export function summaryOf(plan: DurabilityPlan, results: readonly KillRound[]): DurabilityResult {
  const [first, ...later] = results.filter(({ how }) => how !== 'killed')
  const all = first ? [first, ...later] : later
  const count = (claim: (round: KillRound) => boolean): number => results.filter(claim).length
  return {
    ...plan,
    acknowledged: all.at(-1)?.acknowledged ?? 0,
    lost: Math.max(...all.map(({ lost }) => lost)),
    torn: Math.max(...all.map(({ torn }) => torn)),
    kills: {
      everything: count(({ killed, whileStarting }) => killed === 'everything' && !whileStarting),
      'our process group': count(
        ({ killed, whileStarting }) => killed === 'our process group' && !whileStarting,
      ),
      'while starting': count(({ whileStarting }) => whileStarting),
    },
    starts: all.length,
    firstStart: first?.ms ?? 0,
    recovered: timesOf(later.filter(({ how }) => how === 'started')),
    attached: timesOf(later.filter(({ how }) => how === 'attached')),
  }
}

function timesOf(rounds: readonly KillRound[]): Times {
  const sorted = rounds.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), longest: at(1) }
}

/** The result as a table for people. */
export function durabilityTable(result: DurabilityResult): string {
  const times = ({ count, p50, p95, longest }: Times): string =>
    `${count} times: p50 ${p50} ms, p95 ${p95} ms, longest ${longest} ms`
  const rows: readonly (readonly [string, string])[] = [
    ['kills, everything', String(result.kills.everything)],
    ['kills, our process group', String(result.kills['our process group'])],
    ['kills while starting', String(result.kills['while starting'])],
    ['acknowledged writes', String(result.acknowledged)],
    ['lost', String(result.lost)],
    ['kept by half', String(result.torn)],
    ['starts, none failed', String(result.starts)],
    ['first start', `${result.firstStart} ms`],
    ['start with recovery', times(result.recovered)],
    ['attached to the orphan', times(result.attached)],
  ]
  return rows.map(([name, value]) => `${name.padEnd(26)} ${value}`).join('\n')
}
