import { expect, test } from 'vitest'
import { contentByName } from './known-by-name.ts'

test.each([
  ['Kommunalbestyrelsen', 'council'],
  ['Økonomiudvalget', 'economic committee'],
  ['Børne- og Ungeudvalget', 'standing committee'],
  ['Direktionen', 'executive board'],
  ['Hovedudvalget', 'joint committee'],
])('%s is a body of the type %s by its name', (title, type) => {
  expect(contentByName('body', ` ${title} `)).toEqual({ title, type })
})

test.each([
  ['Center for Skole og Dagtilbud', 'centre'],
  ['Social- og Sundhedsforvaltningen', 'centre'],
  ['Direktionssekretariatet', 'staff'],
  ['HR og Løn', 'staff'],
  ['Plejecenter Søbakken', 'institution'],
  ['Lindholm Skole', 'institution'],
])('%s is a unit of the type %s by its name', (title, type) => {
  expect(contentByName('unit', title)).toEqual({ title, type })
})

test('a position is its title', () => {
  expect(contentByName('position', 'Centerchef, Skole')).toEqual({ title: 'Centerchef, Skole' })
})
