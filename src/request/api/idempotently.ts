import { createHash } from 'node:crypto'
import { claimKey, keepAnswer, keptAnswer, type KeptAnswer } from '../../store/idempotency.ts'
import { type Database, inMunicipality } from '../../store/transaction.ts'
import type { ActorAsking } from '../asking.ts'
import { type Answer, type Done, isProblem } from './answer.ts'
import { type Problem, problem } from './problem.ts'

/** An answer, and whether it is that of an earlier request with the same key. */
export type KeyedAnswer<Body> = Readonly<{ answer: Answer<Body>; isReplayed: boolean }>

/** What makes two requests the same: method, address and content. */
export function requestDigest(method: string, url: string, body: unknown): string {
  const content = Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null)
  return createHash('sha256').update(`${method} ${url}\n`).update(content).digest('hex')
}

class Undone extends Error {
  readonly problem: Problem
  constructor(reason: Problem) {
    super(reason.problem)
    this.problem = reason
  }
}

/**
 * Does something once per key, however often it is asked for: the key, the write and its answer are one transaction. A
 * request that was refused has written nothing, so its key is free again.
 */
export async function idempotently<Body>(
  { db, actor }: ActorAsking,
  key: string,
  digest: string,
  run: (db: Database) => Promise<Answer<Body>>,
): Promise<KeyedAnswer<Body>> {
  try {
    return await inMunicipality(db, actor.municipality, async (tx): Promise<KeyedAnswer<Body>> => {
      const kept = await claimKey(tx, actor.person, key, digest)
      if (kept) return replayed(kept, digest)
      const answer = await run(tx)
      if (isProblem(answer)) throw new Undone(answer)
      await keepAnswer(tx, actor.person, key, 200, answer)
      return { answer, isReplayed: false }
    })
  } catch (error) {
    if (error instanceof Undone) return { answer: error.problem, isReplayed: false }
    throw error
  }
}

/** The answer that a key already has; for asking before work that is dear and writes nothing. */
export async function answeredBefore<Body>(
  { db, actor }: ActorAsking,
  key: string,
  digest: string,
): Promise<KeyedAnswer<Body> | undefined> {
  const kept = await inMunicipality(db, actor.municipality, (tx) => keptAnswer(tx, actor.person, key))
  return kept && replayed(kept, digest)
}

const replayed = <Body>(kept: KeptAnswer, digest: string): KeyedAnswer<Body> =>
  kept.requestDigest === digest
    ? { answer: kept.answer as Done<Body>, isReplayed: true }
    : { answer: problem('key-reused'), isReplayed: false }
