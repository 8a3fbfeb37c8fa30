import type pg from 'pg'

/** What a database is like, as far as it says itself. */
export type DatabaseState = Readonly<{
  version: string
  /** How far its clock is ahead of this machine's, in milliseconds; half of the way there and back is taken off. */
  clockAhead: number
  /** The application's role can go round the security of the rows, or owns something of ours. */
  isRoleTooStrong: boolean
  /** Acknowledged writes are on the disk. */
  isDurable: boolean
  size: number
}>

/** Asks a database how it is; as the owner, about the role that the application works as. */
export async function examineDatabase(owner: pg.Pool, role: string): Promise<DatabaseState> {
  const asked = Date.now()
  const { rows: clock } = await owner.query<{ at: Date }>('select clock_timestamp() as at')
  const answered = Date.now()
  const { rows } = await owner.query<{
    version: string
    fsync: string
    commit: string
    size: string
    strong: boolean
  }>(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as commit, pg_database_size(current_database())::text as size,
       exists (select from pg_roles where rolname = $1 and (rolsuper or rolbypassrls or rolcreaterole))
         or exists (select from pg_class c join pg_roles r on r.oid = c.relowner
              where r.rolname = $1 and c.relnamespace = 'public'::regnamespace) as strong`,
    [role],
  )
  const [row] = rows
  return {
    version: row?.version ?? '',
    clockAhead: (clock[0]?.at.getTime() ?? answered) - (asked + answered) / 2,
    isRoleTooStrong: row?.strong ?? false,
    isDurable: row?.fsync === 'on' && row.commit !== 'off',
    size: Number(row?.size ?? 0),
  }
}
