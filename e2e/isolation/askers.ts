import type pg from 'pg'
import { createHash } from 'node:crypto'
import { roleNames, type RoleName } from '../../src/domain/access/actor.ts'
import { digestOf } from '../../src/platform/secrets/token.ts'
import type { Secrecy } from './canaries.ts'
import type { Planted } from './lay-municipality.ts'

/** Who asks (den, der spørger): nobody, somebody with a session, or a program with a key. */
export type Asker = Readonly<{
  name: string
  role: RoleName | 'nobody'
  /** By what the request shows who asks. */
  headers: Readonly<Record<string, string>>
  /** The municipality that the asker belongs to; nothing for nobody. */
  planted: Planted | undefined
  /** The person's own planted name, which they may read. */
  ownName: string
  /** Sees to it that the session is there: some requests end it. */
  signIn: () => Promise<void>
}>

/** The roles whose sight goes as far as what is closed. */
export const seesClosed: readonly RoleName[] = ['coordinator', 'director', 'head of planning', 'auditor']
/** Those in the circle that is planted. */
export const few = ['director', 'auditor'] as const satisfies readonly RoleName[]
const politicians: readonly RoleName[] = ['council member', 'committee member']
const looksAfterPeople: readonly RoleName[] = ['administrator', 'coordinator', 'auditor']

/** What somebody may not see of their own municipality, by the roles of issue and rules (R48, R53, R84); said here apart from the program. */
export function hiddenFrom(role: RoleName): readonly Secrecy[] {
  const hidden: Secrecy[] = []
  if (!seesClosed.includes(role)) hidden.push('closed')
  if (!few.some((one) => one === role)) hidden.push('few')
  if (politicians.includes(role) || role === 'public') hidden.push('words', 'person')
  // Nobody who asks was in the room.
  hidden.push('room')
  // Of the roles that ask nobody leads where the items belong.
  if (!seesClosed.includes(role)) hidden.push('held')
  if (role === 'public') hidden.push('internal', 'not assessed')
  if (!looksAfterPeople.includes(role)) hidden.push('access')
  return hidden
}

/** A session of one person, with a word that is the same in every run. */
export function sessionOf(
  owner: pg.Pool,
  planted: Planted,
  person: string,
): Readonly<{ cookie: string; begin: () => Promise<void> }> {
  const { id } = planted.plan
  const token = createHash('sha256').update(`session ${id} ${person}`).digest('base64url')
  // Used in a while: nothing is written down about its use meanwhile, so that statements can be counted.
  const used = new Date(Date.now() + 90 * 60_000)
  const columns = [
    id,
    digestOf(token),
    planted.ids.get(`person ${person}`),
    'password',
    'walk',
    new Date(),
    used,
  ]
  return {
    cookie: `session=${id}.${token}`,
    begin: async () => {
      await owner.query(
        `insert into session (municipality_id, token_digest, id, person_id, method, device, began_at, used_at)
         values ($1, $2, gen_random_uuid(), $3, $4, $5, $6, $7) on conflict do nothing`,
        columns,
      )
    },
  }
}

/** A program's key that may only read, of the coordinator: what it is refused, its owner may do. */
async function readingKey(owner: pg.Pool, planted: Planted): Promise<Asker> {
  const { id } = planted.plan
  const word = createHash('sha256').update(`key ${id}`).digest('base64url')
  await owner.query(
    `insert into api_token (municipality_id, token_digest, id, person_id, name, scope, made_at, ends_on, used_on)
     values ($1, $2, gen_random_uuid(), $3, 'walk', 'read', now(), current_date + 30, current_date) on conflict do nothing`,
    [id, digestOf(word), planted.ids.get('person coordinator')],
  )
  return {
    name: 'key that reads',
    role: 'coordinator',
    headers: { authorization: `Bearer ${id}.${word}` },
    planted,
    ownName: '',
    signIn: async () => undefined,
  }
}

/** Somebody of every role of a municipality. */
export const everyRole = (owner: pg.Pool, planted: Planted): Promise<readonly Asker[]> =>
  Promise.all(roleNames.map((role) => askerOf(owner, planted, role)))

/** Nobody at all. */
export const nobody: Asker = {
  name: 'nobody',
  role: 'nobody',
  headers: {},
  planted: undefined,
  ownName: '',
  signIn: async () => undefined,
}

/** Everybody who has nothing to look for in another municipality: each role, nobody, and a program. */
export const strangers = async (owner: pg.Pool, home: Planted): Promise<readonly Asker[]> => [
  ...(await everyRole(owner, home)),
  await readingKey(owner, home),
  nobody,
]

async function askerOf(owner: pg.Pool, planted: Planted, role: RoleName): Promise<Asker> {
  const { cookie, begin } = sessionOf(owner, planted, role)
  await begin()
  return {
    name: role,
    role,
    headers: { cookie },
    planted,
    ownName: `KANARIE${planted.plan.mark}NAVN${role.toLocaleUpperCase('da').replaceAll(' ', '')}`,
    signIn: begin,
  }
}
