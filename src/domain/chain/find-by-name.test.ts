import { expect, test } from 'vitest'
import { findByName } from './find-by-name.ts'
import { anElement, aView, idOf } from './testing/a-chain.ts'

const view = aView(
  [
    anElement('body', 'Børne- og Ungeudvalget', { short: 'BU' }),
    anElement('unit', 'Lindholm Skole', { type: 'institution' }),
    anElement('unit', 'Åstrup Skole', { type: 'institution' }),
    anElement('position', 'Skoleleder', { unit: idOf('Lindholm Skole') }),
    { ...anElement('position', 'Skoleleder', { unit: idOf('Åstrup Skole') }), id: idOf('den anden') },
    anElement('agreement item', 'Ny bro', { number: 'A6' }),
    anElement('goal', 'Fremkommelighed'),
  ],
  ['Ny bro serves Fremkommelighed'],
)
const find = (kind: Parameters<ReturnType<typeof findByName>>[0], name: string) =>
  findByName(view)(kind, name).map((element) => element.id)

test.each(['børne- og ungeudvalget', 'BU', 'bu', 'Børne-  og Ungeudvalg', 'Børne og Ungeudvalget'])(
  'a body is found by %s',
  (name) => {
    expect(find(['body'], name)).toEqual([idOf('Børne- og Ungeudvalget')])
  },
)

test('two positions of the same name are told apart by their unit', () => {
  expect(find(['position'], 'Skoleleder')).toHaveLength(2)
  expect(find(['position'], 'Skoleleder (Åstrup Skole)')).toEqual([idOf('den anden')])
})

test('an item is found by number, by name, and by both', () => {
  for (const name of ['A6', 'Ny bro', 'A6 Ny bro'])
    expect(find(['goal', 'agreement item'], name), name).toEqual([idOf('Ny bro')])
})

test('part of a name, another kind and nothing at all find nothing', () => {
  expect(find(['unit'], 'Lindholm')).toEqual([])
  expect(find(['goal'], 'BU')).toEqual([])
  expect(find(['goal'], ' ')).toEqual([])
})
