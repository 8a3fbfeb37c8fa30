import { expect, test } from 'vitest'
import { aChain, anActor, anElement } from '../chain/testing/a-chain.ts'
import { searchElements } from './search-elements.ts'

const chain = aChain([
  anElement('agreement item', 'Cykelsti Åstrup–Lindholm', {
    number: 'A3',
    text: 'En sti langs åen til børn på vej i skole.',
  }),
  anElement('agreement item', 'Skole-hjem-team til børn i mistrivsel', { number: 'D2' }),
  anElement('agreement item', 'Ny svømmehal', { number: 'K1', openness: 'closed' }),
  anElement('goal', 'Flere cykler', { text: 'Flere tager cyklen.' }),
  anElement('strategy', 'Trivselsstrategi'),
  anElement('body', 'Børne- og Ungeudvalget', { short: 'BU' }),
])
const titles = (query: string, roles: Parameters<typeof anActor>[0] = ['coordinator']) =>
  searchElements(chain.seenBy(anActor(roles)), query).hits.map((hit) => hit.element.title)

test('a number finds its item first', () => {
  expect(titles('d2')[0]).toBe('Skole-hjem-team til børn i mistrivsel')
})

test('the beginning of a word is enough', () => {
  expect(titles('cyk')).toEqual(['Cykelsti Åstrup–Lindholm', 'Flere cykler'])
})

test('inflections are the same word', () => {
  expect(titles('cyklens')).toContain('Flere cykler')
  expect(titles('skolerne')).toContain('Skole-hjem-team til børn i mistrivsel')
})

test('a part of a compound is found', () => {
  expect(titles('trivsel')).toEqual(
    expect.arrayContaining(['Trivselsstrategi', 'Skole-hjem-team til børn i mistrivsel']),
  )
})

test.each(['børn', 'boern', 'born', 'BØRN'])('æ, ø and å are found however they are typed: %s', (query) => {
  expect(titles(query)).toContain('Skole-hjem-team til børn i mistrivsel')
})

test.each(['Åstrup', 'Aastrup', 'astrup'])('a place is found by every spelling: %s', (query) => {
  expect(titles(query)).toEqual(['Cykelsti Åstrup–Lindholm'])
})

test.each(['cykelsit', 'cykellsti', 'cykelti', 'sykelsti'])('a typing error is forgiven: %s', (query) => {
  const { hits, corrections } = searchElements(chain.seenBy(anActor()), query)
  expect(hits.map((hit) => hit.element.title)).toEqual(['Cykelsti Åstrup–Lindholm'])
  expect(corrections.get(query)).toBe('cykelsti')
})

test('every word must be found, in title or text', () => {
  expect(titles('cykelsti skole')).toEqual(['Cykelsti Åstrup–Lindholm'])
  expect(titles('cykelsti svømmehal')).toEqual([])
})

test('a title weighs more than a text', () => {
  expect(titles('skole')[0]).toBe('Skole-hjem-team til børn i mistrivsel')
})

test('what may not be seen is not found, nor guessed at from a typing error', () => {
  expect(titles('svømmehal')).toEqual(['Ny svømmehal'])
  expect(titles('svømmehal', ['reader'])).toEqual([])
  expect(searchElements(chain.seenBy(anActor(['reader'])), 'svømehal').corrections.size).toBe(0)
})

test('nothing asked is nothing found', () => {
  expect(titles('  – ')).toEqual([])
})
