import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type PaperPress, paperPress } from './paper-press.ts'
import { aPaper } from './testing/a-paper.ts'

const worker = join(import.meta.dirname, 'testing', 'press-of-trouble.mjs')
const presses: PaperPress[] = []
const aPress = (...limits: readonly Parameters<typeof paperPress>[1][]): PaperPress => {
  const press = paperPress(worker, ...limits)
  presses.push(press)
  return press
}
afterEach(() => {
  for (const press of presses.splice(0)) press.close()
})
const called = (title: string) => aPaper([], { title })

test('one worker writes many papers at once', async () => {
  const press = aPress()
  const printed = await Promise.all(['a', 'b', 'c'].map((title) => press.pdf(called(title))))
  expect(new Set(printed.map((file) => file[0])).size).toBe(1)
})

test('a worker that dies takes only its own paper with it; the next paper gets a new one', async () => {
  const press = aPress()
  await expect(press.pdf(called('die'))).rejects.toThrow('ended')
  expect(await press.pdf(called('a'))).toHaveLength(1)
})

test('a paper that never gets done is given up, and the press goes on', async () => {
  const press = aPress({ timeoutMs: 500 })
  await expect(press.pdf(called('hang'))).rejects.toThrow('ended')
  expect(await press.pdf(called('a'))).toHaveLength(1)
})

test('closing the press tells whoever is waiting', async () => {
  const press = aPress()
  const waiting = press.pdf(called('hang'))
  press.close()
  await expect(waiting).rejects.toThrow('ended')
})
