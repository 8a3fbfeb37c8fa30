import { randomUUID } from 'node:crypto'
import { copenhagenDate } from '../src/domain/calendar/dates.ts'
import type { Actor } from '../src/domain/access/actor.ts'
import { type ContentInput, type Kind, parseContent } from '../src/domain/chain/element.ts'
import type { Edit } from '../src/domain/chain/edit.ts'
import type { ElementId, LinkId, StatusId } from '../src/domain/ids.ts'
import { currentChain, forgetChain } from '../src/store/chain-cache.ts'
import { recordChange, writing } from '../src/store/record-change.ts'
import { type Database, inMunicipality } from '../src/store/transaction.ts'

/** Milliseconds of many runs of the same thing. */
export type Times = Readonly<{ count: number; p50: number; p95: number; p99: number; longest: number }>

/** What the chain came to: how fast it is written, brought forward and loaded cold. */
export type ChainResult = Readonly<{
  items: number
  statusesPerSecond: Readonly<Record<string, number>>
  statusWrite: Times
  deltaAfterWrite: Times
  coldLoad: Times
}>

const today = copenhagenDate(new Date())

/** Fills an empty municipality with so many items, each with a goal to serve, an action and a status. */
export async function fillChain(db: Database, actor: Actor, items: number): Promise<readonly ElementId[]> {
  const made: ElementId[] = []
  const goals = await record(db, actor, [], Math.max(1, items / 20))
  const agreement = create('agreement', {
    title: 'Budgetaftale 2027–2030',
    firstYear: 2027,
    decidedOn: today,
  })
  await change(db, actor, [agreement.edit])
  while (made.length < items) {
    const edits: Edit[] = []
    for (let index = 0; index < 500 && made.length < items; index += 1) {
      const number = made.length + 1
      const item = create('agreement item', {
        number: String(number),
        title: `Aftalepunkt ${number}`,
        text: 'Der afsættes midler til flere hænder og kortere ventetid. '.repeat(6),
        type: { kind: 'operating' },
        amounts: { 2027: number * 1000, 2028: number * 1000, 2029: -number * 500, 2030: 0 },
      })
      const action = create('action', { title: `Handling ${number}`, startsOn: today })
      edits.push(item.edit, action.edit)
      edits.push(link('part-of', item.id, agreement.id), link('serves', action.id, item.id))
      edits.push(link('serves', item.id, goals[number % goals.length] as ElementId), status(item.id))
      made.push(item.id)
    }
    await change(db, actor, edits)
  }
  return made
}

async function record(
  db: Database,
  actor: Actor,
  before: Edit[],
  count: number,
): Promise<readonly ElementId[]> {
  const goals = Array.from({ length: count }, (_, index) =>
    create('goal', { title: `Effektmål ${index + 1}` }),
  )
  await change(db, actor, [...before, ...goals.map((goal) => goal.edit)])
  return goals.map((goal) => goal.id)
}

/** Measures writes at 1 and 16 clients, the delta after one write, and loading cold. */
export async function measureChain(
  db: Database,
  actor: Actor,
  items: readonly ElementId[],
  seconds = 4,
): Promise<ChainResult> {
  const municipality = actor.municipality
  const cold: number[] = []
  for (let round = 0; round < 5; round += 1) {
    forgetChain(municipality)
    cold.push(await timed(() => inMunicipality(db, municipality, currentChain)))
  }
  const delta: number[] = []
  for (let round = 0; round < 40; round += 1) {
    await change(db, actor, [status(items[round % items.length] as ElementId)])
    const before = performance.now()
    await inMunicipality(db, municipality, currentChain)
    delta.push(performance.now() - before)
  }
  const statusesPerSecond: Record<string, number> = {}
  const single: number[] = []
  for (const clients of [1, 16]) {
    const until = performance.now() + seconds * 1000
    let written = 0
    const began = performance.now()
    await Promise.all(
      Array.from({ length: clients }, async () => {
        while (performance.now() < until) {
          const ms = await timed(() =>
            change(db, actor, [status(items[written % items.length] as ElementId)]),
          )
          if (clients === 1) single.push(ms)
          written += 1
        }
      }),
    )
    statusesPerSecond[clients] = Math.round(written / ((performance.now() - began) / 1000))
  }
  return {
    items: items.length,
    statusesPerSecond,
    statusWrite: timesOf(single),
    deltaAfterWrite: timesOf(delta),
    coldLoad: timesOf(cold),
  }
}

const change = async (db: Database, actor: Actor, edits: readonly Edit[]): Promise<void> => {
  const answer = await writing(db, actor, (tx) =>
    recordChange(tx, actor, { reason: 'måling', effectiveOn: today, edits }),
  )
  if ('refused' in answer) throw new Error(answer.refused)
}

function create<K extends Kind>(kind: K, input: ContentInput<K>): { id: ElementId; edit: Edit } {
  const parsed = parseContent(kind, input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const id = randomUUID() as ElementId
  return { id, edit: { edit: 'create element', id, kind, content: parsed.content } as unknown as Edit }
}

const link = (kind: 'serves' | 'part-of', from: ElementId, to: ElementId): Edit => ({
  edit: 'add link',
  id: randomUUID() as LinkId,
  kind,
  from,
  to,
  weight: 1,
})

const status = (element: ElementId): Edit => ({
  edit: 'add status',
  id: randomUUID() as StatusId,
  element,
  on: today,
  content: {
    light: 'green',
    progress: 'in progress',
    percent: 40,
    sentence: 'Arbejdet følger planen.',
    visibility: 'shared',
  },
})

async function timed(run: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await run()
  return performance.now() - before
}

function timesOf(runs: readonly number[]): Times {
  const sorted = [...runs].sort((a, b) => a - b)
  const at = (share: number): number =>
    Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) * 100) / 100
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), longest: at(1) }
}
