import { expect, test } from 'vitest'
import { isCharacter, nameOfPress, type Pressed } from './key-press.ts'

const press = (key: string, held: Partial<Pressed> = {}): string | undefined =>
  nameOfPress({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

test('a key is named by its letter, whether Caps Lock is on or not', () => {
  expect(press('j')).toBe('j')
  expect(press('J')).toBe('j')
  expect(press('Å', { shiftKey: true })).toBe('shift+å')
})

test('a sign is the same key on keyboards that need Shift for it and on those that do not', () => {
  expect(press('?', { shiftKey: true })).toBe('?')
  expect(press('/', { shiftKey: true })).toBe('/')
})

test('Ctrl on a PC and Cmd on a Mac are the same; Alt belongs to the browser', () => {
  expect(press('Enter', { ctrlKey: true })).toBe('ctrl+enter')
  expect(press('Enter', { metaKey: true })).toBe('ctrl+enter')
  expect(press('j', { altKey: true })).toBeUndefined()
})

test('only keys that type a character can be switched off', () => {
  expect(['j', '?', 'shift+x'].map(isCharacter)).toEqual([true, true, true])
  expect(['ctrl+enter', 'enter', 'ctrl+b'].map(isCharacter)).toEqual([false, false, false])
})
