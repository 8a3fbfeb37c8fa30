import { inject, onTestFinished, test, expect } from 'vitest'
import { openPool } from '../platform/database/open-database.ts'
import { namelessStatements } from './testing/names-its-municipality.ts'

const named = [
  'select * from status where municipality_id = $1 and id = $2',
  'select * from municipality where id = $1',
  'select 1 from status s join change c on c.municipality_id = s.municipality_id and c.id = s.change_id where s.municipality_id = $1',
  'update review set revision = $1 where municipality_id = $2 and id = $3',
  `insert into access_end (municipality_id, number, hash) values ($1, 1, '') on conflict (municipality_id) do update set number = 2`,
  'savepoint part',
]
const nameless = [
  'select * from status where id = $1',
  'select * from status where municipality_id = entered()',
  'select * from status where municipality_id > $1',
  'select 1 from status s join change c on c.id = s.change_id where s.municipality_id = $1',
  'select exists (select from review where id = $2) from municipality where id = $1',
  'delete from review where id = $1',
]

test('a statement that reaches a table without naming its municipality is found, one that names it is not', async () => {
  const owner = openPool(inject('address'), 'owner', 1)
  onTestFinished(() => owner.end())
  expect(await namelessStatements(owner, named)).toEqual([])
  for (const statement of nameless)
    expect(await namelessStatements(owner, [statement]), statement).toHaveLength(1)
})
