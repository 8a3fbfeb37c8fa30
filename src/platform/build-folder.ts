import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project or installation: where `package.json` is. */
export const projectFolder = (): string => folderAbove((folder) => existsSync(join(folder, 'package.json')))

/**
 * The folder of the build that runs, with `server` and `client` in it. A program that was not built itself, as in
 * development and measurements, uses the newest build.
 */
export function buildFolder(): string {
  const own = folderAbove(isBuild)
  if (isBuild(own)) return own
  const builds = join(projectFolder(), 'build')
  return join(builds, readFileSync(join(builds, 'current'), 'utf8'))
}

/** The built program: what worker processes are started from. */
export const builtProgram = (): string => join(buildFolder(), 'server', 'index.js')

const isBuild = (folder: string): boolean =>
  existsSync(join(folder, 'client')) && existsSync(join(folder, 'server', 'index.js'))

function folderAbove(isIt: (folder: string) => boolean): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!isIt(folder) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}
