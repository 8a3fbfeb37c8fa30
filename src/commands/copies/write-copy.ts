import { userInfo } from 'node:os'
import { join } from 'node:path'
import { terminal } from '../../messages/da/terminal.ts'
import { operation } from '../../messages/da/operation.ts'
import { isFileName, writeArchiveFile, writeArchiveFolder } from '../../platform/archive/archive-place.ts'
import { projectFolder } from '../../platform/build-folder.ts'
import { migrationsIn, migrationsRun } from '../../platform/database/migrate.ts'
import { copiedParts, type CopyOrder } from '../../store/copies/copied-parts.ts'
import type { MunicipalitySummary } from '../../store/municipalities.ts'
import type { OpenInstallation } from '../installation.ts'

/** The numbered SQL files of this version. */
export const migrationsFolder = (): string => join(projectFolder(), 'migrations')

/** The account on the machine that a command runs as. */
export function operatorName(): string {
  try {
    return userInfo().username
  } catch {
    // An account without a name, as in some containers.
    return String(process.getuid?.() ?? 'unknown')
  }
}

/** Writes a copy of municipalities, a file or a folder by its name; or says in one sentence why it can't. */
export async function writeCopy(
  { owner, ownerPool }: OpenInstallation,
  {
    to,
    key,
    municipalities,
    ...order
  }: Pick<CopyOrder, 'kind' | 'readme'> &
    Readonly<{ to: string; key: Buffer | undefined; municipalities: readonly MunicipalitySummary[] }>,
): Promise<Readonly<{ problem: string }> | undefined> {
  const migrations = await migrationsRun(ownerPool)
  const known = migrationsIn(migrationsFolder())
  const newer = migrations.find((name) => !known.includes(name))
  // Tables that this version doesn't know would be left out.
  if (newer !== undefined) return { problem: terminal.databaseNewer(newer) }
  const parts = copiedParts(owner, {
    ...order,
    municipalities: municipalities.map(({ id, name }) => ({ id, name })),
    migrations,
    madeAt: new Date(),
  })
  try {
    await (isFileName(to) ? writeArchiveFile(to, parts, key) : writeArchiveFolder(to, parts))
    return undefined
  } catch (error) {
    if (!isFileError(error)) throw error
    return { problem: operation.copy.notWritten(to, error.code ?? '') }
  }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error
