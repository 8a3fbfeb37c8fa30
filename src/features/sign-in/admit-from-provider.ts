import { randomUUID } from 'node:crypto'
import { personRefusal } from '../../domain/access/person-acts.ts'
import {
  emailFromClaims,
  nameFromClaims,
  type RoleChanges,
  roleChanges,
  rolesFromClaims,
} from '../../domain/access/provider-roles.ts'
import type { PersonId } from '../../domain/ids.ts'
import type { ProvenAtProvider } from '../../platform/openid/sign-in-at.ts'
import type { Asking } from '../../request/asking.ts'
import { lockedChain } from '../../store/chain-cache.ts'
import type { IdentityProvider } from '../../store/identity-provider.ts'
import { actorOf, insertPerson } from '../../store/people.ts'
import { noteAboutPerson } from '../../store/person-acts.ts'
import { personRecords } from '../../store/person-records.ts'
import {
  keepIdentity,
  oneAtATime,
  peopleOfEmail,
  personOfIdentity,
  type ProviderIdentity,
} from '../../store/provider-identities.ts'
import { endProviderSessions } from '../../store/provider-logouts.ts'
import { changeProviderRoles } from '../../store/provider-roles.ts'
import type { Tx } from '../../store/transaction.ts'

/** Who it is here, with the roles that the groups give now; or who is refused, and why. */
export type Admission = Readonly<
  { person: PersonId } | { refused: 'unknown person' | 'no role'; person: PersonId | undefined }
>

/** Finds who somebody from the provider is, lets the groups' roles follow, and says whether they come in. */
export async function admitFromProvider(
  tx: Tx,
  asking: Pick<Asking, 'texts' | 'today'>,
  provider: IdentityProvider,
  proven: ProvenAtProvider,
): Promise<Admission> {
  const identity = { issuer: provider.issuer, subject: proven.subject }
  await oneAtATime(tx, identity)
  const wanted = rolesFromClaims(provider.mapping, provider.groupsClaim, proven.claims)
  const mayBeAdded = provider.addsPeople && (wanted.length > 0 || provider.withoutRole === 'reader')
  const person =
    (await knownPerson(tx, identity, proven)) ??
    (mayBeAdded ? await add(tx, asking, identity, proven) : undefined)
  if (person === undefined)
    return { refused: provider.addsPeople ? 'no role' : 'unknown person', person: undefined }
  if (!(await actorOf(tx, person, asking.today))) return { refused: 'unknown person', person }
  const held = (await personRecords(tx)).find(({ id }) => id === person)?.roles ?? []
  const changes = roleChanges(wanted, held, provider.withoutRole, asking.today)
  await follow(tx, asking, person, changes)
  if (changes.mayComeIn) return { person }
  await endProviderSessions(tx, { person, providerSession: undefined })
  return { refused: 'no role', person }
}

/** Who is known by that name at the provider already; else the one person whose e-mail it is, who is known by it from now on. */
async function knownPerson(
  tx: Tx,
  identity: ProviderIdentity,
  { claims }: ProvenAtProvider,
): Promise<PersonId | undefined> {
  const known = await personOfIdentity(tx, identity)
  if (known !== undefined) return known
  const email = emailFromClaims(claims)
  const [person, ...others] = email === undefined ? [] : await peopleOfEmail(tx, email, identity.issuer)
  if (person === undefined || others.length > 0) return undefined
  await keepIdentity(tx, identity, person)
  return person
}

/** Adds somebody by coming in, as the administrator has said. */
async function add(
  tx: Tx,
  { texts }: Pick<Asking, 'texts'>,
  identity: ProviderIdentity,
  { claims }: ProvenAtProvider,
): Promise<PersonId> {
  const person = randomUUID() as PersonId
  await insertPerson(tx, person, nameFromClaims(claims) ?? texts.provider.nameless, emailFromClaims(claims))
  await noteAboutPerson(tx, { person }, person, 'add', { fromProvider: true }, texts.provider.reasons.add)
  await keepIdentity(tx, identity, person)
  return person
}

/** Lets roles follow the groups; but the last who can add people keeps what that takes, or nobody could mend it. */
async function follow(
  tx: Tx,
  { texts, today }: Pick<Asking, 'texts' | 'today'>,
  id: PersonId,
  changes: RoleChanges,
): Promise<void> {
  if (changes.give.length === 0 && changes.end.length === 0) return
  await lockedChain(tx)
  const records = await personRecords(tx)
  const person = records.find((one) => one.id === id)
  const others = records.filter((one) => one.id !== id)
  const end = changes.end.filter(
    (held) =>
      personRefusal({ act: 'end role', held: held.id, on: today }, person, others, () => undefined) !==
      'nobody left',
  )
  await changeProviderRoles(
    tx,
    id,
    { give: changes.give, end },
    { today, reason: texts.provider.reasons.roles },
  )
}
