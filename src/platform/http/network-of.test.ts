import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { networkOf } from './network-of.ts'

const from = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage

test('what a stranger writes of where he comes from is not believed', () => {
  expect(networkOf(from('192.0.2.7', '198.51.100.1'), 0)).toBe('192.0.2.7')
  expect(networkOf(from('::ffff:192.0.2.7'), 0)).toBe('192.0.2.7')
})

test('what our own proxy wrote is, and nothing before it', () => {
  expect(networkOf(from('127.0.0.1', '203.0.113.9, 198.51.100.1'), 1)).toBe('198.51.100.1')
  expect(networkOf(from('127.0.0.1', '203.0.113.9, 198.51.100.1, 10.0.0.2'), 2)).toBe('198.51.100.1')
  expect(networkOf(from('127.0.0.1'), 1)).toBe('127.0.0.1')
})

test('two addresses of the same office are one network', () => {
  expect(networkOf(from('2001:db8:1:2:3:4:5:6'), 0)).toBe('2001:db8:1:2')
  expect(networkOf(from('2001:db8:1:2::9'), 0)).toBe('2001:db8:1:2')
  expect(networkOf(from('2001:db8::9'), 0)).toBe('2001:db8:0:0')
})
