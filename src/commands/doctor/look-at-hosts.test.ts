import { expect, test } from 'vitest'
import { lookAtHosts } from './look-at-hosts.ts'

const lunden = { name: 'Lunden Kommune', hosts: ['plan.lunden.example'] }
const soeen = { name: 'Søen Kommune', hosts: [] }

test('a municipality with a host name of its own wants the address of the installation to be known', () => {
  const [remark, ...more] = lookAtHosts([lunden, soeen], {})
  expect(more).toEqual([])
  expect(remark?.isWell).toBe(false)
  expect(remark?.says).toContain('KAEDETRAEK_URL')
})

test('with the address known it is said who has which names', () => {
  const env = { KAEDETRAEK_URL: 'https://plan.faelles.example' }
  expect(lookAtHosts([lunden, soeen], env)).toEqual([
    { isWell: true, says: expect.stringMatching(/Lunden Kommune.*plan\.lunden\.example/) },
  ])
})
