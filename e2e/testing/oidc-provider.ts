import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { project } from './program.ts'

/** What a provider says of somebody. */
export type ProviderPerson = Readonly<{
  name: string
  email: string
  email_verified: boolean
  groups: readonly string[]
}>

/** How the provider is: who is known there, and by which key it signs. */
export type ProviderSetup = Readonly<{
  clients: readonly Readonly<Record<string, unknown>>[]
  people: Readonly<Record<string, ProviderPerson>>
  key: string
}>

/** A real provider in a process of its own. */
export type RunningProvider = Readonly<{
  issuer: () => string
  /** Starts it, or stops it and starts it again at the same address, as something else. It forgets who had signed in. */
  start: (setup: ProviderSetup) => Promise<void>
  stop: () => Promise<void>
}>

/** A provider for the tests of this file; it ends with them. */
export function aProvider(): RunningProvider {
  let child: ChildProcess | undefined
  let port = 0
  const stop = async (): Promise<void> => {
    const ending = child
    child = undefined
    if (!ending || ending.exitCode !== null) return
    const ended = new Promise((resolve) => ending.once('close', resolve))
    ending.kill('SIGTERM')
    await ended
  }
  afterAll(stop)
  return {
    issuer: () => `http://localhost:${port}`,
    stop,
    start: async (setup) => {
      await stop()
      const started = spawn(process.execPath, [join(import.meta.dirname, 'oidc-provider-process.mjs')], {
        cwd: project,
        env: { ...process.env, PROVIDER: JSON.stringify({ ...setup, port }) },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child = started
      port = await new Promise<number>((resolve, reject) => {
        let said = ''
        const hear = (text: Buffer): void => {
          said += text.toString('utf8')
          const found = /provider at http:\/\/localhost:(\d+)/.exec(said)?.[1]
          if (found) resolve(Number(found))
        }
        started.stdout.on('data', hear)
        started.stderr.on('data', hear)
        started.once('close', () => reject(new Error(`the provider ended:\n${said}`)))
      })
    },
  }
}
