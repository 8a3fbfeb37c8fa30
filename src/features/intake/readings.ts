import type { DocumentId } from '../../domain/ids.ts'
import { logMistake } from '../../platform/log/log.ts'

type Running = Readonly<{ since: Date; stop: () => void; done: Promise<void> }>

/** The documents that this process is reading now. What a process was reading when it ended is read again when somebody asks. */
const running = new Map<DocumentId, Running>()

/** Reads a document beside the requests; one that ends badly has simply not been read. */
export function reading(document: DocumentId, read: (signal: AbortSignal) => Promise<void>): void {
  const control = new AbortController()
  const done = read(control.signal)
    .catch((error: unknown) => logMistake(error))
    .finally(() => running.delete(document))
  running.set(document, { since: new Date(), stop: () => control.abort(), done })
}

/** True while this process is reading the document. */
export const isBeingRead = (document: DocumentId): boolean => running.has(document)

/** Since when the document is being read. */
export const beingReadSince = (document: DocumentId): Date | undefined => running.get(document)?.since

/** Stops reading a document; it stays kept, unread. Answers when the worker has ended. */
export async function stopReading(document: DocumentId): Promise<void> {
  running.get(document)?.stop()
  await running.get(document)?.done
}

/** Waits for a reading, so long; true when it has ended. */
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
