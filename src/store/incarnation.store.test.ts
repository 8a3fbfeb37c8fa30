import { expect, test } from 'vitest'
import { copenhagenDate, isoDate } from '../domain/calendar/dates.ts'
import type { MunicipalityId } from '../domain/ids.ts'
import { pastChain } from './chain-as-of.ts'
import { currentChain } from './chain-cache.ts'
import { copiedParts } from './copies/copied-parts.ts'
import { putBack } from './copies/put-back.ts'
import { municipalitiesIn } from './copies/open-copy.ts'
import { keepFindings, standingSince } from './findings.ts'
import { addMunicipality, deleteMunicipality } from './municipalities.ts'
import { addPerson, actorOf } from './people.ts'
import { recordChange } from './record-change.ts'
import { create, newMunicipality, testDatabase } from './testing/test-database.ts'
import { inMunicipality } from './transaction.ts'

const { db, owner } = await testDatabase()
const from = isoDate('2020-01-01')
const today = copenhagenDate(new Date())

/** Lays a municipality under a number, with visions by these titles: each is a change. */
const lay = (id: MunicipalityId, ...titles: readonly string[]) =>
  addMunicipality(owner, { id, name: 'Prøveby', isDemo: false }, async (tx) => {
    const person = await addPerson(tx, { name: 'Nogen', roles: [{ role: 'coordinator' }], from })
    const actor = await actorOf(tx, person, from)
    if (!actor) throw new Error('nobody was added')
    for (const title of titles)
      await recordChange(tx, actor, {
        reason: title,
        effectiveOn: today,
        edits: [create('vision', { title })],
      })
  })

/** What a server shows of it: now, and as it was after the first change. */
const shown = (id: MunicipalityId) =>
  inMunicipality(db, id, async (tx) => {
    const titles = (chain: Awaited<ReturnType<typeof currentChain>>) =>
      chain.asked((whole) => whole.all('vision').map(({ title }) => title))
    return [titles(await currentChain(tx)), titles(await pastChain(tx, { recorded: 1 as never }))]
  })

test('a municipality that is deleted and added again under its number is shown as it is now, not as a server remembers the one before', async () => {
  const id = await newMunicipality(owner)
  await deleteMunicipality(owner, id, 'tester')
  await lay(id, 'Den gamle', 'Den ældre')
  expect(await shown(id)).toEqual([['Den gamle', 'Den ældre'], ['Den gamle']])
  await deleteMunicipality(owner, id, 'tester')
  // As many changes, and then fewer: the number of the last one tells nothing.
  await lay(id, 'Den nye', 'Den nyere')
  expect(await shown(id)).toEqual([['Den nye', 'Den nyere'], ['Den nye']])
})

test('a municipality that is restored under its number is another incarnation, though all its rows are the same', async () => {
  const id = await newMunicipality(owner)
  await deleteMunicipality(owner, id, 'tester')
  await lay(id, 'Som kopieret')
  const incarnation = () =>
    owner.selectFrom('municipality').select('incarnation').where('id', '=', id).executeTakeFirst()
  const before = await incarnation()
  const order = {
    kind: 'backup' as const,
    municipalities: [{ id, name: 'Prøveby' }],
    migrations: [],
    madeAt: new Date(),
  }
  const parts = []
  for await (const { name, bytes, size } of copiedParts(owner, order)) {
    const kept: Buffer[] = []
    for await (const some of bytes) kept.push(some)
    parts.push({ name, size, kept })
  }
  await deleteMunicipality(owner, id, 'tester')
  await lay(id, 'Imellem')
  expect(await shown(id)).toEqual([['Imellem'], ['Imellem']])
  await deleteMunicipality(owner, id, 'tester')
  const copied = (async function* () {
    for (const { name, size, kept } of parts)
      yield {
        name,
        size,
        bytes: (async function* () {
          yield* kept
        })(),
      }
  })()
  for await (const one of municipalitiesIn(copied)) await putBack(owner, id, one.parts, async () => undefined)
  expect(await shown(id)).toEqual([['Som kopieret'], ['Som kopieret']])
  expect(await incarnation()).not.toEqual(before)
})

test('what is known of findings of the municipality before is not taken for the next one’s', async () => {
  const id = await newMunicipality(owner)
  const keep = () =>
    inMunicipality(db, id, async (tx) => {
      await currentChain(tx)
      await keepFindings(tx, ['a b'], today)
      return [...(await standingSince(tx)).keys()]
    })
  expect(await keep()).toEqual(['a b'])
  await deleteMunicipality(owner, id, 'tester')
  await lay(id)
  expect(await keep()).toEqual(['a b'])
})
