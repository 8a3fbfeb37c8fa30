import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { ReadResult } from '../../domain/intake/blocks.ts'

/** The limits of one reading. */
export type ReadingLimits = Readonly<{ workerPath: string; timeoutMs?: number; memoryMb?: number }>

/**
 * Reads a file in a process of its own, which is killed when it takes too long or too much memory:
 * a hostile file ends its worker and nothing else.
 */
export function readInWorker(
  bytes: Uint8Array,
  name: string,
  { workerPath, timeoutMs = 60_000, memoryMb = 1024 }: ReadingLimits,
): Promise<ReadResult> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${memoryMb}`, workerPath, 'read-worker'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC' },
    })
    let answer = ''
    let reason: 'too slow' | 'too large' | 'damaged' = 'damaged'
    const stop = (why: 'too slow' | 'too large'): void => {
      reason = why
      child.kill('SIGKILL')
    }
    const clock = setTimeout(() => stop('too slow'), timeoutMs)
    const scale = setInterval(() => {
      if (child.pid !== undefined && residentMb(child.pid) > memoryMb) stop('too large')
    }, 250)
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (text: string) => {
      answer += text
    })
    // The worker may end before it has taken all of its input; its answer says why.
    child.stdin.on('error', () => undefined)
    child.on('error', () => undefined)
    child.on('close', (code) => {
      clearTimeout(clock)
      clearInterval(scale)
      if (code === 0 && answer !== '') resolve(JSON.parse(answer) as ReadResult)
      // V8 ends a process that runs out of heap with SIGABRT, code 134.
      else
        resolve({ ok: false, reason: code === 134 || child.signalCode === 'SIGABRT' ? 'too large' : reason })
    })
    child.stdin.write(`${name.replace(/[\r\n]/g, ' ')}\n`)
    child.stdin.end(bytes)
  })
}

function residentMb(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
