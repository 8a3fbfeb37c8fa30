import { createHash } from 'node:crypto'
import { claimKey, keepAnswer, keptAnswer, type KeptAnswer } from '../../store/idempotency.ts'
import { type Database, inMunicipality } from '../../store/transaction.ts'
import type { ActorAsking } from '../asking.ts'
import { type Answer, type Done, isProblem } from './answer.ts'
import { type Problem, problem } from './problem.ts'

/** An answer, and whether it is that of an earlier request with the same key. */
export type KeyedAnswer<Body> = Readonly<{ answer: Answer<Body>; isReplayed: boolean }>

/** A file as it was sent: its name where the sender said it, what kind it is, and its bytes. */
export type SentFile = Readonly<{ name: string | undefined; mediaType: string; bytes: Uint8Array }>

/** True for a body that is a file. */
export const isFile = (body: unknown): body is SentFile =>
  typeof body === 'object' && body !== null && 'bytes' in body && body.bytes instanceof Uint8Array

/** What makes two requests the same: method, address and content. */
export function requestDigest(method: string, url: string, body: unknown): string {
  const { bytes, ...rest } = isFile(body) ? body : { bytes: undefined, content: body }
  const hash = createHash('sha256').update(`${method} ${url}\n${JSON.stringify(rest)}\n`)
  return (bytes ? hash.update(bytes) : hash).digest('hex')
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

const running = new Map<string, Promise<unknown>>()

/**
 * The same for what goes on beside the request and so can't be one transaction with its key. It must come to the same when
 * it is done twice: when the process ends between the two, the key is not kept and the next request does it again.
 */
export async function idempotentlyBeside<Body>(
  asking: ActorAsking,
  key: string,
  digest: string,
  run: () => Promise<Answer<Body>>,
): Promise<KeyedAnswer<Body>> {
  const { db, actor } = asking
  const name = `${actor.municipality} ${actor.person} ${key}`
  for (let other = running.get(name); other; other = running.get(name)) await other
  const mine = async (): Promise<KeyedAnswer<Body>> => {
    const kept = await inMunicipality(db, actor.municipality, (tx) => keptAnswer(tx, actor.person, key))
    if (kept) return replayed(kept, digest)
    const answer = await run()
    return isProblem(answer)
      ? { answer, isReplayed: false }
      : idempotently(asking, key, digest, async () => answer)
  }
  const answering = mine()
  running.set(
    name,
    answering.catch(() => undefined),
  )
  return answering.finally(() => running.delete(name))
}

const replayed = <Body>(kept: KeptAnswer, digest: string): KeyedAnswer<Body> =>
  kept.requestDigest === digest
    ? { answer: kept.answer as Done<Body>, isReplayed: true }
    : { answer: problem('key-reused'), isReplayed: false }
