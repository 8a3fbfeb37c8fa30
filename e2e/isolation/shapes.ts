import { random, valuesFor } from '../testing/any-request.ts'
import { filled } from './fillers.ts'
import type { Harvest } from './harvest.ts'
import type { ApiOperation, ApiTable } from './routes.ts'

/** A request as it is made about the whole municipality; for others its ids are put in the place of these. */
export type Shape = Readonly<{
  /** The route or operation that it is a request to. */
  route: string
  sort: 'page' | 'form' | 'operation'
  method: string
  path: string
  headers: Readonly<Record<string, string>>
  body: string | undefined
  isMultipart?: boolean
}>

/** The requests to the pages: each as a page and as the data that its script asks for, and every form both ways. */
export function pageShapes({ gets, posts }: Harvest): readonly Shape[] {
  const plain = { headers: {}, body: undefined }
  return [
    ...gets.flatMap(({ route, path }): Shape[] => [
      { ...plain, route, sort: 'page', method: 'GET', path },
      { ...plain, route, sort: 'page', method: 'GET', path: asData(path) },
    ]),
    ...posts.flatMap(({ route, path, body, isMultipart }): Shape[] =>
      [path, asData(path)].map((to) => ({
        route,
        sort: 'form',
        method: 'POST',
        path: to,
        headers: typeOf(body),
        body,
        isMultipart,
      })),
    ),
  ]
}

const typeOf = (body: string): Shape['headers'] =>
  body.startsWith('{') ? { 'content-type': 'application/json' } : {}

/** Where React Router's script asks for the data of a page. */
function asData(path: string): string {
  const [page = '', query] = path.split('?')
  return `${page === '/' ? '/_root' : page}.data${query === undefined ? '' : `?${query}`}`
}

/** The requests to the API: every operation with every id that its address takes, and bodies that mostly fit its schema. */
export function operationShapes(
  { operations, schemas }: ApiTable,
  ids: ReadonlyMap<string, string>,
  seed: number,
  bodies: number,
): readonly Shape[] {
  const next = random(seed)
  const known = [...ids].filter(
    // Those who ask are left as they are.
    ([name, id]) => /^[0-9a-f-]{36}$/.test(id) && (!name.startsWith('person ') || name === 'person spare'),
  )
  // What is secret is named more often than what isn't.
  const named = [...known.filter(([name]) => /closed|few/.test(name)), ...known].map(([, id]) => id)
  const values = valuesFor(schemas, named, next)
  return operations.flatMap((operation) =>
    filled(operation.path, ids).flatMap(({ path }): Shape[] => {
      const common = {
        route: `${operation.method} ${operation.path}`,
        sort: 'operation',
        method: operation.method,
      } as const
      if (operation.method === 'GET')
        return queriesOf(operation, ids, next).map((query) => ({
          ...common,
          path: `${path}${query}`,
          headers: {},
          body: undefined,
        }))
      const query = queriesOf(operation, ids, next).at(-1) ?? ''
      if (operation.takesFile)
        return [
          {
            ...common,
            path: `${path}?name=aftale.txt`,
            headers: { 'content-type': 'text/plain' },
            body: 'Budgetaftale',
          },
        ]
      return Array.from({ length: operation.body ? bodies : 1 }, () => ({
        ...common,
        path: `${path}${query}`,
        headers: {
          ...(operation.body ? { 'content-type': 'application/json' } : {}),
          ...(next() < 0.9 ? { 'if-match': '*' } : {}),
        },
        body: operation.body ? JSON.stringify(values.valueOf(operation.body)) : undefined,
      }))
    }),
  )
}

/** An operation without its query, with each of its parameters, and with several at once. */
function queriesOf(
  { parameters }: ApiOperation,
  ids: ReadonlyMap<string, string>,
  next: () => number,
): readonly string[] {
  const inQuery = parameters.filter((one) => one.in === 'query')
  const pairs = inQuery.flatMap(({ name, schema, required = false }) =>
    valuesOfQuery(name, schema, ids).map((value) => ({ name, value, required })),
  )
  const required = pairs.filter((one) => one.required).slice(0, 1)
  const asQuery = (chosen: readonly Readonly<{ name: string; value: string }>[]): string =>
    chosen.length === 0
      ? ''
      : `?${new URLSearchParams(chosen.map((one) => [one.name, one.value])).toString()}`
  const several = inQuery.flatMap(({ name }) =>
    pairs.filter((one) => one.name === name && next() < 0.3).slice(0, 1),
  )
  const all = [
    asQuery(required),
    ...pairs.map((one) => asQuery([...required.filter(({ name }) => name !== one.name), one])),
    asQuery(several),
  ]
  return [...new Set(all)]
}

function valuesOfQuery(
  name: string,
  schema: { type?: string; format?: string; enum?: readonly unknown[]; anyOf?: readonly unknown[] },
  ids: ReadonlyMap<string, string>,
): readonly string[] {
  const of = (...names: readonly string[]): readonly string[] => names.flatMap((one) => ids.get(one) ?? [])
  if (schema.enum) return schema.enum.map(String)
  switch (name) {
    case 'limit':
      return ['1']
    case 'cursor':
      return ['b3BlbiBzZXNhbWU']
    case 'q':
      return ['KANARIE', 'lukketpunkt']
    case 'agreement':
      return of('agreement')
    case 'round':
      return of('round open', 'round closed')
    case 'body':
    case 'committee':
      return of('body committee')
    case 'theme':
      return of('theme closed', 'theme few', 'theme open')
    case 'responsible':
    case 'handOverTo':
      return of('position')
    case 'element':
      return of('item closed', 'item few', 'item open')
    case 'asOf':
    case 'from':
    case 'to':
      return [pastDay]
    case 'since':
      return ['0']
    case 'reason':
      return ['En grund']
    case 'kind':
      return ['agreement item', 'theme']
    default:
      if (schema.format === 'uuid') return of('item closed', 'theme closed')
      return schema.type === 'boolean' ? ['true', 'false'] : ['1']
  }
}

/** A day after everything planted but the statuses. */
const pastDay = new Date(Date.now() - 50 * 86_400_000).toISOString().slice(0, 10)
