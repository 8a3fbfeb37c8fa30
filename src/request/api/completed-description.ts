import type { OperationFacts } from './description.ts'

type Json = Record<string, unknown>
type Described = Json & {
  parameters?: Json[]
  requestBody?: { content: Record<string, Json>; required?: boolean }
  responses: Record<string, Json & { content?: Record<string, Json>; headers?: Json }>
}
/** An OpenAPI document, as far as it is completed here. */
export type OpenApiDocument = Json & {
  paths: Record<string, Record<string, Described>>
  components: Json & { schemas: Record<string, unknown> }
}

/** Adds what schemas of bodies can't say, headers and examples, and leaves out the components that nothing refers to. */
export function completed(
  document: OpenApiDocument,
  operations: readonly OperationFacts[],
  prefix: string,
): never {
  for (const facts of operations) {
    const path = `${prefix}${facts.path.replace(/:(\w+)/g, '{$1}')}`
    const operation = document.paths[path]?.[facts.method.toLowerCase()]
    if (operation) complete(operation, facts)
  }
  document.components.schemas = referred(document)
  const described = readable(document)
  discriminated(described.components.schemas)
  return described as never
}

function complete(operation: Described, facts: OperationFacts): void {
  const parameters = [...(operation.parameters ?? [])]
  parameters.push(
    header('Accept-Language', 'The language of sentences: `da` (the usual) or `en`.', { enum: ['da', 'en'] }),
  )
  if (facts.isKeyed)
    parameters.push(
      header(
        'Idempotency-Key',
        'Any text of your own, new for every new request. Sent again with the same content within two days, the request does nothing and gets the same answer.',
        { minLength: 1, maxLength: 255 },
      ),
    )
  if (facts.isEdit)
    parameters.push({
      ...header('If-Match', 'The `ETag` of the version that you have seen.', {}),
      required: true,
    })
  operation.parameters = parameters
  if (facts.takesFile) operation.requestBody = fileBody
  const content = operation.requestBody?.content['application/json']
  if (content && facts.example !== undefined) content['example'] = facts.example
  const success = operation.responses[String(facts.status)]
  if (!success) return
  const headers: Json = {}
  if (facts.hasVersion) headers['ETag'] = responseHeader('The version, for `If-Match`.')
  if (facts.status === 201) headers['Location'] = responseHeader('Where what was made can be found.')
  if (facts.isKeyed)
    headers['Idempotency-Replayed'] = responseHeader('`true` when this is the answer of an earlier request.')
  if (Object.keys(headers).length > 0) success.headers = headers
  if (success.content && Object.keys(success.content).length === 0) delete success.content
}

const bytes: Json = { type: 'string', format: 'binary' }
const fileBody = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: { type: 'object', properties: { file: bytes }, required: ['file'] },
    },
    '*/*': { schema: bytes },
  },
}

const header = (name: string, description: string, schema: Json): Json => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string', ...schema },
})

const responseHeader = (description: string): Json => ({ description, schema: { type: 'string' } })

const references = /"#\/components\/schemas\/([^"]+)"/g

/** The components that the paths refer to, directly or through another. */
function referred(document: OpenApiDocument): Record<string, unknown> {
  const all = document.components.schemas
  const kept = new Set<string>()
  const visit = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(references)) {
      if (kept.has(name)) continue
      kept.add(name)
      visit(all[name] ?? null)
    }
  }
  visit(document.paths)
  return Object.fromEntries(
    Object.entries(all)
      .filter(([name]) => kept.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/**
 * Names a component that is only sent to us without the `Input` that tells it from its twin, and lets whoever reads an
 * answer meet fields that come later.
 */
function readable(document: OpenApiDocument): OpenApiDocument {
  const { schemas } = document.components
  const plain = (name: string): string => {
    const base = name.replace(/Input$/, '')
    const isApart = base in schemas && JSON.stringify(schemas[base]) !== JSON.stringify(schemas[name])
    return isApart ? name : base
  }
  document.components.schemas = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      plain(name),
      name.endsWith('Input') ? schema : growing(schema),
    ]),
  )
  for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods)))
    operation.responses = growing(operation.responses) as Described['responses']
  const text = JSON.stringify(document).replace(
    references,
    (_all, name: string) => `"#/components/schemas/${plain(name)}"`,
  )
  return JSON.parse(text) as OpenApiDocument
}

function growing(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(growing)
  if (schema === null || typeof schema !== 'object') return schema
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([name, value]) => name !== 'additionalProperties' || value !== false)
      .map(([name, value]) => [name, growing(value)]),
  )
}

/** Says of every choice between kinds by which field one tells them apart. */
function discriminated(schemas: Record<string, unknown>): void {
  for (const schema of Object.values(schemas) as Json[]) {
    const choices = (schema['oneOf'] as { $ref?: string }[] | undefined)?.map((one) => one.$ref ?? '')
    if (!choices?.every(Boolean)) continue
    const mapping = choices.map((reference) => {
      const choice = schemas[reference.split('/').at(-1) ?? ''] as {
        properties?: { kind?: { const?: string } }
      }
      return [choice.properties?.kind?.const, reference] as const
    })
    if (mapping.every(([kind]) => kind !== undefined))
      schema['discriminator'] = { propertyName: 'kind', mapping: Object.fromEntries(mapping) }
  }
}
