/** A try to sign in (log-ind-forsøg): on whose name, from which network, when, and how it went. */
export type SignInTry = Readonly<{ isOwnName: boolean; isOwnNetwork: boolean; at: Date; isGood: boolean }>

const minute = 60_000
const day = 24 * 60 * minute
/** How far back failed tries count, and for how long it is remembered from where somebody has got in. */
export const triesCount = { failed: day, good: 30 * day } as const

const freeTries = 5
const freeFromNetwork = 30
const freeOnName = 50
const firstWait = minute
const longestWait = 15 * minute

/**
 * How long, in milliseconds, somebody must wait before the next try; 0 for not at all. `tries` are those on this name or
 * from this network.
 *
 * Counted first for the name and the network together, so that a stranger who guesses on somebody's name keeps only the stranger
 * out. Then for the network over all names, against one password tried on many. Then for the name over all networks, against many
 * machines; that last brake never meets a network from which the owner has got in before: nobody can be locked out by others.
 */
export function waitBeforeNextTry(tries: readonly SignInTry[], now: Date): number {
  const recent = tries.filter(
    (one) => now.getTime() - one.at.getTime() < (one.isGood ? triesCount.good : triesCount.failed),
  )
  const isKnownHere = recent.some((one) => one.isGood && one.isOwnName && one.isOwnNetwork)
  return Math.max(
    waitAfter(sinceLastGood(recent.filter((one) => one.isOwnName && one.isOwnNetwork)), freeTries, now),
    waitAfter(failed(recent.filter((one) => one.isOwnNetwork)), freeFromNetwork, now),
    isKnownHere ? 0 : waitAfter(failed(recent.filter((one) => one.isOwnName)), freeOnName, now),
  )
}

const failed = (tries: readonly SignInTry[]): readonly SignInTry[] => tries.filter((one) => !one.isGood)

function sinceLastGood(tries: readonly SignInTry[]): readonly SignInTry[] {
  const last = Math.max(0, ...tries.filter((one) => one.isGood).map((one) => one.at.getTime()))
  return failed(tries).filter((one) => one.at.getTime() > last)
}

/** One minute after as many as are free, then double for each more; reckoned from the last one. */
function waitAfter(failures: readonly SignInTry[], free: number, now: Date): number {
  if (failures.length < free) return 0
  const last = Math.max(...failures.map((one) => one.at.getTime()))
  const wait = Math.min(longestWait, firstWait * 2 ** Math.min(10, failures.length - free))
  return Math.max(0, last + wait - now.getTime())
}
