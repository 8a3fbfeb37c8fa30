import { afterAll, beforeAll, expect, test } from 'vitest'
import { filled } from './isolation/fillers.ts'
import type { Hole } from './isolation/holes.ts'
import { openPlace, type Place } from './isolation/place.ts'
import { walk, type Walked } from './isolation/walk.ts'

let opened: Place | undefined
beforeAll(async () => {
  opened = await openPlace()
}, 120_000)
afterAll(() => opened?.close())

/** Walks so many requests on a server with a hole, or without one. */
async function walked(requests: number, hole?: Hole): Promise<Walked> {
  if (!opened) throw new Error('there is no place to walk yet')
  const server = await opened.serve(hole)
  try {
    return await walk(opened, server, { requests, seed: 1, bodies: 1, stopAtFirst: hole !== undefined })
  } finally {
    await server.close()
  }
}

test('whoever has nothing to see sees nothing: a thousand requests to every page, form and operation leak nothing and tell nothing apart', async () => {
  const { found, unwalked, requests } = await walked(1_000)
  expect(found.slice(0, 5)).toEqual([])
  expect(unwalked).toEqual([])
  expect(requests).toBeGreaterThanOrEqual(1_000)
}, 180_000)

test.each(['both walls', 'shows too much'] as const)(
  'the walk finds a planted hole: %s',
  async (hole) => {
    const { found } = await walked(1_000, hole)
    expect(found.map((one) => one.kind)).toContain('leak')
  },
  180_000,
)

test('each wall between municipalities holds by itself: a query that forgets its municipality meets row-level security', async () => {
  expect((await walked(300, 'forgotten municipality')).found).toEqual([])
}, 180_000)

test('a new address with a parameter that the walk does not know says what to add', () => {
  expect(() => filled('/moede/:dagsorden', new Map())).toThrow(
    "the walk can't fill moede/:dagsorden of /moede/:dagsorden: add 'moede/:dagsorden'",
  )
})
