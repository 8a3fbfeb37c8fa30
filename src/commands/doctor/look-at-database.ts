import { operation } from '../../messages/da/operation.ts'
import { formatOf } from '../../messages/format.ts'
import { terminal } from '../../messages/da/terminal.ts'
import { examineDatabase } from '../../platform/database/examine-database.ts'
import { migrationsIn, migrationsRun } from '../../platform/database/migrate.ts'
import { applicationRole } from '../../platform/database/open-database.ts'
import { installationActs } from '../../store/installation-acts.ts'
import { municipalities } from '../../store/municipalities.ts'
import { migrationsFolder } from '../copies/write-copy.ts'
import type { OpenInstallation } from '../installation.ts'
import { hostedMunicipalities } from '../../store/municipality-hosts.ts'
import { lookAtHosts } from './look-at-hosts.ts'
import { lookAtProviders } from './look-at-providers.ts'
import { ill, type Remark, well } from './remark.ts'

const words = operation.doctor
const hour = 60 * 60_000
const oldest = 26 * hour
const furthest = 5_000

/** The database: its version, its safety, its clock and its tables; then the municipalities and how old the last backup is. */
export async function lookAtDatabase(installation: OpenInstallation, now: Date): Promise<readonly Remark[]> {
  const { ownerPool, how } = installation
  const state = await examineDatabase(ownerPool, applicationRole)
  const ahead = Math.round(state.clockAhead / 1000)
  const tables = await lookAtMigrations(installation)
  return [
    well(words.database(state.version, terminal.database[how], Math.ceil(state.size / 1_000_000))),
    state.isRoleTooStrong ? ill(words.roleTooStrong(applicationRole)) : well(words.role(applicationRole)),
    state.isDurable ? well(words.durable) : ill(words.notDurable),
    Math.abs(state.clockAhead) > furthest ? ill(words.clockOff(ahead)) : well(words.clock),
    tables,
    ...(tables.isWell ? await lookAtProviders(installation) : []),
    ...(tables.isWell ? lookAtHosts(await hostedMunicipalities(installation.owner), process.env) : []),
    ...(await lookAtBackups(installation, now)),
  ]
}

async function lookAtMigrations({ ownerPool }: OpenInstallation): Promise<Remark> {
  const done = await migrationsRun(ownerPool)
  const known = migrationsIn(migrationsFolder())
  const newer = done.find((name) => !known.includes(name))
  if (newer !== undefined) return ill(terminal.databaseNewer(newer))
  const pending = known.length - done.length
  return pending === 0 ? well(words.tables(known.length)) : ill(words.pending(pending))
}

async function lookAtBackups({ owner, ownerPool }: OpenInstallation, now: Date): Promise<readonly Remark[]> {
  if ((await migrationsRun(ownerPool)).length === 0) return []
  const all = await municipalities(owner)
  const real = all.filter(({ isDemo }) => !isDemo).length
  const there = well(words.municipalities(real, all.length - real))
  // A demo is laid anew whenever one likes.
  if (real === 0) return [there]
  const { moment } = formatOf('da')
  const [made] = await installationActs(owner, 'backup made')
  const [proved] = await installationActs(owner, 'backup proved')
  if (!made) return [there, ill(words.noBackup)]
  const backup =
    now.getTime() - made.at.getTime() > oldest
      ? ill(words.oldBackup(moment(made.at)))
      : well(words.backup(moment(made.at)))
  return [there, backup, proved ? well(words.proved(moment(proved.at))) : ill(words.neverProved)]
}
