import { join } from 'node:path'
import { readInWorker } from '../documents/read/read-in-worker.ts'
import { paperPress } from '../documents/write/paper-press.ts'
import { terminal } from '../messages/da/terminal.ts'
import { buildFolder, builtProgram } from '../platform/build-folder.ts'
import { claimServer, releaseServer } from '../platform/data-folder/processes.ts'
import { withLock } from '../platform/database/with-lock.ts'
import { addReadings, measureProcess } from '../platform/metrics/metrics.ts'
import { installationSecret } from '../platform/secrets/installation-secret.ts'
import { vaultOf } from '../platform/secrets/vault.ts'
import type { Settings } from '../platform/settings.ts'
import type { Installation } from '../request/installation.ts'
import { homesOf } from '../request/place.ts'
import { hostedMunicipalities } from '../store/municipality-hosts.ts'
import { erasePerson } from '../store/erasure/erase-person.ts'
import { installDemo } from './demo.ts'
import { keepRetentionNightly } from './keep-retention-nightly.ts'
import { sendMailRegularly } from './send-mail-regularly.ts'
import { type OpenInstallation, openInstallation } from './installation.ts'
import { readingsOfInstallation, readingsOfProcess } from './readings-of-server.ts'

/** What a server needs before it can listen: its installation, where the data is, and how to leave. */
export type OpenedServer = Readonly<{
  installation: Installation
  /** The data folder of the embedded database; nothing when it is elsewhere. */
  dataFolder: string | undefined
  close: () => Promise<void>
}>

type ServerSettings = Pick<
  Settings,
  'publicUrl' | 'otherHosts' | 'proxies' | 'rate' | 'metricsToken' | 'secret' | 'mail'
>

/** Opens the database for a server, claims the data folder and lays the demo when there is nothing else. */
export async function openServer(
  say: (text: string) => void,
  settings: ServerSettings,
): Promise<OpenedServer | Readonly<{ problem: string }>> {
  const opened = await openInstallation(say)
  if ('problem' in opened) return opened
  const { dataFolder, ownerPool } = opened
  const other = dataFolder === undefined ? undefined : claimServer(dataFolder)
  if (other && dataFolder !== undefined) {
    await opened.close()
    return { problem: terminal.folderInUse(dataFolder, other.pid, other.url) }
  }
  const server = await served(opened, settings)
  if ('problem' in server) {
    if (dataFolder !== undefined) releaseServer(dataFolder)
    return server
  }
  say(terminal.databaseReady(terminal.database[opened.how]))
  await withLock(ownerPool, 'lay the demo', () => installDemo(opened, say))
  addReadings(readingsOfInstallation(opened))
  return {
    ...server,
    close: async () => {
      if (dataFolder !== undefined) releaseServer(dataFolder)
      await server.close()
    },
  }
}

/** Opens the database for one of several processes of a server: the one that started it has claimed the folder and laid the demo. */
export async function openShare(
  settings: ServerSettings,
): Promise<OpenedServer | Readonly<{ problem: string }>> {
  const opened = await openInstallation(() => undefined)
  return 'problem' in opened ? opened : served(opened, settings)
}

async function served(
  opened: OpenInstallation,
  { publicUrl, otherHosts, proxies, rate, metricsToken, secret: told, mail }: ServerSettings,
): Promise<OpenedServer | Readonly<{ problem: string }>> {
  const { dataFolder, ownerPool } = opened
  const kept = installationSecret(told, dataFolder)
  if ('isOpen' in kept) {
    await opened.close()
    return { problem: terminal.secretOpen(kept.isOpen) }
  }
  const vault = kept.secret === undefined ? undefined : vaultOf(kept.secret)
  const housekeeper = keepRetentionNightly({
    owner: opened.owner,
    municipalities: () => hostedMunicipalities(opened.owner),
  })
  const program = builtProgram()
  const press = paperPress(program)
  const postman =
    mail && vault && publicUrl
      ? sendMailRegularly({
          db: opened.db,
          municipalities: () => hostedMunicipalities(opened.owner),
          vault,
          server: mail,
          homeOf: (municipality) => homesOf(municipality, publicUrl, publicUrl.origin)[0],
          writePdf: press.pdf,
        })
      : undefined
  measureProcess()
  addReadings(readingsOfProcess(opened))
  return {
    installation: {
      db: opened.db,
      municipalities: () => hostedMunicipalities(opened.owner),
      erasePerson: (order) => erasePerson(opened.owner, { ...order, operator: 'server' }),
      isReady: () =>
        ownerPool.query('select 1').then(
          () => true,
          () => false,
        ),
      readFile: (bytes, file, watch) => readInWorker(bytes, file, { workerPath: program, ...watch }),
      writePdf: press.pdf,
      writeDocx: press.docx,
      clientFolder: join(buildFolder(), 'client'),
      now: () => new Date(),
      publicUrl,
      otherHosts,
      vault,
      sendsMail: postman !== undefined,
      proxies,
      rate,
      metricsToken,
    },
    dataFolder,
    close: async () => {
      await postman?.stop()
      await housekeeper.stop()
      press.close()
      await opened.close()
    },
  }
}
