import pg from 'pg'

/** What PostgreSQL answers when the user may not do something, and when somebody else made the role at the same moment. */
const mayNot = '42501'
const madeMeanwhile = ['42710', '23505']

/**
 * Sees to it that the role which the application works as is there, and that the database's user may take it. False when only an
 * administrator of the database can do that. From PostgreSQL 16 on, whoever makes a role may give it to themselves, but must do so.
 */
export async function prepareRole(owner: pg.Pool, role: string): Promise<boolean> {
  const name = pg.escapeIdentifier(role)
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role])
  const made =
    rowCount !== 0 ||
    (await isDone(owner, `create role ${name} nologin nobypassrls nosuperuser nocreatedb nocreaterole`))
  if (!made) return false
  return (await mayTake(owner, name)) || (await isDone(owner, `grant ${name} to current_user`))
}

const mayTake = (owner: pg.Pool, name: string): Promise<boolean> =>
  isDone(owner, `begin; set local role ${name}; commit`)

async function isDone(owner: pg.Pool, statement: string): Promise<boolean> {
  const client = await owner.connect()
  try {
    await client.query(statement)
    return true
  } catch (error) {
    await client.query('rollback')
    const code = error instanceof pg.DatabaseError ? (error.code ?? '') : ''
    if (madeMeanwhile.includes(code)) return true
    if (code === mayNot) return false
    throw error
  } finally {
    client.release()
  }
}
