import { expect, test } from 'vitest'
import { isMailAddress } from './send-letter.ts'

test('header injection: an address is one address and nothing else', () => {
  for (const good of ['leder@kommune.dk', 'aase.oe+1@sub.kommune.dk', 'æøå@kommune.dk'])
    expect(isMailAddress(good), good).toBe(true)
  for (const bad of [
    '',
    'leder',
    'a@b\r\nBcc: c@d',
    'a@b\nc',
    'a@b,c@d',
    'a,b@c',
    '<a@b>',
    '"x" a@b',
    'a@b;c',
    'group:a@b',
    'a@b\u0000',
    `${'x'.repeat(260)}@b`,
  ])
    expect(isMailAddress(bad), JSON.stringify(bad)).toBe(false)
})
