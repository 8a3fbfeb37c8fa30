/** A JSON Schema, as far as requests are made from it. */
export type Schema = Readonly<{
  $ref?: string
  const?: unknown
  enum?: readonly unknown[]
  oneOf?: readonly Schema[]
  anyOf?: readonly Schema[]
  type?: string
  format?: string
  pattern?: string
  minLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  items?: Schema
  additionalProperties?: Schema | boolean
}>

/** Numbers between 0 and 1 that are the same every time for a seed. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const odd = [
  '',
  'a',
  '\u0000',
  '\ud800',
  'x'.repeat(400),
  '😀',
  '../../etc',
  '2027-02-30',
  "'; drop table element; --",
]
const dates = ['2026-01-01', '2027-01-01', '1000-01-01', '9999-12-31', '2024-02-29']

/** Makes values that mostly fit a schema and sometimes just don't. */
export function valuesFor(
  schemas: Readonly<Record<string, Schema>>,
  ids: readonly string[],
  next: () => number,
) {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T
  const text = (schema: Schema): unknown => {
    if (schema.format === 'uuid') return pick(ids)
    if (schema.format === 'date') return pick(dates)
    if (schema.pattern?.includes('Q')) return pick(['2027-03', '2027-Q1', '2027'])
    return next() < 0.9 ? 'En sætning' : pick(odd)
  }
  const object = ({ properties = {}, required = [], additionalProperties }: Schema): object => {
    const made: Record<string, unknown> = {}
    for (const [name, one] of Object.entries(properties))
      if (required.includes(name) || next() < 0.25) made[name] = valueOf(one)
    if (typeof additionalProperties === 'object')
      made[pick(['2027', '2028', pick(ids)])] = valueOf(additionalProperties)
    return made
  }
  const valueOf = (given: Schema | undefined): unknown => {
    const schema = given?.$ref ? schemas[given.$ref.split('/').at(-1) ?? ''] : given
    if (!schema || next() < 0.006) return pick([null, -1, 'x', [], {}, 1e15, true])
    if (schema.const !== undefined) return schema.const
    if (schema.enum) return pick(schema.enum)
    const choices = schema.oneOf ?? schema.anyOf
    if (choices) return valueOf(pick(choices))
    switch (schema.type) {
      case 'object':
        return object(schema)
      case 'array':
        return Array.from({ length: Math.floor(next() * 3) + (schema.minItems ?? 0) }, () =>
          valueOf(schema.items),
        )
      case 'string':
        return text(schema)
      case 'integer':
      case 'number':
        return pick([0, 1, 2, 2027, -5, schema.minimum ?? 3, schema.maximum ?? 99, 2 ** 31, 1.5])
      case 'boolean':
        return next() < 0.5
      default:
        return pick(odd)
    }
  }
  return { pick, valueOf }
}
