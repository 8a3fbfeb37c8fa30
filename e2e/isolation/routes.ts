import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Schema } from '../testing/any-request.ts'
import { buildFolder } from '../../src/platform/build-folder.ts'

/** A page, resource or form of the route table that the build was made from. */
export type PageRoute = Readonly<{ pattern: string; takesForms: boolean }>

type Manifest = Readonly<{
  routes: Readonly<
    Record<string, Readonly<{ parentId?: string; path?: string; index?: boolean; hasAction: boolean }>>
  >
}>

/** Every route of the pages, read from the manifest of the build: what isn't there can't be asked for. */
export function pageRoutes(): readonly PageRoute[] {
  const assets = join(buildFolder(), 'client', 'assets')
  const name = readdirSync(assets).find((one) => /^manifest-.*\.js$/.test(one))
  if (!name) throw new Error('the build has no manifest of its routes')
  const text = readFileSync(join(assets, name), 'utf8')
  const { routes } = JSON.parse(text.slice(text.indexOf('=') + 1).replace(/;\s*$/, '')) as Manifest
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id]
    return route ? `${pathOf(route.parentId)}/${route.path ?? ''}` : ''
  }
  return Object.entries(routes)
    .filter(([id]) => id !== 'root')
    .map(([id, { hasAction }]) => ({
      pattern: `/${pathOf(id).split('/').filter(Boolean).join('/')}`,
      takesForms: hasAction,
    }))
}

type Parameter = Readonly<{ name: string; in: string; required?: boolean; schema: Schema }>

/** An operation of the API, as its description has it. */
export type ApiOperation = Readonly<{
  id: string
  method: string
  path: string
  parameters: readonly Parameter[]
  body: Schema | undefined
  takesFile: boolean
}>

/** The operations of the API with the schemas that their bodies refer to. */
export type ApiTable = Readonly<{
  operations: readonly ApiOperation[]
  schemas: Readonly<Record<string, Schema>>
}>

type Described = Readonly<{
  operationId: string
  parameters?: readonly Parameter[]
  requestBody?: Readonly<{ content: Readonly<Record<string, Readonly<{ schema: Schema }>>> }>
}>

/** Every operation that the running server describes. */
export async function apiTable(url: string): Promise<ApiTable> {
  const answer = await fetch(`${url}/api/v1/openapi.json`)
  const { paths, components } = (await answer.json()) as {
    paths: Record<string, Record<string, Described>>
    components: { schemas: Record<string, Schema> }
  }
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => {
      const content = one.requestBody?.content ?? {}
      return {
        id: one.operationId,
        method: method.toUpperCase(),
        path,
        parameters: one.parameters ?? [],
        body: content['application/json']?.schema,
        takesFile: 'multipart/form-data' in content,
      }
    }),
  )
  return { operations, schemas: components.schemas }
}

/** Which route answers an address: the one with the most that is written out. */
export function routeOf(routes: readonly PageRoute[], path: string): PageRoute | undefined {
  const parts = path.split('/').filter(Boolean)
  const fits = ({ pattern }: PageRoute): boolean => {
    const wanted = pattern.split('/').filter(Boolean)
    return (
      wanted.length === parts.length &&
      wanted.every((one, place) => one.startsWith(':') || one === parts[place])
    )
  }
  const written = ({ pattern }: PageRoute): number =>
    pattern.split('/').filter((one) => one && !one.startsWith(':')).length
  return routes.filter(fits).sort((a, b) => written(b) - written(a))[0]
}
