import { createHash, randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { type OpenInstallation, openInstallation } from '../../src/commands/installation.ts'
import type { Actor } from '../../src/domain/access/actor.ts'
import { copenhagenDate } from '../../src/domain/calendar/dates.ts'
import type { Edit } from '../../src/domain/chain/edit.ts'
import type { ElementId, RoundId } from '../../src/domain/ids.ts'
import { currentChain } from '../../src/store/chain-cache.ts'
import { checkHistory } from '../../src/store/check-history.ts'
import { addDocument } from '../../src/store/documents.ts'
import { recordChange, writing } from '../../src/store/record-change.ts'
import { inMunicipality, type Tx } from '../../src/store/transaction.ts'
import { aStatus } from '../synthetic.ts'

/**
 * Writes statuses, edits and documents until it is killed, as people do, four at once. What has been acknowledged goes to a file
 * outside. Before it writes, it looks for everything that was ever acknowledged; with `look` it does nothing else.
 */
const [acknowledgedFile = '', how = '0'] = process.argv.slice(2)
const say = (what: unknown): void => void process.stdout.write(`${JSON.stringify(what)}\n`)

/** What was laid before the first kill. */
type Laid = Readonly<{ actor: Actor; items: readonly ElementId[]; round: RoundId }>

const linesOf = (file: string): readonly string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean) : []

/** What there is, written as it is acknowledged. */
async function kept(tx: Tx): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ line: string }>`
    select 'status ' || id as line from status where municipality_id = ${tx.municipality}
    union all select 'change ' || number from change where municipality_id = ${tx.municipality}
    union all select 'document ' || id || ' ' || sha256 from document where municipality_id = ${tx.municipality}`.execute(
    tx,
  )
  return new Set(rows.map(({ line }) => line))
}

/** Documents whose bytes are not those that they were kept as. */
const tornDocuments = async (tx: Tx): Promise<number> =>
  (
    await sql`
      select d.id from document d
      left join document_chunk c on c.municipality_id = ${tx.municipality} and c.document_id = d.id
      where d.municipality_id = ${tx.municipality} group by d.id, d.sha256
      having encode(sha256(coalesce(string_agg(c.bytes, ''::bytea order by c.place), '')), 'hex') <> d.sha256`.execute(
      tx,
    )
  ).rows.length

async function look({ db }: OpenInstallation, { actor }: Laid): Promise<Readonly<Record<string, unknown>>> {
  const acknowledged = linesOf(acknowledgedFile)
  return inMunicipality(db, actor.municipality, async (tx) => {
    const there = await kept(tx)
    const { rows } = await sql<{ fsync: string }>`show fsync`.execute(tx)
    return {
      acknowledged: acknowledged.length,
      lost: acknowledged.filter((line) => !there.has(line)).length,
      torn: (await tornDocuments(tx)) + ((await checkHistory(tx)).intact ? 0 : 1),
      fsync: rows[0]?.fsync,
    }
  })
}

async function write({ db }: OpenInstallation, laid: Laid, writer: number): Promise<never> {
  for (let count = writer; ; count += 1) {
    const line = await [writeStatus, writeStatus, writeEdit, writeDocument][count % 4]?.(db, laid, count)
    if (line !== undefined) appendFileSync(acknowledgedFile, `${line}\n`)
  }
}

type Write = (db: OpenInstallation['db'], laid: Laid, count: number) => Promise<string | undefined>

const writeStatus: Write = async (db, { actor, items, round }, count) => {
  const effectiveOn = copenhagenDate(new Date())
  const item = items[(count * 31) % items.length] as ElementId
  const edit = aStatus(item, round, effectiveOn, count) as Extract<Edit, { edit: 'add status' }>
  const answer = await writing(db, actor, (tx) =>
    recordChange(tx, actor, { reason: 'Status', effectiveOn, edits: [edit] }),
  )
  return 'recorded' in answer ? `status ${edit.id}` : undefined
}

const writeEdit: Write = async (db, { actor }, count) => {
  const answer = await writing(db, actor, async (tx) => {
    const goals = (await currentChain(tx)).seenBy(actor).all('goal')
    const goal = goals[count % goals.length]
    if (!goal) throw new Error('no goal was laid')
    const content = { title: goal.title, text: `Rettet ${count}` }
    const edit = { edit: 'revise element', id: goal.id, kind: 'goal', content, expected: goal.version }
    return recordChange(tx, actor, {
      reason: 'Rettet',
      effectiveOn: copenhagenDate(tx.at),
      edits: [edit as Edit],
    })
  })
  return 'recorded' in answer ? `change ${answer.recorded}` : undefined
}

const writeDocument: Write = async (db, { actor }) => {
  const bytes = randomBytes(40_000)
  const file = { name: 'bilag.pdf', mediaType: 'application/pdf', bytes, addedBy: actor.person }
  const id = await inMunicipality(db, actor.municipality, (tx) => addDocument(tx, file))
  return `document ${id} ${createHash('sha256').update(bytes).digest('hex')}`
}

async function writeMixed(): Promise<void> {
  const began = performance.now()
  const laid = JSON.parse(readFileSync(join(dirname(acknowledgedFile), 'laid.json'), 'utf8')) as Laid
  const installation = await openInstallation(() => undefined)
  const ms = Math.round(performance.now() - began)
  if ('problem' in installation) return say({ ...installation, ms })
  const leave = (): void => void installation.close().then(() => process.exit(0))
  process.once('SIGTERM', leave)
  say({ kind: installation.how, ms, ...(await look(installation, laid)) })
  if (how === 'look') return leave()
  await Promise.all([0, 1, 2, 3].map((writer) => write(installation, laid, writer)))
}

await writeMixed()
