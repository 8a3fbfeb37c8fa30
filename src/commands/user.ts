import { operatorPerson } from '../domain/access/operator.ts'
import type { PersonRecord } from '../domain/access/person-acts.ts'
import { addDays, copenhagenDate } from '../domain/calendar/dates.ts'
import { addSomebody, changePerson } from '../features/people/change-people.ts'
import { giveLink } from '../features/people/give-link.ts'
import type { PersonId } from '../domain/ids.ts'
import { operation } from '../messages/da/operation.ts'
import { formatOf } from '../messages/format.ts'
import { serverTexts } from '../messages/server-texts.ts'
import { textsOf } from '../messages/texts.ts'
import { noteAccess } from '../store/access-log.ts'
import type { MunicipalitySummary } from '../store/municipalities.ts'
import { personRecords } from '../store/person-records.ts'
import { endSessions } from '../store/sessions.ts'
import { inMunicipality } from '../store/transaction.ts'
import { type OpenInstallation, openInstallation } from './installation.ts'
import { chosenByCode } from './municipality/chosen.ts'
import { oneOf } from './one-of.ts'
import { operatorOf } from './operator.ts'
import { eraseSomebody } from './user/erase.ts'
import { askedFor, fail } from './options.ts'
import { homesFrom } from './origin.ts'

const words = operation.user
const texts = textsOf('da')
const roles = {
  administrator: 'administrator',
  koordinator: 'coordinator',
  coordinator: 'coordinator',
} as const

/** One municipality in an open installation, and where its links lead. */
export type Place = Readonly<{ at: OpenInstallation; municipality: MunicipalitySummary; origin: string }>

/**
 * `kaedetraek user …`: the operator's way in for a municipality that is locked out. Everything is written down as done by the
 * operator, and nobody is given a password: people choose their own by a link.
 */
export async function user(args: readonly string[]): Promise<number> {
  const asked = askedFor(args, ['role', 'reason'], ['keep-texts', 'yes'])
  const [what = '', code = '', ...rest] = asked?.words ?? []
  const whom = rest.join(' ').trim()
  const role = roles[(asked?.values.role ?? 'administrator').toLowerCase() as keyof typeof roles]
  const isKnown = ['list', 'add', 'link', 'deactivate', 'erase'].includes(what)
  if (!asked || !isKnown || code === '' || !role || (what === 'list') !== (whom === ''))
    return fail(words.usage)
  const where = homesFrom(process.env)
  if ('problem' in where) return fail(where.problem)
  const at = await openInstallation(() => undefined)
  if ('problem' in at) return fail(at.problem)
  try {
    const municipality = await chosenByCode(at, code)
    if ('problem' in municipality) return fail(municipality.problem)
    const place = { at, municipality, origin: await where.homeOf(at, municipality.id) }
    if (what === 'list') return await list(place)
    if (what === 'add') return await add(place, whom, role)
    if (what === 'erase') return await eraseSomebody(place, whom, asked)
    const person = await somebody(place, whom)
    if ('problem' in person) return fail(person.problem)
    return what === 'link' ? await link(place, person.id) : await deactivate(place, person)
  } finally {
    await at.close()
  }
}

const recordsOf = ({ at: { db }, municipality }: Place): Promise<readonly PersonRecord[]> =>
  inMunicipality(db, municipality.id, personRecords)

async function list(place: Place): Promise<number> {
  const format = formatOf('da')
  for (const { name, roles: held, lastDay } of await recordsOf(place)) {
    const open = held.filter(({ to }) => to === undefined).map(({ role }) => texts.common.role[role])
    console.log(words.line(name, [...new Set(open)].join(', '), lastDay && format.date(lastDay)))
  }
  return 0
}

async function add(place: Place, name: string, role: (typeof roles)[keyof typeof roles]): Promise<number> {
  const actor = operatorOf(place.municipality.id)
  const from = copenhagenDate(new Date())
  const acts = [{ act: 'give role', role, from }] as const
  const added = await addSomebody(place.at.db, actor, { name, acts, reason: words.reason })
  if ('refused' in added) return fail(serverTexts('da').people[added.refused])
  console.log(words.added(name, texts.common.role[role].toLowerCase()))
  return link(place, added.person)
}

async function link({ at: { db }, municipality, origin }: Place, person: PersonId): Promise<number> {
  const now = new Date()
  const actor = operatorOf(municipality.id)
  const given = await giveLink({ db, actor, now, today: copenhagenDate(now), texts }, person)
  if ('refused' in given) return fail(words.cantBeGiven)
  const until = formatOf('da').date(copenhagenDate(new Date(given.endsAt)))
  console.log(words.link(given.name, until, origin + given.path))
  return 0
}

/** Ends somebody with yesterday as the last day, and what they are signed in to, at once. */
async function deactivate(place: Place, { id, name }: PersonRecord): Promise<number> {
  const { db } = place.at
  const actor = operatorOf(place.municipality.id)
  const on = addDays(copenhagenDate(new Date()), -1)
  const ended = await changePerson(db, actor, {
    person: id,
    acts: [{ act: 'end', on }],
    reason: words.reason,
  })
  if ('refused' in ended) return fail(serverTexts('da').people[ended.refused])
  await inMunicipality(db, place.municipality.id, async (tx) => {
    const count = await endSessions(tx, id, { allBut: undefined })
    await noteAccess(tx, { what: 'sessions ended', person: operatorPerson, about: id, details: { count } })
  })
  console.log(words.deactivated(name))
  return 0
}

/** Who is meant by a name or an id, among those who have not stopped. */
async function somebody(place: Place, whom: string): Promise<PersonRecord | Readonly<{ problem: string }>> {
  const there = (await recordsOf(place)).filter(({ lastDay }) => lastDay === undefined)
  const found = oneOf(
    there.map((one) => ({ value: one, names: [one.id, one.name] })),
    whom,
  )
  if ('found' in found) return found.found
  return { problem: words.unknown(whom, there.map(({ name }) => name).join('; ')) }
}
