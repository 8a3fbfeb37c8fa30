import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { runningPostmaster } from '../postmaster.ts'
import { runProgram } from './run-program.ts'

/** What is killed: everything at once, or only our own process group, which leaves PostgreSQL as an orphan. */
export type Victims = 'everything' | 'our process group'

/** What one start found, and what was then killed. `undefined` victims: the last start, which stopped in order. */
export type KillRound = Readonly<{
  round: number
  how: string
  ms: number
  acknowledged: number
  lost: number
  torn: number
  fsync: string
  killed: Victims | undefined
  whileStarting: boolean
}>

/** How often to kill, and the seed of the moments and victims: the same seed kills alike, as far as the machine's pace allows. */
export type KillPlan = Readonly<{
  program: string
  folder: string
  rounds: number
  seed: number
  /** The longest that is written before a kill, in milliseconds. */
  longest?: number
  /** Sees to it that a database is there which the program doesn't start itself, and says where. */
  before?: () => Promise<Readonly<Record<string, string>>>
}>

/**
 * Starts the writing program again and again and kills it with SIGKILL at random moments: mostly while four connections
 * write, every fifth time while it is still starting. The last start is stopped in order.
 */
export async function killRounds({
  program,
  folder,
  rounds,
  seed,
  longest = 400,
  before,
}: KillPlan): Promise<readonly KillRound[]> {
  const random = randomFrom(seed)
  const results: KillRound[] = []
  for (let round = 1; round <= rounds + 1; round += 1) {
    const writer = runProgram(program, {
      args: [join(folder, 'acknowledged'), String(round)],
      env: { KAEDETRAEK_DATA: join(folder, 'data'), ...(await before?.()) },
    })
    const isLast = round > rounds
    const whileStarting = !isLast && round % 5 === 0
    const said = whileStarting ? undefined : await writer.next()
    if (said && said['lost'] === undefined)
      throw new Error(`round ${round}, seed ${seed}: ${JSON.stringify(said)}`)
    const killed: Victims = random() < 2 / 3 ? 'everything' : 'our process group'
    if (isLast) await writer.stop()
    else {
      await after(random() * (whileStarting ? 250 : longest))
      if (killed === 'everything')
        for (const pid of shuffled(databaseProcesses(join(folder, 'data')), randomFrom(seed + round)))
          killIfThere(pid)
      await writer.kill()
    }
    if (said)
      results.push({
        round,
        how: String(said['kind']),
        ms: Number(said['ms']),
        acknowledged: Number(said['acknowledged']),
        lost: Number(said['lost']),
        torn: Number(said['torn']),
        fsync: String(said['fsync']),
        killed: isLast ? undefined : killed,
        whileStarting,
      })
    else
      results.push({
        round,
        how: 'killed',
        ms: 0,
        acknowledged: 0,
        lost: 0,
        torn: 0,
        fsync: '',
        killed,
        whileStarting,
      })
  }
  return results
}

/** The postmaster of a data folder and all its children: each leads a process group of its own. */
export function databaseProcesses(dataFolder: string): readonly number[] {
  const postmaster = runningPostmaster(join(dataFolder, 'postgres'))?.pid
  if (postmaster === undefined) return []
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster)
    .map(Number)
  return [postmaster, ...children]
}

function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}

/** Kills a process with SIGKILL, unless it ended by itself in the meantime. */
export function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}

function shuffled(pids: readonly number[], random: () => number): readonly number[] {
  return pids
    .map((pid) => ({ pid, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ pid }) => pid)
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
