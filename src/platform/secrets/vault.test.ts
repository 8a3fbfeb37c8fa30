import { expect, test } from 'vitest'
import { vaultOf } from './vault.ts'

const vault = vaultOf('a secret of thirty-two characters')

test('what is sealed opens as what it was sealed as, and is not readable', () => {
  const sealed = vault.seal('blåbærgrød', 'client secret:901')
  expect(sealed.toString('latin1')).not.toContain('grød')
  expect(vault.open(sealed, 'client secret:901')).toBe('blåbærgrød')
})

test('it opens neither as another’s, nor with another key, nor after a bit has changed', () => {
  const sealed = vault.seal('blåbærgrød', 'client secret:901')
  expect(vault.open(sealed, 'client secret:902')).toBeUndefined()
  expect(vaultOf('another secret of thirty-two letters').open(sealed, 'client secret:901')).toBeUndefined()
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(vault.open(changed, 'client secret:901'), `byte ${at}`).toBeUndefined()
  }
  expect(vault.open(sealed.subarray(0, 20), 'client secret:901')).toBeUndefined()
})

test('the same secret is never sealed alike', () => {
  expect(vault.seal('x', 'y').equals(vault.seal('x', 'y'))).toBe(false)
})
