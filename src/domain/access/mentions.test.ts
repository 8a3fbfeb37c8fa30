import { expect, test } from 'vitest'
import { mentionsOf, withoutMentions } from './mentions.ts'

const mentions = mentionsOf({ name: 'Åse Prøvesen', addresses: ['aase@prøveby.example'] })
const words = { words: 'Tidligere medarbejder' }
const replaced = (text: string) => mentions.replaced(text, words)

test('the whole name goes wherever it stands, in any case, across a line and in the genitive', () => {
  expect(replaced('Åse Prøvesen og ÅSE  PRØVESEN')).toBe('Tidligere medarbejder og Tidligere medarbejder')
  expect(replaced('Sendt af Åse\nPrøvesen.')).toBe('Sendt af Tidligere medarbejder.')
  expect(replaced('Åse Prøvesens plan')).toBe('Tidligere medarbejders plan')
  expect(replaced('Skriv til Aase@Prøveby.example')).toBe('Skriv til Tidligere medarbejder')
})

test('a first name alone, and a longer name that begins or ends like it, are somebody else', () => {
  for (const text of ['Åse kommer', 'Åse Prøvesensen', 'Bodil-Åse Prøveskov', 'xÅse Prøvesen'])
    expect(replaced(text)).toBe(text)
})

test('in a document the marks take the room of the name, so that nothing after it moves', () => {
  const text = 'Ved Åse Prøvesen, 12. maj'
  const masked = mentions.replaced(text, 'blocks')
  expect(masked).toBe('Ved ███ ████████, 12. maj')
  expect(masked).toHaveLength(text.length)
})

test('a value of JSON keeps its shape; one that names nobody is the same value', () => {
  const value = { a: [{ b: 'Åse Prøvesen' }, 3], c: undefined }
  expect(withoutMentions(value, mentions, words)).toEqual({ a: [{ b: words.words }, 3], c: undefined })
  const other = { a: ['ingen'], n: null }
  expect(withoutMentions(other, mentions, words)).toBe(other)
})

test('the needles are in small letters, as JSON writes them', () => {
  expect(mentionsOf({ name: 'Bo "Kaj" Å', addresses: [] }).needles).toEqual(['\\"kaj\\"'])
})
