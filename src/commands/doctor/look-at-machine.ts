import { statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { operation } from '../../messages/da/operation.ts'
import { terminal } from '../../messages/da/terminal.ts'
import { isMailServerThere } from '../../platform/mail/is-mail-server-there.ts'
import { settingsOf } from '../../platform/settings.ts'
import { ill, type Remark, well } from './remark.ts'

const words = operation.doctor
const leastSpace = 2_000_000_000
const loopback = ['localhost', '127.0.0.1', '::1']

/** The Node that runs this: too old is said before any command runs, so what is left is one that is no longer mended. */
export function lookAtNode(version: string): Remark {
  const major = Number(version.replace(/^v/, '').split('.')[0])
  // Even majors are kept for three years.
  return major % 2 === 0 ? well(words.node(version)) : ill(words.nodeOdd(version))
}

/** The settings: what can't be read, and what doesn't go together. */
export function lookAtSettings(env: NodeJS.ProcessEnv): readonly Remark[] {
  const settings = settingsOf(env)
  if (!('port' in settings))
    return settings.map((wrong) => ill(terminal.wrongSetting[wrong.name](wrong.value)))
  const { publicUrl, host, proxies } = settings
  const isOpen = !loopback.includes(host)
  const isLocal = publicUrl !== undefined && loopback.includes(publicUrl.hostname)
  if (publicUrl === undefined) return [isOpen ? ill(words.noAddress(host)) : well(words.onlyHere)]
  if (publicUrl.protocol === 'http:' && !isLocal) return [ill(words.noTls(publicUrl.origin))]
  if (publicUrl.protocol === 'https:' && proxies === 0) return [ill(words.noProxy(publicUrl.origin))]
  return [well(words.address(publicUrl.origin))]
}

/** The mail server, when one is set: whether it answers. */
export async function lookAtMail(env: NodeJS.ProcessEnv): Promise<readonly Remark[]> {
  const settings = settingsOf(env)
  if (!('port' in settings) || !settings.mail) return []
  const { host } = new URL(settings.mail.url)
  return [(await isMailServerThere(settings.mail.url)) ? well(words.mail(host)) : ill(words.noMail(host))]
}

/** The data folder: who may look into it, and how much room there is. */
export async function lookAtFolder(folder: string): Promise<readonly Remark[]> {
  const about = statSync(folder)
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  const gigabytes = Math.floor(free / 100_000_000) / 10
  return [
    (about.mode & 0o007) === 0 || process.platform === 'win32'
      ? well(words.folder(folder))
      : ill(words.folderOpen(folder)),
    free >= leastSpace ? well(words.space(gigabytes)) : ill(words.noSpace(gigabytes)),
  ]
}
