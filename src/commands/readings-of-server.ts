import cluster from 'node:cluster'
import type { Reading } from '../platform/metrics/metrics.ts'
import { chainCacheFigures } from '../store/chain-cache.ts'
import { municipalities } from '../store/municipalities.ts'
import { sessionsInForce } from '../store/sessions.ts'
import { inMunicipality } from '../store/transaction.ts'
import type { OpenInstallation } from './installation.ts'

/** What each process of a server measures of itself; several are added up. */
export const readingsOfProcess = ({ appPool }: OpenInstallation): readonly Reading[] => [
  {
    name: 'kaedetraek_database_connections',
    help: 'Open connections to the database.',
    kind: 'level',
    together: 'sum',
    read: () => appPool.totalCount,
  },
  {
    name: 'kaedetraek_database_connections_idle',
    help: 'Open connections to the database that nobody uses.',
    kind: 'level',
    together: 'sum',
    read: () => appPool.idleCount,
  },
  {
    name: 'kaedetraek_database_waiting',
    help: 'Requests that wait for a connection to the database.',
    kind: 'level',
    together: 'sum',
    read: () => appPool.waitingCount,
  },
  {
    name: 'kaedetraek_chains_held',
    help: 'Municipalities whose chain is held in memory; each process holds its own.',
    kind: 'level',
    together: 'sum',
    read: () => chainCacheFigures().held,
  },
  {
    name: 'kaedetraek_chain_cold_loads_total',
    help: 'Chains that were loaded from the first change on.',
    kind: 'count',
    together: 'sum',
    read: () => chainCacheFigures().cold,
  },
  {
    name: 'kaedetraek_chain_deltas_total',
    help: 'Times a chain was brought forward by what came since.',
    kind: 'count',
    together: 'sum',
    read: () => chainCacheFigures().deltas,
  },
]

/** What is the same seen from every process: asked by the one that started the others, once. */
export const readingsOfInstallation = ({ db, owner }: OpenInstallation): readonly Reading[] => [
  {
    name: 'kaedetraek_processes',
    help: 'Processes that answer.',
    kind: 'level',
    together: 'max',
    read: () => Math.max(1, Object.keys(cluster.workers ?? {}).length),
  },
  {
    name: 'kaedetraek_municipalities',
    help: 'Municipalities of this installation.',
    kind: 'level',
    together: 'max',
    read: async () => (await municipalities(owner)).length,
  },
  {
    name: 'kaedetraek_sessions',
    help: 'Sessions in force, of all municipalities.',
    kind: 'level',
    together: 'max',
    async read() {
      let sum = 0
      const now = new Date()
      for (const { id } of await municipalities(owner))
        sum += await inMunicipality(db, id, (tx) => sessionsInForce(tx, now))
      return sum
    },
  },
]
