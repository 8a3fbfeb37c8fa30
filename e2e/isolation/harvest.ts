import { filled, postedBeside } from './fillers.ts'
import { formsOf, linksOf } from './forms.ts'
import { type PageRoute, routeOf } from './routes.ts'

/** What the pages can be asked: addresses as links and forms make them, and the forms that they post. */
export type Harvest = Readonly<{
  gets: readonly Readonly<{ route: string; path: string }>[]
  posts: readonly Readonly<{ route: string; path: string; body: string; isMultipart: boolean }>[]
  /** Routes with an action that no page has a form for. */
  withoutForms: readonly string[]
}>

const mostOfARoute = 14

/**
 * Goes through the pages as one who may do all, and as nobody, and writes down every sort of address and every form that is met:
 * a report in a new format or a form with a new button is walked as soon as a page leads to it.
 */
export async function harvest(
  url: string,
  routes: readonly PageRoute[],
  ids: ReadonlyMap<string, string>,
  cookie: string,
): Promise<Harvest> {
  const gets = new Map<string, Readonly<{ route: string; path: string }>>()
  const posts = new Map<
    string,
    Readonly<{ route: string; path: string; body: string; isMultipart: boolean }>
  >()
  const perRoute = new Map<string, number>()
  const waiting: { path: string; as: string }[] = []
  const met = (given: string, as: string): void => {
    const path = given
    const [page = '/', query = ''] = path.split('?')
    const route = routeOf(routes, page)
    if (!route) return
    const key = `${as === '' ? 'nobody ' : ''}${filledPages.has(page) ? page : route.pattern}?${query.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*')}`
    const count = perRoute.get(route.pattern) ?? 0
    if (gets.has(key) || (count >= mostOfARoute && !filledPages.has(path))) return
    perRoute.set(route.pattern, count + 1)
    gets.set(key, { route: route.pattern, path })
    waiting.push({ path, as })
  }
  const filledPages = new Set<string>()
  for (const { pattern } of routes)
    for (const { path } of filled(pattern, ids)) {
      filledPages.add(path)
      if (pattern.endsWith('*')) gets.set(path, { route: pattern, path })
      else met(path, cookie)
    }
  met('/', '')
  met('/log-ind', '')
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const answer = await fetch(`${url}${next.path}`, { headers: { cookie: next.as }, redirect: 'manual' })
    if (!answer.headers.get('content-type')?.includes('text/html')) {
      await answer.body?.cancel()
      continue
    }
    const html = await answer.text()
    for (const link of linksOf(html, next.path)) met(link, next.as)
    for (const form of formsOf(html, next.path)) {
      const body = new URLSearchParams(form.fields.map(([name, value]) => [name, value])).toString()
      if (form.method === 'GET') {
        met(`${form.action.split('?')[0]}?${body}`, next.as)
        met(`${form.action.split('?')[0]}?${body.replace(/(^|&)q=[^&]*/, '$1q=KANARIE')}`, next.as)
        continue
      }
      const route = routeOf(routes, form.action.split('?')[0] ?? '/')
      if (!route) continue
      // A form of the frame is on every page; that it comes back elsewhere makes it no other form.
      const key = `${form.action.replace(/\?.*/, '')} ${form.fields.map(([name, value]) => (value.length < 24 && name !== 'back' ? `${name}=${value}` : name)).join('&')}`
      if (!posts.has(key))
        posts.set(key, { route: route.pattern, path: form.action, body, isMultipart: form.isMultipart })
    }
  }
  for (const [route, bodies] of Object.entries(postedBeside(ids)))
    for (const { path } of filled(route, ids))
      for (const body of bodies) {
        const text = body['json'] ?? new URLSearchParams(body).toString()
        posts.set(`${path} ${text}`, { route, path, body: text, isMultipart: false })
      }
  const posted = new Set([...posts.values()].map((one) => one.route))
  return {
    gets: [...gets.values()],
    posts: [...posts.values()],
    withoutForms: routes
      .filter((one) => one.takesForms && !posted.has(one.pattern))
      .map((one) => one.pattern),
  }
}
