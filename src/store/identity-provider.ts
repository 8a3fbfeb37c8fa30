import type { RoleName } from '../domain/access/actor.ts'
import type { RoleMapping, WithoutRole } from '../domain/access/provider-roles.ts'
import type { ElementId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** The municipality's own provider (egen udbyder) as it is set: who it is, as whom we are known there, and what its groups give. */
export type IdentityProvider = Readonly<{
  issuer: string
  clientId: string
  /** Sealed with the installation's key; nothing when the municipality came from another installation, which keeps its secrets. */
  clientSecret: Buffer | undefined
  /** What we ask to be told, as it is asked for. */
  scope: string
  /** The claim that holds groups or roles. */
  groupsClaim: string
  withoutRole: WithoutRole
  /** True when somebody whom nobody has added is added by coming in. */
  addsPeople: boolean
  mapping: readonly RoleMapping[]
}>

/** The provider of the entered municipality. */
export async function providerOf(tx: Tx): Promise<IdentityProvider | undefined> {
  const row = await tx
    .selectFrom('identity_provider')
    .selectAll()
    .where('municipality_id', '=', tx.municipality)
    .executeTakeFirst()
  if (!row) return undefined
  const groups = await tx
    .selectFrom('provider_group')
    .select(['name', 'role', 'scope_id'])
    .where('municipality_id', '=', tx.municipality)
    .orderBy('place')
    .execute()
  return {
    issuer: row.issuer,
    clientId: row.client_id,
    clientSecret: row.client_secret ?? undefined,
    scope: row.scope,
    groupsClaim: row.groups_claim,
    withoutRole: row.without_role as WithoutRole,
    addsPeople: row.adds_people,
    mapping: groups.map((group) => ({
      group: group.name,
      role: group.role as RoleName,
      scope: (group.scope_id ?? undefined) as ElementId | undefined,
    })),
  }
}

/** Sets the provider, in the place of what was set before. */
export async function keepProvider(tx: Tx, provider: IdentityProvider): Promise<void> {
  const municipality_id = tx.municipality
  const row = {
    issuer: provider.issuer,
    client_id: provider.clientId,
    client_secret: provider.clientSecret ?? null,
    scope: provider.scope,
    groups_claim: provider.groupsClaim,
    without_role: provider.withoutRole,
    adds_people: provider.addsPeople,
  }
  await tx
    .insertInto('identity_provider')
    .values({ municipality_id, ...row })
    .onConflict((conflict) => conflict.columns(['municipality_id']).doUpdateSet(row))
    .execute()
  await forgetGroups(tx)
  if (provider.mapping.length === 0) return
  await tx
    .insertInto('provider_group')
    .values(
      provider.mapping.map(({ group, role, scope }, place) => ({
        municipality_id,
        place,
        name: group,
        role,
        scope_id: scope ?? null,
      })),
    )
    .execute()
}

/** Takes the provider away. Who is known by what name there is kept: it may be set again. */
export async function removeProvider(tx: Tx): Promise<void> {
  await forgetGroups(tx)
  await tx.deleteFrom('identity_provider').where('municipality_id', '=', tx.municipality).execute()
}

const forgetGroups = (tx: Tx): Promise<unknown> =>
  tx.deleteFrom('provider_group').where('municipality_id', '=', tx.municipality).execute()
