import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { installationSecret } from './installation-secret.ts'

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'kaedetraek-secret-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

test('the key is made once, is the owner’s alone, and is the same at the next start', () => {
  const here = folder()
  const first = installationSecret(undefined, here)
  expect(first).toHaveProperty('secret')
  expect(statSync(join(here, 'secret.key')).mode & 0o777).toBe(0o600)
  expect(installationSecret(undefined, here)).toEqual(first)
  expect(installationSecret(undefined, folder())).not.toEqual(first)
})

test('a key that others can read is not used', () => {
  const here = folder()
  installationSecret(undefined, here)
  chmodSync(join(here, 'secret.key'), 0o644)
  expect(installationSecret(undefined, here)).toEqual({ isOpen: join(here, 'secret.key') })
})

test('what the environment says comes first; without it and without a folder there is none', () => {
  const told = 'a secret of thirty-two characters'
  expect(installationSecret(told, folder())).toEqual({ secret: told })
  expect(installationSecret(undefined, undefined)).toEqual({ secret: undefined })
})
