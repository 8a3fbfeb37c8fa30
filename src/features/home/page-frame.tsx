import type { ReactNode } from 'react'
import { Form, Link, useLocation, useMatches, useNavigation } from 'react-router'
import { Symbols } from '../../design/symbols.tsx'
import type { RoleName } from '../../domain/access/actor.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { FrameKeys, KeysButton } from './frame-keys.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import { pageLinks, placeIn } from './page-links.ts'
import { useArrivalFocus } from './use-arrival-focus.ts'
import { UnsentNotice } from './unsent-notice.tsx'

type FrameProps = Readonly<{
  municipality: string | undefined
  person: Readonly<{ id: string; name: string; roles: readonly RoleName[]; isPersona: boolean }> | undefined
  children: ReactNode
}>

/** The frame of every page: where one is, who one is, the way to everything else. */
export function PageFrame({ municipality, person, children }: FrameProps) {
  const { t } = useTexts()
  const { pathname, search } = useLocation()
  // A page that is one task gets the whole of a small screen.
  const isTask = useMatches().some((match) => (match.handle as { isTask?: boolean } | undefined)?.isTask)
  const isLoading = useNavigation().state === 'loading'
  useArrivalFocus()
  const pages = person ? pageLinks(person.roles, t) : []
  const links = pages.map((page) => (
    <Link key={page.to} to={page.to} aria-current={placeIn(page, pathname)}>
      {page.label}
    </Link>
  ))
  return (
    <FrameKeys pages={pages}>
      <a className="skip" href="#content">
        {t.common.skip}
      </a>
      <Symbols />
      <header className={isTask ? 'top top--task' : 'top'}>
        <div className="top__band">
          <div className="top__inner">
            <Link className="brand" to="/">
              <svg viewBox="0 0 34 20" aria-hidden="true">
                <rect x="1.5" y="4" width="18" height="12" rx="6" />
                <path d="M16.5 4h10a6 6 0 0 1 0 12h-10a6 6 0 0 1-5.2-3" />
              </svg>
              {t.common.product}
            </Link>
            {municipality ? <span className="top__municipality">{municipality}</span> : null}
            {person ? (
              <Form className="top__search" role="search" action="/soeg">
                <label className="visually-hidden" htmlFor="search">
                  {t.common.searchLabel}
                </label>
                <input id="search" name="q" type="search" placeholder={t.common.searchLabel} />
                <button type="submit">{t.common.search}</button>
              </Form>
            ) : null}
            <div className="top__user">
              <form method="post" action="/sprog">
                <input type="hidden" name="back" value={pathname + search} />
                <button
                  className="top__text-button"
                  name="language"
                  value={t.common.otherLanguage}
                  lang={t.common.otherLanguage}
                >
                  {t.common.switchLanguage}
                </button>
              </form>
              {person ? (
                <form method="post" action="/log-ud">
                  {person.isPersona ? (
                    <span className="top__name">{person.name}</span>
                  ) : (
                    <Link className="top__name" to="/min-konto">
                      {person.name}
                    </Link>
                  )}
                  <button className="top__text-button">
                    {person.isPersona ? t.common.changePersona : t.signIn.signOut}
                  </button>
                </form>
              ) : null}
            </div>
          </div>
        </div>
        {person ? (
          <>
            <nav className="nav" aria-label={t.common.mainMenu}>
              <div className="nav__inner">{links}</div>
            </nav>
            <details className="phone-nav" key={pathname}>
              <summary>{t.common.menu}</summary>
              <nav aria-label={`${t.common.mainMenu}, ${t.common.menu.toLowerCase()}`}>
                {links}
                {person.isPersona ? null : <Link to="/min-konto">{t.signIn.account}</Link>}
              </nav>
              <Form className="phone-nav__search" role="search" action="/soeg">
                <label className="visually-hidden" htmlFor="search-phone">
                  {t.common.searchLabel}
                </label>
                <input id="search-phone" name="q" type="search" placeholder={t.common.searchLabel} />
                <button className="button" type="submit">
                  {t.common.search}
                </button>
              </Form>
            </details>
          </>
        ) : null}
      </header>
      <main className={isTask ? 'page page--task' : 'page'} id="content" tabIndex={-1} aria-busy={isLoading}>
        <OfflineNotice />
        {person ? <UnsentNotice person={person.id} /> : null}
        {children}
      </main>
      <footer className={isTask ? 'footer footer--task' : 'footer'}>
        <div className="page">
          {municipality ? <span>{municipality}</span> : null}
          <span>{t.common.footer.units}</span>
          <span>{t.common.footer.source}</span>
          <KeysButton />
        </div>
      </footer>
    </FrameKeys>
  )
}
