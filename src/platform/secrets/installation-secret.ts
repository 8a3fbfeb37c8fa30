import { randomBytes, randomUUID } from 'node:crypto'
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The installation's secret, or the key file that others on the machine can read. */
export type InstallationSecret = Readonly<{ secret: string | undefined } | { isOpen: string }>

/**
 * What the installation keeps its secrets with: what it was told, else a key file in the data folder, made at the first start. A
 * database elsewhere may have servers on several machines, which must have the same: there it must be told.
 */
export function installationSecret(
  told: string | undefined,
  dataFolder: string | undefined,
): InstallationSecret {
  if (told !== undefined || dataFolder === undefined) return { secret: told }
  const file = join(dataFolder, 'secret.key')
  if (!statSync(file, { throwIfNoEntry: false })) makeKey(dataFolder, file)
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) return { isOpen: file }
  return { secret: readFileSync(file, 'utf8').trim() }
}

/** A link appears whole or not at all: of several processes one makes the key, and all read that one. */
function makeKey(dataFolder: string, file: string): void {
  const draft = join(dataFolder, `secret.${randomUUID()}`)
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}
