import type pg from 'pg'

/** What only one process of an installation may do at a time. Any numbers will do as long as every version uses the same. */
export const locks = { migrate: 7_305_118_021, 'lay the demo': 7_305_118_022 } as const

/** Runs steps while this process alone has a lock of the database; others wait for it. */
export async function withLock<Result>(
  owner: pg.Pool,
  lock: keyof typeof locks,
  steps: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await owner.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [locks[lock]])
    return await steps(client)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [locks[lock]]).catch(() => undefined)
    client.release()
  }
}
