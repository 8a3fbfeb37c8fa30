import { expect, test } from 'vitest'
import { hostNameOf, hostOfHeader } from './host-name.ts'

test('a host name is kept as the web compares it', () => {
  expect(hostNameOf(' Plan.Aastrup.Example. ')).toBe('plan.aastrup.example')
  expect(hostNameOf('plan.åstrup.example')).toBe('plan.xn--strup-lra.example')
})

test.each([
  'https://plan.aastrup.example',
  'plan.aastrup.example:8443',
  'plan.aastrup.example/k',
  'plan aastrup.example',
  'someone@plan.example',
  'plan',
  'localhost',
  '10.0.0.7',
  '127.1',
  '-plan.example',
  'plan..example',
  'plan_aastrup.example',
  '*.example',
  '',
])('%j is no host name of a municipality', (written) => {
  expect(hostNameOf(written)).toBeUndefined()
})

test('the port of a header is not a part of the name', () => {
  expect(hostOfHeader('Plan.Aastrup.Example:8443')).toBe('plan.aastrup.example')
  expect(hostOfHeader('plan.aastrup.example.')).toBe('plan.aastrup.example')
  expect(hostOfHeader('[::1]:3000')).toBe('[::1]')
})

test.each([undefined, '', 'a b', 'a, b', 'a/b', 'a@b', 'a:b', 'a:123456', 'a\\b', 'å.example', 'a?b', 'a#b'])(
  'a header %j names no host',
  (header) => {
    expect(hostOfHeader(header)).toBeUndefined()
  },
)
