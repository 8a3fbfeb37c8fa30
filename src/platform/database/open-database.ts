import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { countQuery } from '../log/request-scope.ts'

/** Where a PostgreSQL is: the private socket of the embedded one, or an address from `DATABASE_URL`. */
export type DatabaseAddress =
  | Readonly<{ kind: 'socket'; folder: string; port: number; user: string; database: string }>
  | Readonly<{ kind: 'url'; url: string }>

/** The role that the application works as: owns nothing, can't bypass row-level security. Made before the first migration. */
export const applicationRole = 'kaedetraek_app'

// 20 is bigint: change numbers stay far below 2^53. 1082 is date: a calendar date is text, never a moment.
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === 20) return Number
    if (oid === 1082) return (text: string) => text
    return pg.types.getTypeParser(oid, format)
  },
}

/** Opens a pool as the application's role, or as the owner for migrations and the operator's commands. */
export function openPool(address: DatabaseAddress, as: 'application' | 'owner', max: number): pg.Pool {
  const options = ['-c citus.propagate_set_commands=local', '-c timezone=UTC']
  if (as === 'application') options.push(`-c role=${applicationRole}`)
  const where =
    address.kind === 'url'
      ? { connectionString: address.url }
      : { host: address.folder, port: address.port, user: address.user, database: address.database }
  const pool = new pg.Pool({
    ...where,
    max,
    types,
    options: options.join(' '),
    connectionTimeoutMillis: 10_000,
    application_name: `kaedetraek ${as}`,
  })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  return pool
}

/** A typed query builder over a pool. */
export const queryBuilder = <Tables>(pool: pg.Pool): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log({ level }) {
      if (level === 'query') countQuery()
    },
  })
