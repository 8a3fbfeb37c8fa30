import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { decodeCursor, encodeCursor } from './cursor.ts'

const shape = z.strictObject({ at: z.int().min(0), ask: z.string() })

test('a place comes back from its cursor, whatever letters it holds, and fits in an address', () => {
  fc.assert(
    fc.property(fc.record({ at: fc.nat(), ask: fc.string({ unit: 'binary' }) }), (place) => {
      const text = encodeCursor(place)
      expect(decodeCursor(text, shape)).toEqual(place)
      expect(encodeURIComponent(text)).toBe(text)
    }),
  )
})

test('what is no cursor of this list is nothing, and never an error', () => {
  for (const text of ['', 'x', '%%%', 'e30', encodeCursor({ at: -1, ask: '' }), encodeCursor([1, 2])])
    expect(decodeCursor(text, shape), text).toBeUndefined()
  fc.assert(fc.property(fc.string(), (text) => decodeCursor(text, shape) === undefined))
})
