import { expect, test } from 'vitest'
import { z } from 'zod'
import { elementId } from './kinds/fields.ts'
import { kinds } from './kinds/kinds.ts'
import { kindNames } from './element.ts'
import { references } from './references.ts'

/** A field without what it is wrapped in: optional, default, read-only, a list. */
function core(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly)
    return core(schema.def.innerType)
  return schema instanceof z.ZodArray ? core(schema.element) : schema
}

test('every field that refers to an element says to which kind', () => {
  const found = kindNames.map((kind) => [
    kind,
    Object.entries(kinds[kind].schema.shape)
      .filter(([, field]) => core(field) === elementId)
      .map(([name]) => name)
      .toSorted(),
  ])
  const said = kindNames.map((kind) => [kind, Object.keys(references[kind] ?? {}).toSorted()])
  expect(found).toEqual(said)
})
