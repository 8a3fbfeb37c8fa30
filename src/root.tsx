import { type ReactNode, use } from 'react'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from 'react-router'
import './design/design.css'
import { PageFrame } from './features/home/page-frame.tsx'
import { ErrorPage } from './features/home/error-page.tsx'
import { isLanguage, type Language } from './messages/language.ts'
import { loadedTexts } from './messages/loaded-texts.ts'
import { TextsProvider } from './messages/use-texts.tsx'
import { asked } from './request/asking.ts'
import { nonceOf } from './request/nonce.ts'
import { RequestNumber, requestNumberName } from './request/request-number.ts'
import type { Route } from './+types/root'

/** What the frame of every page shows: the language, who acts and where. */
export function loader({ context }: Route.LoaderArgs) {
  const { language, actor, municipality, session } = asked(context)
  return {
    language,
    nonce: nonceOf(),
    municipality: municipality?.name,
    person: actor && {
      id: actor.person,
      name: actor.name,
      roles: actor.roles.map((held) => held.role),
      isPersona: session === undefined || session.method === 'persona',
    },
  }
}

/** The document around every page. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const language: Language = isLanguage(data?.language) ? data.language : 'da'
  const nonce = typeof document === 'undefined' ? data?.nonce : ''
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name={requestNumberName} content={use(RequestNumber)} />
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <TextsProvider language={language} texts={loadedTexts(language)}>
          {children}
        </TextsProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Root() {
  const data = useLoaderData<typeof loader>()
  return (
    <PageFrame municipality={data.municipality} person={data.person}>
      <Outlet />
    </PageFrame>
  )
}

/** What is shown when a page can't be: one sentence that says what to do. */
export function ErrorBoundary() {
  const error = useRouteError()
  // The frame stays, so that one can go on; without the root's own data it is a frame without a person.
  const data = useRouteLoaderData<typeof loader>('root')
  return (
    <PageFrame municipality={data?.municipality} person={data?.person}>
      <ErrorPage problem={problemOf(error)} />
    </PageFrame>
  )
}

function problemOf(error: unknown): number | 'offline' {
  if (isRouteErrorResponse(error)) return error.status
  // fetch throws a TypeError when there is nobody to talk to.
  return error instanceof TypeError && typeof navigator !== 'undefined' && !navigator.onLine ? 'offline' : 500
}
