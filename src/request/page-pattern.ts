import { matchRoutes, type RouteObject, type ServerBuild } from 'react-router'

/**
 * Tells which page an address belongs to, as the pattern in the table of routes: `/element/:id` and never which. Nothing for an
 * address that no page has.
 */
export function pagePatterns(routes: ServerBuild['routes']): (url: string) => string | undefined {
  const below = (parent: string | undefined): RouteObject[] =>
    Object.values(routes).flatMap((route) =>
      route && route.parentId === parent
        ? [
            route.index
              ? { index: true, id: route.id }
              : {
                  id: route.id,
                  ...(route.path === undefined ? {} : { path: route.path }),
                  children: below(route.id),
                },
          ]
        : [],
    )
  const table = below(undefined)
  return (url) => {
    const address = (url.split('?')[0] ?? '/').replace(/\/_(root)?\.data$/, '/').replace(/\.data$/, '')
    const matches = found(table, address)
    if (!matches) return undefined
    const pattern = matches
      .map(({ route }) => route.path ?? '')
      .filter((part) => part !== '' && part !== '/')
      .join('/')
    return pattern === '*' ? undefined : `/${pattern}`.replace(/\/{2,}/g, '/')
  }
}

/** An address with broken escapes belongs to no page. */
const found = (table: RouteObject[], address: string) => {
  try {
    return matchRoutes(table, address)
  } catch {
    return null
  }
}
