import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { roleNames } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { type PersonRecord, personAct } from '../../domain/access/person-acts.ts'
import { date, elementId, line, uuid } from '../../domain/chain/kinds/fields.ts'
import type { PersonId } from '../../domain/ids.ts'
import { type Answer, done } from '../../request/api/answer.ts'
import { reason } from '../../request/api/element-schemas.ts'
import { pageOf, pageOfAll, pageQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { type Problem, problem } from '../../request/api/problem.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import { personEntries } from '../../store/person-acts.ts'
import { personRecords } from '../../store/person-records.ts'
import { addSomebody, changePerson, type PeopleRefusal } from './change-people.ts'
import { serverTexts } from '../../messages/server-texts.ts'

const personId = uuid<PersonId>()
const personParams = z.object({ id: personId })
const held = {
  id: z.uuid(),
  from: date,
  to: date.optional().describe('The last day; absent while nobody has set one.'),
}
const heldShape = z
  .object({
    id: personId,
    lastDay: date.optional().describe('Of somebody who has stopped, or is about to.'),
    roles: z.array(
      z.object({
        ...held,
        role: z.enum(roleNames),
        scope: elementId.optional(),
        isFromProvider: z
          .literal(true)
          .optional()
          .describe('The municipality’s own provider gave it, and takes it again.'),
      }),
    ),
    positions: z.array(
      z.object({
        ...held,
        position: elementId,
        onBehalf: z.boolean().describe('True: writes on behalf of whoever holds it.'),
      }),
    ),
  })
  .meta({ id: 'PersonHolds' })
const personShape = heldShape.extend({ name: z.string() }).meta({ id: 'Person' })
type Person = z.output<typeof personShape>
// What is answered to a post is kept for as long as its key: a name is kept in one place only.
type Holds = z.output<typeof heldShape>

const entryShape = z
  .object({
    act: z.string().describe('What was done: `add`, `make link`, or an act.'),
    what: z.record(z.string(), z.unknown()),
    by: personId,
    at: z.iso.datetime(),
    reason: z.string(),
  })
  .meta({ id: 'PersonEntry' })

const acts = z.array(personAct).min(1).max(100).describe('All of them are done, or none.')

/** People: list, get, add, and what is done about them; every write with who did it and why. */
export function peopleApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/people',
    id: 'listPeople',
    tag: 'People',
    summary:
      'Everybody of the municipality with what they hold and have held, those who have stopped included.',
    query: z.strictObject(pageQuery),
    sends: pageOf(personShape),
    problems: ['forbidden'],
    run: async (asked) => {
      if (!may(asked.actor, 'manage people')) return problem('forbidden')
      return reading(asked.db, asked.actor, async (_view, tx) => {
        const page = pageOfAll(asked, await personRecords(tx), (person) => person.id)
        return 'problem' in page ? page : done({ next: page.next, items: page.items.map(sent) })
      })
    },
  })

  operation(api, {
    method: 'GET',
    path: '/people/:id',
    id: 'getPerson',
    tag: 'People',
    summary: 'Somebody with what they hold and have held.',
    params: personParams,
    sends: personShape,
    problems: ['forbidden'],
    run: (asked) => personOf(asked, asked.params.id),
  })

  operation(api, {
    method: 'GET',
    path: '/people/:id/history',
    id: 'listPersonHistory',
    tag: 'People',
    summary: 'What was done about somebody, the newest first: who, when, why.',
    params: personParams,
    query: z.strictObject(pageQuery),
    sends: pageOf(entryShape),
    problems: ['forbidden'],
    run: async (asked) => {
      if (!may(asked.actor, 'manage people')) return problem('forbidden')
      return reading(asked.db, asked.actor, async (_view, tx) => {
        const { id } = asked.params
        if (!(await personRecords(tx)).some((person) => person.id === id)) return problem('not-found')
        const entries = (await personEntries(tx, id)).map((entry) => ({
          act: entry.act,
          what: { ...entry.what },
          by: entry.actor,
          at: entry.at.toISOString(),
          reason: entry.reason,
        }))
        const page = pageOfAll(asked, entries, (entry) => `${entry.at} ${entry.act}`)
        return 'problem' in page ? page : done({ next: page.next, items: [...page.items] })
      })
    },
  })

  operation(api, {
    method: 'POST',
    path: '/people',
    id: 'addPerson',
    tag: 'People',
    summary: 'Adds somebody with the roles and positions that they hold from the start.',
    body: z.strictObject({ name: line.min(1).max(200), acts, reason }),
    example: {
      name: 'Centerchef for Skole og Dagtilbud',
      acts: [
        {
          act: 'give role',
          role: 'unit leader',
          scope: '3f0c7a9e-8a59-4f0c-9d0f-6b7d3a1c2e4f',
          from: '2027-02-01',
        },
      ],
      reason: 'Ny leder fra 1. februar',
    },
    sends: heldShape,
    status: 201,
    problems: ['forbidden', 'refused'],
    run: async (asked) => {
      const added = await addSomebody(asked.db, asked.actor, asked.body)
      if ('refused' in added) return refusalOf(added, asked)
      return holdsOf(asked, added.person, { location: `/people/${added.person}` })
    },
  })

  operation(api, {
    method: 'POST',
    path: '/people/:id/acts',
    id: 'changePerson',
    tag: 'People',
    summary: 'Gives or ends roles and positions, mends the name, or ends the person.',
    params: personParams,
    body: z.strictObject({ acts, reason }),
    example: { acts: [{ act: 'end', on: '2027-03-31' }], reason: 'Skiftet job' },
    sends: heldShape,
    problems: ['forbidden', 'refused'],
    run: async (asked) => {
      const changed = await changePerson(asked.db, asked.actor, { person: asked.params.id, ...asked.body })
      return 'refused' in changed ? refusalOf(changed, asked) : holdsOf(asked, changed.person)
    },
  })
}

const personOf = async ({ db, actor }: ActorAsking, id: PersonId): Promise<Answer<Person>> => {
  if (!may(actor, 'manage people')) return problem('forbidden')
  return reading(db, actor, async (_view, tx) => {
    const person = (await personRecords(tx)).find((one) => one.id === id)
    return person ? done(sent(person)) : problem('not-found')
  })
}

const holdsOf = ({ db, actor }: ActorAsking, id: PersonId, more = {}): Promise<Answer<Holds>> =>
  reading(db, actor, async (_view, tx) => {
    const person = (await personRecords(tx)).find((one) => one.id === id)
    if (!person) return problem('not-found')
    const { name: _name, ...holds } = sent(person)
    return done(holds, more)
  })

/** A record as it is sent: what is absent is left out. */
const sent = ({ id, name, lastDay, roles, positions }: PersonRecord): Person => ({
  id,
  name,
  ...(lastDay ? { lastDay } : {}),
  roles: roles.map(({ to, scope, isFromProvider, ...one }) => ({
    ...one,
    ...(isFromProvider ? { isFromProvider } : {}),
    ...(to ? { to } : {}),
    ...(scope ? { scope } : {}),
  })),
  positions: positions.map(({ to, ...one }) => ({ ...one, ...(to ? { to } : {}) })),
})

function refusalOf(refusal: PeopleRefusal, { language }: ActorAsking): Problem {
  const { refused } = refusal
  if (refused === 'not allowed') return problem('forbidden')
  if (refused === 'unknown person') return problem('not-found')
  return problem('refused', { refused, detail: serverTexts(language).people[refused] })
}
