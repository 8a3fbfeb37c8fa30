import { randomInt } from 'node:crypto'
import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { openPool } from './open-database.ts'
import { prepareRole } from './prepare-role.ts'

const address = inject('address')
const administrator = openPool(address, 'owner', 2)
const mark = randomInt(1_000_000_000)
const role = `kaedetraek_try_${mark}`
const users: pg.Pool[] = []

afterAll(async () => {
  await Promise.all(users.map((pool) => pool.end()))
  for (const one of [role, `maker_${mark}`, `plain_${mark}`])
    await administrator.query(`drop role if exists ${one}`)
  await administrator.end()
})

/** A user of the database that may do no more than is said, and the pool that is theirs. */
async function aUser(name: string, may = ''): Promise<pg.Pool> {
  await administrator.query(`create role ${name} login ${may} password 'x'`)
  const pool = new pg.Pool(
    address.kind === 'url'
      ? {
          connectionString: Object.assign(new URL(address.url), { username: name, password: 'x' }).toString(),
        }
      : { host: address.folder, port: address.port, database: address.database, user: name, max: 2 },
  )
  users.push(pool)
  return pool
}

const taken = async (pool: pg.Pool): Promise<unknown> => {
  const client = await pool.connect()
  try {
    await client.query(`set role ${role}`)
    return (await client.query<{ current_user: string }>('select current_user')).rows[0]?.current_user
  } finally {
    await client.query('reset role')
    client.release()
  }
}

test('a user who may neither make the role nor take it is told so; the administrator can give it, and then all is well', async () => {
  const plain = await aUser(`plain_${mark}`)
  expect(await prepareRole(plain, role)).toBe(false)
  const maker = await aUser(`maker_${mark}`, 'createrole')
  expect(await prepareRole(maker, role)).toBe(true)
  expect(await taken(maker)).toBe(role)
  expect(await prepareRole(plain, role)).toBe(false)
  await administrator.query(`grant ${role} to plain_${mark}`)
  expect(await prepareRole(plain, role)).toBe(true)
  expect(await taken(plain)).toBe(role)
})
