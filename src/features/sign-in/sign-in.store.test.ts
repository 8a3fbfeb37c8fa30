import { expect, test } from 'vitest'
import { linkLives } from '../../domain/access/one-time-link.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { PersonId } from '../../domain/ids.ts'
import { digestOf } from '../../platform/secrets/token.ts'
import type { Asking } from '../../request/asking.ts'
import { makeLink } from '../../store/one-time-links.ts'
import { sessionOf, sessionsOf } from '../../store/sessions.ts'
import { testDatabase } from '../../store/testing/test-database.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { acceptLink, openLink } from './accept-link.ts'
import { signInWithPassword } from './sign-in-with-password.ts'

const { db, municipality, person } = await testDatabase()
const password = 'grøn kano under broen'
const start = new Date('2027-03-01T08:00:00Z')
const minutesLater = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000)

/** What a request carries that signing in looks at. */
const asking = (now = start, network = '192.0.2.7'): Asking =>
  ({
    db,
    now,
    today: copenhagenDate(now),
    session: undefined,
    from: { network, device: 'Prøvebrowser', isSecure: true },
    municipalities: async () => [{ id: municipality, name: 'Prøveby', isDemo: false }],
  }) as unknown as Asking
const within = <Result>(steps: Parameters<typeof inMunicipality<Result>>[2]) =>
  inMunicipality(db, municipality, steps)

async function aLink(of: PersonId, endsAt = minutesLater(60)): Promise<string> {
  const word = await within((tx) => makeLink(tx, { person: of, purpose: 'invitation', endsAt }))
  return `${municipality}.${word}`
}
const chosen = (login: string) => ({ login, password, repeated: password })

/** Somebody with an account. */
async function somebody(login: string): Promise<PersonId> {
  const actor = await person(['reader'])
  const answer = await acceptLink(asking(), await aLink(actor.person), chosen(login))
  if ('refused' in answer) throw new Error(answer.refused)
  return actor.person
}

const signIn = (login: string, secret = password, more: Partial<Asking> = {}) =>
  signInWithPassword({ ...asking(), ...more }, { municipality, login, password: secret })

test('a link is used by one of many who come at once', async () => {
  const { person: id } = await person(['reader'])
  const link = await aLink(id)
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, at) => acceptLink(asking(), link, chosen(`one${at}@proeveby.example`))),
  )
  expect(answers.filter((answer) => 'token' in answer)).toHaveLength(1)
  expect(await within((tx) => sessionsOf(tx, id))).toHaveLength(1)
})

test('a link that is too old, replaced, or of somebody who has stopped opens nothing', async () => {
  const { person: id } = await person(['reader'])
  const replaced = await aLink(id)
  const old = await aLink(id, start)
  expect(await openLink(asking(), replaced)).toBeUndefined()
  expect(await openLink(asking(), old)).toBeUndefined()
  expect(await acceptLink(asking(), old, chosen('late@proeveby.example'))).toEqual({
    refused: 'link is over',
  })
  expect(linkLives.invitation).toBeGreaterThan(linkLives['forgotten password'])
})

test('two people can’t have the same name to sign in with, and the link is not lost by trying', async () => {
  await somebody('taken@proeveby.example')
  const { person: id } = await person(['reader'])
  const link = await aLink(id)
  expect(await acceptLink(asking(), link, chosen(' Taken@Proeveby.example'))).toEqual({
    refused: 'login taken',
  })
  expect(await acceptLink(asking(), link, chosen('mine@proeveby.example'))).toHaveProperty('token')
})

test('the token of a session is not in the database', async () => {
  await somebody('token@proeveby.example')
  const answer = await signIn('TOKEN@proeveby.example ')
  if ('refused' in answer) throw new Error(answer.refused)
  expect(await within((tx) => sessionOf(tx, answer.token))).toMatchObject({ method: 'password' })
  const rows = await within((tx) =>
    tx.selectFrom('session').selectAll().where('municipality_id', '=', municipality).execute(),
  )
  expect(rows.some((row) => row.token_digest.equals(digestOf(answer.token)))).toBe(true)
  expect(JSON.stringify(rows)).not.toContain(answer.token)
})

test('signing in gives a new session and ends the one that the same browser had', async () => {
  const id = await somebody('again@proeveby.example')
  const first = await signIn('again@proeveby.example')
  if ('refused' in first) throw new Error(first.refused)
  const session = await within((tx) => sessionOf(tx, first.token))
  const second = await signIn('again@proeveby.example', password, { session })
  if ('refused' in second) throw new Error(second.refused)
  expect(second.token).not.toBe(first.token)
  expect(await within((tx) => sessionOf(tx, first.token))).toBeUndefined()
  // The one of the link, and the new one.
  expect(await within((tx) => sessionsOf(tx, id))).toHaveLength(2)
})

test('fifty guesses at once are counted one by one: five are heard, the rest wait', async () => {
  await somebody('guessed@proeveby.example')
  const from = { ...asking().from, network: '198.51.100.4' }
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, at) => signIn('guessed@proeveby.example', `gæt nummer ${at}`, { from })),
  )
  const refused = answers.map((answer) => ('refused' in answer ? answer.refused : 'in'))
  expect(refused.filter((one) => one === 'wrong')).toHaveLength(5)
  expect(refused.filter((one) => one === 'wait')).toHaveLength(45)
  // The right password waits there, too, and gets in from where its owner sits.
  expect(await signIn('guessed@proeveby.example', password, { from })).toMatchObject({ refused: 'wait' })
  expect(await signIn('guessed@proeveby.example')).toHaveProperty('token')
})

test('somebody who has stopped does not get in, with the right password either', async () => {
  const id = await somebody('stopped@proeveby.example')
  await within((tx) =>
    tx
      .updateTable('person')
      .set({ ended_at: new Date('2027-02-01') })
      .where('municipality_id', '=', municipality)
      .where('id', '=', id)
      .execute(),
  )
  expect(await signIn('stopped@proeveby.example')).toEqual({ refused: 'wrong' })
})

test('a name that nobody has is refused as a wrong password is, and takes as long', async () => {
  await somebody('timed@proeveby.example')
  const timed = async (login: string): Promise<number> => {
    const began = performance.now()
    expect(await signIn(login, 'helt forkert kode', { from: { ...asking().from, network: login } })).toEqual({
      refused: 'wrong',
    })
    return performance.now() - began
  }
  const known: number[] = []
  const unknown: number[] = []
  for (let round = 0; round < 4; round += 1) {
    known.push(await timed('timed@proeveby.example'))
    unknown.push(await timed('nobody@proeveby.example'))
  }
  const [fastKnown, fastUnknown] = [Math.min(...known), Math.min(...unknown)]
  expect(fastUnknown).toBeGreaterThan(fastKnown / 3)
  expect(fastUnknown).toBeLessThan(fastKnown * 3)
})
