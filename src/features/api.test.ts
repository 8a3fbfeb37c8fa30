import fastify from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { OperationFacts } from '../request/api/description.ts'
import { problemStatuses } from '../request/api/problem.ts'
import { openApiDocument, registerApi } from './api.ts'

type Media = { schema: object; example?: unknown }
type Operation = {
  operationId?: string
  summary?: string
  tags?: string[]
  security?: object[]
  parameters?: { name: string; in: string; required?: boolean; schema: object }[]
  requestBody?: { content: Record<string, Media> }
  responses: Record<string, { description: string; content?: Record<string, Media> }>
}
type Document = {
  openapi: string
  tags: { name: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> }
}

let document: Document
let operations: { method: string; path: string; operation: Operation }[]
let facts: readonly OperationFacts[]
const routes: string[] = []

beforeAll(async () => {
  document = (await openApiDocument()) as Document
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  )
  const app = fastify()
  app.addHook('onRoute', ({ method, url }) => {
    // What answers all methods answers for what is not there.
    if (typeof method === 'string' && method !== 'HEAD')
      routes.push(`${method.toLowerCase()} ${url.replace(/:(\w+)/g, '{$1}')}`)
  })
  await app.register(
    async (scope) => {
      await registerApi(scope, { askingOf: () => Promise.reject(new Error('nobody')) })
      facts = scope.operations
    },
    { prefix: '/api/v1' },
  )
  await app.ready()
})

test('the description is OpenAPI 3.1 and has every route, and no route that is not there', () => {
  expect(document.openapi).toMatch(/^3\.1\./)
  const described = operations.map(({ method, path }) => `${method} ${path}`)
  expect(described.toSorted()).toEqual(routes.toSorted())
  expect(described.length).toBeGreaterThan(30)
})

test('every operation has a name of its own, a sentence, a known tag and says who may ask', () => {
  const names = operations.map(({ operation }) => operation.operationId)
  expect(new Set(names).size).toBe(names.length)
  const tags = new Set(document.tags.map((tag) => tag.name))
  for (const { method, path, operation } of operations) {
    const name = `${method} ${path}`
    expect(operation.operationId, name).toMatch(/^[a-z][A-Za-z]+$/)
    expect(operation.summary, name).toMatch(/^[A-Z].+\.$/)
    expect(operation.tags?.every((tag) => tags.has(tag)) && operation.tags.length === 1, name).toBe(true)
    for (const scheme of (operation.security ?? [{ missing: [] }]).flatMap(Object.keys))
      expect(document.components.securitySchemes, name).toHaveProperty(scheme)
  }
})

test('every parameter of an address is described', () => {
  for (const { path, operation } of operations) {
    const inAddress = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
    const described = (operation.parameters ?? []).filter((one) => one.in === 'path' && one.required)
    expect(new Set(described.map((one) => one.name)), path).toEqual(new Set(inAddress))
  }
})

/** The statuses that an operation must have by what it takes. */
const dueStatuses = (path: string, operation: Operation): readonly string[] => [
  ...(operation.security?.length ? ['401'] : []),
  ...(path.includes('{') ? ['404'] : []),
  ...(operation.requestBody ? ['400', '413', '415'] : []),
  '500',
  '503',
]

test('every operation says what goes well and what goes wrong', () => {
  for (const { method, path, operation } of operations) {
    const codes = Object.keys(operation.responses)
    const name = `${method} ${path}`
    expect(
      codes.filter((code) => code.startsWith('2')),
      name,
    ).toHaveLength(1)
    expect(codes, name).toEqual(expect.arrayContaining([...dueStatuses(path, operation)]))
  }
})

test('what goes wrong is always told by problem details, of kinds that have that status', () => {
  const wrong = operations.flatMap(({ operation }) =>
    Object.entries(operation.responses).filter(([code]) => !code.startsWith('2')),
  )
  for (const [code, { description, content }] of wrong) {
    expect(content).toEqual({
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    })
    const kinds = [...description.matchAll(/\/problems\/([\w-]+)/g)].map((match) => match[1] ?? '')
    expect(kinds.length).toBeGreaterThan(0)
    for (const kind of kinds)
      expect(problemStatuses[kind as keyof typeof problemStatuses], kind).toBe(Number(code))
  }
})

test('posts take a key, edits and ends of what has a version demand it', () => {
  for (const { method, operation } of operations) {
    const headers = (operation.parameters ?? []).filter((one) => one.in === 'header')
    const has = (name: string) => headers.some((one) => one.name === name)
    const isEdit = '412' in operation.responses
    expect(has('Idempotency-Key'), operation.operationId).toBe(method === 'post')
    expect(has('If-Match'), operation.operationId).toBe(isEdit)
    expect('428' in operation.responses, operation.operationId).toBe(isEdit)
  }
  const puts = operations.filter(({ method }) => method === 'put')
  expect(puts.filter(({ operation }) => !('412' in operation.responses))).toEqual([])
})

test('every reference leads somewhere, and every component is referred to', () => {
  const text = JSON.stringify(document)
  const referred = new Set([...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1]))
  expect(referred).toEqual(new Set(Object.keys(document.components.schemas)))
})

test('every body that is sent has an example, and the example is what the schema reads', () => {
  const withBody = facts.filter((one) => one.body !== undefined)
  expect(withBody.length).toBeGreaterThan(5)
  for (const { id, body, example } of withBody) {
    expect(example, id).toBeDefined()
    const read = (body as z.ZodType).safeParse(example)
    expect(read.success ? [] : read.error.issues, id).toEqual([])
  }
})
