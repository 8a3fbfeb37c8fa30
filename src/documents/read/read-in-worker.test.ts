import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readInWorker } from './read-in-worker.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaedetraek-worker-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A worker that does this instead of reading. */
function worker(name: string, does: string): string {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, `import { writeFileSync } from 'node:fs'\n${does}\n`)
  return path
}

const isAlive = (pid: number): boolean => {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(' Z ')
  } catch {
    return existsSync('/proc') ? false : process.kill(pid, 0)
  }
}

test('a reader that never ends is killed at the limit of time', async () => {
  const pidFile = join(folder, 'pid')
  const workerPath = worker(
    'endless',
    `writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); for (;;) {}`,
  )
  const began = performance.now()
  const reading = await readInWorker(
    new Uint8Array([1]),
    { name: 'fil.pdf' },
    { workerPath, timeoutMs: 1_500 },
  )
  expect(reading).toEqual({ ok: false, reason: 'too slow' })
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(isAlive(Number(readFileSync(pidFile, 'utf8')))).toBe(false)
})

test('a reader that takes too much memory is stopped', async () => {
  const inside = worker(
    'hungry',
    'const kept = []; for (;;) kept.push({ a: kept.length, b: String(kept.length) })',
  )
  const outside = worker(
    'hungry-buffers',
    'const kept = []; setInterval(() => kept.push(Buffer.alloc(40_000_000, 1)), 20)',
  )
  for (const workerPath of [inside, outside])
    expect(
      await readInWorker(new Uint8Array([1]), { name: 'fil.pdf' }, { workerPath, memoryMb: 150 }),
    ).toEqual({
      ok: false,
      reason: 'too large',
    })
}, 30_000)

test('a reader that fails, answers nonsense or answers without end is no answer', async () => {
  const crash = worker('crash', 'process.exit(3)')
  const nonsense = worker('nonsense', `process.stdout.write('{ "ok": tru')`)
  for (const workerPath of [crash, nonsense])
    expect(await readInWorker(new Uint8Array([1]), { name: 'fil.pdf' }, { workerPath })).toEqual({
      ok: false,
      reason: 'damaged',
    })
})

test('a worker that leaves before it has taken the file is no harm', async () => {
  const workerPath = worker('hasty', 'process.exit(0)')
  expect(await readInWorker(new Uint8Array(20_000_000), { name: 'fil.pdf' }, { workerPath })).toEqual({
    ok: false,
    reason: 'damaged',
  })
})

test('what the worker answers comes back as it is, and a name can add no line', async () => {
  const workerPath = worker(
    'echo',
    `const parts = []; for await (const part of process.stdin) parts.push(part)
const input = Buffer.concat(parts).toString(); const end = input.indexOf('\\n')
process.stdout.write(JSON.stringify({ ok: false, reason: 'no text', name: input.slice(0, end), bytes: input.slice(end + 1) }))`,
  )
  expect(await readInWorker(new TextEncoder().encode('a\nb'), { name: 'x\n.pdf' }, { workerPath })).toEqual({
    ok: false,
    reason: 'no text',
    name: '{"name":"x\\n.pdf","progressPipe":3}',
    bytes: 'a\nb',
  })
})
