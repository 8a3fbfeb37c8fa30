import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInstallation } from '../src/commands/installation.ts'
import { addDays, copenhagenDate } from '../src/domain/calendar/dates.ts'
import { diagnose } from '../src/domain/diagnosis/diagnose.ts'
import type { MunicipalityId } from '../src/domain/ids.ts'
import { makeOpenFolder } from '../src/platform/embedded-postgres/testing/bundle-for-test.ts'
import { chainAsOf } from '../src/store/chain-as-of.ts'
import { currentChain, forgetChain } from '../src/store/chain-cache.ts'
import { recordChange } from '../src/store/record-change.ts'
import { inMunicipality } from '../src/store/transaction.ts'
import { few, type Measured, repeat } from './measure.ts'
import { asking, type Load, personaSession } from './pages.ts'
import { serve } from './served.ts'
import { aStatus, laySynthetic } from './synthetic.ts'
import { table, verdicts } from './table.ts'

/** Everything that was measured for one number of items. */
export type SizeResult = Readonly<{
  items: number
  pages: Readonly<Record<'plan page' | 'item page' | 'search' | 'findings page' | 'plan as of a date', Load>>
  writes: Readonly<Record<'status through the API', Load>>
  chain: Readonly<Record<'cold load' | 'delta after one write' | 'all findings' | 'as of a date', Measured>>
  store: Readonly<Record<'status, 16 writers', Measured>>
  /** The plan as PDF, first one included, from the click to the last byte. */
  report: Measured
  /** MB of the server, after all of it. */
  memory: number
}>

const code = 901 as MunicipalityId

async function measure(items: number, seconds: number): Promise<SizeResult> {
  const folder = makeOpenFolder(mkdtempSync(join(tmpdir(), 'kaedetraek-bench-')))
  process.env['KAEDETRAEK_DATA'] = join(folder, 'data')
  const server = await serve(join(folder, 'data'))
  const opened = await openInstallation(() => undefined)
  if ('problem' in opened) throw new Error(opened.problem)
  try {
    const { db, owner } = opened
    const laid = await laySynthetic(db, owner, code, items)
    const { actor } = laid
    const within = <Result>(steps: Parameters<typeof inMunicipality<Result>>[2]) =>
      inMunicipality(db, code, steps)
    const today = copenhagenDate(new Date())
    const item = (index: number): (typeof laid.items)[number] =>
      laid.items[Math.abs(index * 7919) % laid.items.length] ?? (laid.items[0] as never)
    const cookie = await personaSession(server.url, `${code}.${actor.person}`)
    const { load, post, read } = asking(server.url, cookie)
    const words = ['skole', 'cykelsti nordby', 'trening', 'D17', 'sønderby', 'plejecenter i skoven']
    const pages = {
      'plan page': await load(() => `/plan?agreement=${laid.agreement}`, seconds),
      'item page': await load((client, round) => `/punkt/${item(client * 1_000 + round)}`, seconds),
      search: await load(
        (_, round) => `/soeg?q=${encodeURIComponent(words[Math.abs(round) % words.length] ?? '')}`,
        seconds,
      ),
      'findings page': await load(() => '/dekoblinger', seconds),
      'plan as of a date': await load(
        () => `/plan?agreement=${laid.agreement}&asOf=${addDays(today, -3)}`,
        seconds,
      ),
    }
    const chain = {
      'cold load': await few(async () => {
        forgetChain(code)
        await within(currentChain)
      }, 5),
      'delta after one write': await delta(),
      'all findings': await few(async () => {
        const whole = (await within(currentChain)).seenBy(actor)
        diagnose(whole, today)
      }, 10),
      'as of a date': await few(() => within((tx) => chainAsOf(tx, addDays(today, -3))), 5),
    }
    const store = {
      'status, 16 writers': await repeat(
        (client, round) =>
          within((tx) =>
            recordChange(tx, actor, {
              reason: 'Status',
              effectiveOn: today,
              edits: [aStatus(item(client * 100 + round), laid.round, today, Math.abs(round))],
            }),
          ),
        { clients: 16, seconds },
      ),
    }
    const writes = {
      'status through the API': await post(
        (client, round) => [
          `/api/v1/elements/${item(client * 100 + round)}/statuses`,
          {
            light: (['green', 'amber', 'red'] as const)[Math.abs(round) % 3],
            progress: 'in progress',
            percent: 40,
            sentence: 'Det går efter planen.',
            helpWanted: 'Ingen.',
          },
        ],
        seconds,
      ),
    }
    const report = await few(
      () => read(`/rapport/hent?agreement=${laid.agreement}&format=pdf`),
      items <= 300 ? 3 : 1,
    )
    return { items, pages, chain, store, writes, report, memory: server.memory() }

    async function delta(): Promise<Measured> {
      await within(currentChain)
      const times: number[] = []
      for (let index = 0; index < 30; index += 1) {
        await within((tx) =>
          recordChange(tx, actor, {
            reason: 'Status',
            effectiveOn: today,
            edits: [aStatus(item(index), laid.round, today, index)],
          }),
        )
        const start = performance.now()
        await within(currentChain)
        times.push(performance.now() - start)
      }
      const sorted = times.toSorted((a, b) => a - b)
      const at = (share: number): number =>
        Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) * 100) / 100
      return { count: times.length, perSecond: 0, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
    }
  } finally {
    await opened.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const [sizes = '300,3000,20000', seconds = '4'] = process.argv.slice(2)
const results: SizeResult[] = []
for (const size of sizes.split(',').map(Number)) {
  console.error(`${size} items …`)
  results.push(await measure(size, Number(seconds)))
}
console.log(JSON.stringify({ node: process.version, cores: cpus().length, results }))
console.log(table(results))
console.log(verdicts(results))
