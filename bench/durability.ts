import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInstallation } from '../src/commands/installation.ts'
import type { MunicipalityId } from '../src/domain/ids.ts'
import { resolveDataFolder } from '../src/platform/data-folder/resolve-data-folder.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/start-embedded-postgres.ts'
import {
  bundleForTest,
  makeOpenFolder,
  projectFolder,
} from '../src/platform/embedded-postgres/testing/bundle-for-test.ts'
import { killRounds } from '../src/platform/embedded-postgres/testing/kill-rounds.ts'
import { forgetChain } from '../src/store/chain-cache.ts'
import { type CopyResult, copiesTable, copyWhileWriting, restoreMuch } from './durability/copies.ts'
import { type DurabilityPlan, type DurabilityResult, durabilityTable, summaryOf } from './durability/kills.ts'
import { laySynthetic } from './synthetic.ts'

const code = 901 as MunicipalityId
const project = projectFolder()

/** Where the program works: by itself on a data folder, or on a PostgreSQL that somebody else has started. */
type Where = 'embedded' | 'external'

/**
 * Runs steps with a folder in which a municipality has been laid. The external PostgreSQL is `KAEDETRAEK_BENCH_DATABASE`, else a
 * second one of our own that the program knows by its address alone: that one is killed too, and started again.
 */
async function withLaid<Result>(
  where: Where,
  steps: (folder: string, environment: () => Promise<Readonly<Record<string, string>>>) => Promise<Result>,
): Promise<Result> {
  const folder = makeOpenFolder(mkdtempSync(join(tmpdir(), 'kaedetraek-durability-')))
  const environment = async (): Promise<Readonly<Record<string, string>>> => {
    if (where === 'embedded') return {}
    return { DATABASE_URL: process.env['KAEDETRAEK_BENCH_DATABASE'] ?? (await addressOfOther(folder)) }
  }
  try {
    const env = { KAEDETRAEK_DATA: join(folder, 'data'), ...(await environment()) }
    delete process.env['DATABASE_URL']
    Object.assign(process.env, env)
    const opened = await openInstallation(() => undefined)
    if ('problem' in opened) throw new Error(opened.problem)
    // Another database: what this process holds of the number is of the one before.
    forgetChain(code)
    const laid = await laySynthetic(opened.db, opened.owner, code, 60)
    await opened.close()
    writeFileSync(join(folder, 'laid.json'), JSON.stringify(laid))
    return await steps(folder, environment)
  } finally {
    for (const release of releases.splice(0)) await release()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How to leave the other PostgreSQL, once for each time that it was started or found running. */
const releases: (() => Promise<void>)[] = []

/** Starts the other PostgreSQL, or finds it running. */
async function addressOfOther(folder: string): Promise<string> {
  const data = resolveDataFolder({ KAEDETRAEK_DATA: join(folder, 'data') }, project)
  if (!data.ok) throw new Error(data.readOnly)
  const other = await startEmbeddedPostgres(data.folder)
  if (!('release' in other)) throw new Error(JSON.stringify(other))
  const { socketFolder, port, user, release } = other
  releases.push(release)
  return `postgres://${user}@localhost:${port}/postgres?host=${encodeURIComponent(socketFolder)}`
}

const programOf = (...path: readonly string[]): Promise<string> =>
  bundleForTest(join(project, ...path), join(project, 'build', 'bench', 'programs'))

/** Kills a writing process and its database with SIGKILL at random moments and counts what is lost. A start that fails throws. */
const killed = (program: string, where: Where, plan: DurabilityPlan): Promise<DurabilityResult> =>
  withLaid(where, async (folder, before) => {
    const rounds = await killRounds({ program, folder, before, longest: 1_500, ...plan })
    return summaryOf(plan, rounds)
  })

// Run with the number of rounds, the seed, and how many MB to restore. Ends with 1 when something was lost or kept by half.
const [rounds = '100', seed = String(Date.now() % 100_000), megabytes = '1024'] = process.argv.slice(2)
const plan = { rounds: Number(rounds), seed: Number(seed) }
const bare = await programOf('src', 'platform', 'embedded-postgres', 'testing', 'write-durably.ts')
const mixed = await programOf('bench', 'durability', 'write-mixed.ts')
const results: DurabilityResult[] = []
for (const [title, program, where] of [
  ['rows by themselves, embedded', bare, 'embedded'],
  ['statuses, edits and documents, embedded', mixed, 'embedded'],
  ['statuses, edits and documents, external', mixed, 'external'],
] as const) {
  const result = await killed(program, where, plan)
  results.push(result)
  console.log(`\n${title}\n${JSON.stringify(result)}\n${durabilityTable(result)}`)
}
const copies: CopyResult[] = []
for (const where of ['embedded', 'external'] as const)
  copies.push(
    await withLaid(where, (folder, environment) => copyWhileWriting({ where, mixed, folder, environment })),
  )
const much = await withLaid('embedded', (folder) => restoreMuch(folder, code, Number(megabytes)))
console.log(`\n${JSON.stringify({ copies, much })}\n${copiesTable(copies, much)}`)
const isClean =
  results.every(({ lost, torn }) => lost + torn === 0) && copies.every(({ lost, torn }) => lost + torn === 0)
process.exit(isClean ? 0 : 1)
