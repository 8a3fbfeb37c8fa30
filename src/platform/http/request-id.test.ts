import { expect, test } from 'vitest'
import { requestIdFrom } from './request-id.ts'

const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e'

test('the number that a proxy of our own gave a request is kept, with or without dashes', () => {
  expect(requestIdFrom(uuid, 1)).toBe(uuid)
  expect(requestIdFrom(uuid.replaceAll('-', '').toUpperCase(), 1)).toBe(uuid.replaceAll('-', ''))
})

test.each([
  '',
  '0101701234',
  '010170-1234',
  'a\r\nb: c',
  `${uuid} x`,
  'x'.repeat(4000),
  uuid.replace('-', ''),
])('a number like %j is not believed', (given) => {
  expect(requestIdFrom(given, 1)).toMatch(/^[2-9b-z]{4}-[2-9b-z]{4}-[2-9b-z]{4}$/)
})

test('a stranger names no request, and no two of ours are alike', () => {
  expect(requestIdFrom(uuid, 0)).not.toBe(uuid)
  expect(requestIdFrom([uuid], 1)).not.toBe(uuid)
  expect(new Set(Array.from({ length: 1000 }, () => requestIdFrom(undefined, 0))).size).toBe(1000)
})
