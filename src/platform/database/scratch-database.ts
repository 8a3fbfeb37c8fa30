import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type DatabaseAddress, openPool } from './open-database.ts'

/** What PostgreSQL answers when a user may not make a database. */
const mayNot = '42501'

/**
 * Runs steps on an empty database beside the real one, which is dropped afterwards whatever happens. Nothing when the user may
 * not make databases. One that a killed command left behind is named so that anybody sees it may go: `kaedetraek_scratch_…`.
 */
export async function withScratchDatabase<Result>(
  address: DatabaseAddress,
  steps: (owner: pg.Pool) => Promise<Result>,
): Promise<Readonly<{ done: Result }> | undefined> {
  const name = `kaedetraek_scratch_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const real = openPool(address, 'owner', 1)
  try {
    if (!(await isMade(real, name))) return undefined
    const scratch = openPool(besides(address, name), 'owner', 4)
    try {
      return { done: await steps(scratch) }
    } finally {
      await scratch.end()
      await real.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
    }
  } finally {
    await real.end()
  }
}

async function isMade(real: pg.Pool, name: string): Promise<boolean> {
  try {
    await real.query(`create database ${pg.escapeIdentifier(name)}`)
    return true
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === mayNot) return false
    throw error
  }
}

/** Another database of the same server. */
function besides(address: DatabaseAddress, database: string): DatabaseAddress {
  if (address.kind === 'socket') return { ...address, database }
  const url = new URL(address.url)
  url.pathname = `/${database}`
  return { kind: 'url', url: url.toString() }
}
