import type { RoleName } from '../../domain/access/actor.ts'
import type { Messages } from '../../messages/da/messages.ts'

/** A page of the main menu, with the letter that leads to it after `G`. */
export type PageLink = Readonly<{
  to: string
  label: string
  letter: string
  /** Where the pages below it lie, when not below its own address. */
  over?: readonly string[]
}>

/** How the page that somebody is on stands to a page of the menu: it is that page, lies below it, or neither. */
export const placeIn = (page: PageLink, pathname: string): 'page' | 'true' | undefined =>
  pathname === page.to
    ? 'page'
    : page.to !== '/' &&
        [page.to, ...(page.over ?? [])].some((under) => `${pathname}/`.startsWith(`${under}/`))
      ? 'true'
      : undefined

/** The main menu of somebody with these roles. */
export function pageLinks(roles: readonly RoleName[], t: Messages): readonly PageLink[] {
  const mayImport = roles.some((role) => role === 'coordinator' || role === 'head of planning')
  return [
    { to: '/', label: t.common.nav.home, letter: 'f' },
    { to: '/plan', label: t.common.nav.plan, letter: 'u', over: ['/punkt'] },
    { to: '/kaeden', label: t.common.nav.chain, letter: 'k' },
    { to: '/dekoblinger', label: t.common.nav.insight, letter: 'd' },
    { to: '/runder', label: t.common.nav.rounds, letter: 'r', over: ['/rapport', '/status'] },
    ...(mayImport
      ? [{ to: '/import', label: t.common.nav.intake, letter: 'i', over: ['/ansvarlige', '/dokument'] }]
      : []),
    { to: '/grundlag', label: t.common.nav.foundation, letter: 'g', over: ['/led', '/mennesker'] },
  ]
}
