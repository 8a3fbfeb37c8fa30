import type { ReadingProgress } from '../../domain/intake/extraction.ts'
import type { DocumentId, MunicipalityId } from '../../domain/ids.ts'
import { logMistake } from '../../platform/log/log.ts'
import {
  claimReading,
  endClaim,
  giveBackClaim,
  keepProgress,
  takeUpClaim,
} from '../../store/reading-claims.ts'
import { type Database, inMunicipality, type Tx } from '../../store/transaction.ts'

/** A reading that is about to begin: where, of what, how it is read, and what is done with what came of it. */
export type ReadingOrder<Result> = Readonly<{
  db: Database
  municipality: MunicipalityId
  document: DocumentId
  read: (
    watch: Readonly<{ signal: AbortSignal; onProgress: (progress: ReadingProgress) => void }>,
  ) => Promise<Result>
  keep: (tx: Tx, result: Result) => Promise<void>
  /** Only if the reading was ended in the middle; else it begins whatever was before. */
  isTakenUp: boolean
}>

type Running = Readonly<{ stop: (by: 'person' | 'server') => void; done: Promise<void> }>

/** The documents that this process is reading now; which are read by others, the database knows. */
const running = new Map<DocumentId, Running>()

/** Reads a document beside the requests, unless this or another process does already; one that ends badly has simply not been read. */
export async function beginReading<Result>(order: ReadingOrder<Result>): Promise<void> {
  const { db, municipality, document, isTakenUp } = order
  const claim = await inMunicipality(db, municipality, (tx) =>
    isTakenUp ? takeUpClaim(tx, document) : claimReading(tx, document),
  )
  if (claim === undefined) return
  const control = new AbortController()
  const done = read(order, claim, control.signal)
    .catch(async (error: unknown) => {
      logMistake(error)
      await inMunicipality(db, municipality, (tx) => endClaim(tx, document, claim))
    })
    // Without a database the claim runs out by itself.
    .catch(() => undefined)
    .finally(() => running.delete(document))
  running.set(document, { stop: (by) => control.abort(by), done })
}

async function read<Result>(
  { db, municipality, document, read: readIt, keep }: ReadingOrder<Result>,
  claim: string,
  signal: AbortSignal,
): Promise<void> {
  const result = await readIt({ signal, onProgress: tellingProgress(db, municipality, document, claim) })
  await inMunicipality(db, municipality, async (tx) => {
    if (signal.aborted && signal.reason === 'server') await giveBackClaim(tx, document, claim)
    // What was stopped, here or from elsewhere, has read nothing.
    else if ((await endClaim(tx, document, claim)) && !signal.aborted) await keep(tx, result)
  })
}

/** Keeps how far a reading is beside its claim, so that every process can say it; at most once a second, and one at a time. */
function tellingProgress(
  db: Database,
  municipality: MunicipalityId,
  document: DocumentId,
  claim: string,
): (progress: ReadingProgress) => void {
  let isFree = true
  let last = Number.NEGATIVE_INFINITY
  return (progress) => {
    const now = performance.now()
    if (!isFree || now - last < 1_000) return
    isFree = false
    last = now
    void inMunicipality(db, municipality, (tx) => keepProgress(tx, document, claim, progress))
      // Progress is nice to know; without it one waits all the same.
      .catch(() => undefined)
      .finally(() => (isFree = true))
  }
}

/** Stops reading a document, whoever reads it; it stays kept, unread. Answers when a worker of this process has ended. */
export async function stopReading(
  db: Database,
  municipality: MunicipalityId,
  document: DocumentId,
): Promise<void> {
  running.get(document)?.stop('person')
  await running.get(document)?.done
  await inMunicipality(db, municipality, (tx) => endClaim(tx, document))
}

/** Ends all readings of this process and gives them back: whoever asks for the document next takes it up. */
export async function giveBackReadings(): Promise<void> {
  const all = [...running.values()]
  for (const { stop } of all) stop('server')
  await Promise.all(all.map(({ done }) => done))
}

/** Waits for a reading of this process, so long; true when it has ended. */
export async function whatCameOf(document: DocumentId, patienceMs: number): Promise<boolean> {
  const one = running.get(document)
  if (!one) return true
  let clock: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<false>((resolve) => {
    clock = setTimeout(() => resolve(false), patienceMs)
  })
  const ended = await Promise.race([one.done.then(() => true), patience])
  clearTimeout(clock)
  return ended
}
