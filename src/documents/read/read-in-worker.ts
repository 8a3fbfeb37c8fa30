import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { SentToWorker } from './read-worker.ts'
import type { Reading, ReadingProgress, ToRead } from '../../domain/intake/extraction.ts'

/** The limits of one reading. */
export type ReadingLimits = Readonly<{
  workerPath: string
  timeoutMs?: number
  memoryMb?: number
  /** Ends the reading when a person doesn't want it any more. */
  signal?: AbortSignal | undefined
  onProgress?: ((progress: ReadingProgress) => void) | undefined
}>

/** The longest answer that is taken in; a document that says more is no document. */
const longestAnswer = 200 * 1024 * 1024

/**
 * Reads a file in a process of its own, which is killed when it takes too long or too much memory:
 * a hostile file ends its worker and nothing else.
 */
export function readInWorker(
  bytes: Uint8Array,
  file: ToRead,
  { workerPath, timeoutMs = 60_000, memoryMb = 1024, signal, onProgress }: ReadingLimits,
): Promise<Reading> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${memoryMb}`, workerPath, 'read-worker'], {
      stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC' },
    })
    const answer: Buffer[] = []
    let length = 0
    let reason: 'too slow' | 'too large' | 'damaged' = 'damaged'
    const stop = (why: 'too slow' | 'too large'): void => {
      reason = why
      child.kill('SIGKILL')
    }
    const leave = (): void => void child.kill('SIGKILL')
    signal?.addEventListener('abort', leave)
    const clock = setTimeout(() => stop('too slow'), timeoutMs)
    const scale = setInterval(() => {
      if (child.pid !== undefined && residentMb(child.pid) > memoryMb) stop('too large')
    }, 250)
    child.stdout?.on('data', (part: Buffer) => {
      answer.push(part)
      length += part.length
      if (length > longestAnswer) stop('too large')
    })
    child.stdio[3]?.on('data', (lines: Buffer) => {
      const progress = progressIn(lines.toString('latin1'))
      if (progress) onProgress?.(progress)
    })
    child.stdio[3]?.on('error', () => undefined)
    // The worker may end before it has taken all of its input; its answer says why.
    child.stdin?.on('error', () => undefined)
    child.on('error', () => undefined)
    child.on('close', (code) => {
      clearTimeout(clock)
      clearInterval(scale)
      signal?.removeEventListener('abort', leave)
      const reading = code === 0 ? readingIn(Buffer.concat(answer)) : undefined
      if (reading) resolve(reading)
      // V8 ends a process that runs out of heap with SIGABRT, code 134.
      else
        resolve({ ok: false, reason: code === 134 || child.signalCode === 'SIGABRT' ? 'too large' : reason })
    })
    const sent: SentToWorker = { ...file, progressPipe: 3 }
    child.stdin?.write(`${JSON.stringify(sent)}\n`)
    child.stdin?.end(bytes)
  })
}

/** The last progress that the worker has told. */
function progressIn(lines: string): ReadingProgress | undefined {
  const [, done, of] = [...lines.matchAll(/^(\d{1,7}) (\d{1,7})$/gm)].at(-1) ?? []
  return done === undefined || of === undefined ? undefined : { done: Number(done), of: Number(of) }
}

/** What the worker answered; nothing when it is no answer. */
function readingIn(answer: Buffer): Reading | undefined {
  try {
    return JSON.parse(answer.toString('utf8')) as Reading
  } catch {
    return undefined
  }
}

function residentMb(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
