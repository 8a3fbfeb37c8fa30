import { randomInt, randomUUID } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import { afterAll, expect, inject } from 'vitest'
import type { Actor, RoleName } from '../../domain/access/actor.ts'
import { isoDate } from '../../domain/calendar/dates.ts'
import type { Edit } from '../../domain/chain/edit.ts'
import { type ContentInput, type Kind, parseContent } from '../../domain/chain/element.ts'
import type { ElementId, MunicipalityId } from '../../domain/ids.ts'
import { type DatabaseAddress, openPool, queryBuilder } from '../../platform/database/open-database.ts'
import { addMunicipality } from '../municipalities.ts'
import { actorOf, addPerson } from '../people.ts'
import { namelessStatements } from './names-its-municipality.ts'
import type { Tables } from '../tables.ts'
import { type Database, inMunicipality } from '../transaction.ts'

declare module 'vitest' {
  interface ProvidedContext {
    address: DatabaseAddress
  }
}

/** A municipality of its own on the real database that the test run started; nothing of other tests is seen in it. */
export type TestDatabase = Readonly<{
  db: Database
  /** The same without the watch over its statements: for trying the second wall, row-level security. */
  unwatched: Database
  owner: Database
  municipality: MunicipalityId
  /** Adds a person and says who acts. */
  person: (roles: readonly RoleName[], positions?: readonly ElementId[]) => Promise<Actor>
}>

/** Connects a test file to the database, as the application's role and as the owner. */
export async function testDatabase(): Promise<TestDatabase> {
  const address = inject('address')
  const appPool = openPool(address, 'application', 8)
  const ownerPool = openPool(address, 'owner', 2)
  const statements = new Set<string>()
  afterAll(async () => {
    const nameless = await namelessStatements(ownerPool, statements)
    await Promise.all([appPool.end(), ownerPool.end()])
    expect(nameless, 'statements of the store that do not name their municipality').toEqual([])
  })
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: appPool }),
    log: ({ query }) => void statements.add(query.sql),
  })
  const owner = queryBuilder<Tables>(ownerPool)
  const municipality = await newMunicipality(owner)
  return {
    db,
    unwatched: queryBuilder<Tables>(appPool),
    owner,
    municipality,
    person: (roles, positions = []) =>
      inMunicipality(db, municipality, async (tx) => {
        const from = isoDate('2020-01-01')
        const id = await addPerson(tx, {
          name: roles.join(', '),
          roles: roles.map((role) => ({ role })),
          positions,
          from,
        })
        const actor = await actorOf(tx, id, from)
        if (!actor) throw new Error('the person was not added')
        return actor
      }),
  }
}

/** Adds a municipality with a code that no other test has. */
export async function newMunicipality(owner: Database): Promise<MunicipalityId> {
  for (;;) {
    // At most nine figures, as addresses and cookies take them.
    const id = randomInt(10_000, 1_000_000_000) as MunicipalityId
    const named = { id, name: `Prøveby ${id}`, isDemo: true }
    if (await addMunicipality(owner, named, async () => true)) return id
  }
}

/** An edit that creates an element, for tests. */
export function create<K extends Kind>(
  kind: K,
  input: ContentInput<K>,
): Extract<Edit, { edit: 'create element' }> {
  const parsed = parseContent(kind, input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return { edit: 'create element', id: randomUUID() as ElementId, kind, content: parsed.content } as never
}
