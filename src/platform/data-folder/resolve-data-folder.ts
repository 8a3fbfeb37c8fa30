import { createHash } from 'node:crypto'
import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Where the data is, or the folder that can't be written in. */
export type DataFolder = Readonly<{ ok: true; folder: string }> | Readonly<{ ok: false; readOnly: string }>

/**
 * The data folder: `KAEDETRAEK_DATA`, else `data` in the project. PostgreSQL never runs as root, so when root's choice lies
 * where an unprivileged user can't get, and nobody asked for it by name, a home under /var/lib is used.
 */
export function resolveDataFolder(env: NodeJS.ProcessEnv, projectFolder: string): DataFolder {
  const asked = env['KAEDETRAEK_DATA']
  const wanted = resolve(asked ?? join(projectFolder, 'data'))
  const isRoot = process.getuid?.() === 0
  const folder =
    isRoot && asked === undefined && !isReachableByAll(dirname(wanted))
      ? join('/var/lib/kaedetraek', createHash('sha256').update(wanted).digest('hex').slice(0, 12))
      : wanted
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    // Others may pass through to the parts they own, but not list.
    chmodSync(folder, 0o711)
  } catch {
    return { ok: false, readOnly: folder }
  }
  return { ok: true, folder }
}

/** True when every folder on the way may be passed by any user. */
export function isReachableByAll(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    const about = statSync(at, { throwIfNoEntry: false })
    if (about && (about.mode & 0o001) === 0) return false
    if (dirname(at) === at) return true
  }
}
