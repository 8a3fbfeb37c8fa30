import type { RoleName } from '../../domain/access/actor.ts'
import type { Messages } from '../../messages/da/messages.ts'

/** A page of the main menu, with the letter that leads to it after `G`. */
export type PageLink = Readonly<{ to: string; label: string; letter: string }>

/** The main menu of somebody with these roles. */
export function pageLinks(roles: readonly RoleName[], t: Messages): readonly PageLink[] {
  const mayImport = roles.some((role) => role === 'coordinator' || role === 'head of planning')
  return [
    { to: '/', label: t.common.nav.home, letter: 'f' },
    { to: '/plan', label: t.common.nav.plan, letter: 'u' },
    { to: '/kaeden', label: t.common.nav.chain, letter: 'k' },
    { to: '/dekoblinger', label: t.common.nav.insight, letter: 'd' },
    { to: '/runder', label: t.common.nav.rounds, letter: 'r' },
    ...(mayImport ? [{ to: '/import', label: t.common.nav.intake, letter: 'i' }] : []),
    { to: '/grundlag', label: t.common.nav.foundation, letter: 'g' },
  ]
}
