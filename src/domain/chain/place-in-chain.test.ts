import { expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { placeInChain } from './place-in-chain.ts'
import { anElement, aView, idOf } from './testing/a-chain.ts'

const view = aView(
  [
    anElement('vision', 'Liv'),
    anElement('policy', 'Ældrepolitik'),
    anElement('policy', 'Gammel politik', { validTo: '2020-12-31' }),
    anElement('strategy', 'Nærhed'),
    anElement('goal', 'Klarer sig selv'),
    anElement('agreement item', 'Rehabilitering'),
    anElement('project', 'Ét forløb'),
    anElement('action', 'Oplæring'),
    anElement('indicator', 'Uden hjælp'),
    anElement('body', 'Udvalget'),
  ],
  [
    'Ældrepolitik serves Liv',
    'Nærhed serves Ældrepolitik',
    'Nærhed serves Gammel politik',
    'Klarer sig selv serves Nærhed',
    'Rehabilitering serves Klarer sig selv',
    'Ét forløb serves Klarer sig selv',
    'Oplæring part-of Ét forløb',
    'Klarer sig selv measured-by Uden hjælp',
  ],
)
const placeOf = (title: string) => {
  const element = view.element(idOf(title))
  const place = element && placeInChain(view, element, isoDate('2027-03-01'))
  return place?.map((one) => `${one.isHere ? '*' : ''}${one.elements.map((other) => other.title).join(', ')}`)
}

test('a goal is seen between what it is for and what is done for it', () => {
  expect(placeOf('Klarer sig selv')).toEqual([
    'Liv',
    'Ældrepolitik',
    'Nærhed',
    'Rehabilitering',
    '*Klarer sig selv',
    'Ét forløb',
    'Oplæring',
    'Uden hjælp',
  ])
})

test('an indicator is for what it measures', () => {
  expect(placeOf('Uden hjælp')).toEqual([
    'Liv',
    'Ældrepolitik',
    'Nærhed',
    '',
    'Klarer sig selv',
    '',
    '',
    '*Uden hjælp',
  ])
})

test('a policy sees everything below it, and a vision above; what has run out is left out', () => {
  expect(placeOf('Ældrepolitik')?.slice(0, 5)).toEqual([
    'Liv',
    '*Ældrepolitik',
    'Nærhed',
    'Rehabilitering',
    'Klarer sig selv',
  ])
  expect(placeOf('Nærhed')?.[1]).toBe('Ældrepolitik')
})

test('what has no layer has no place in the row', () => {
  expect(placeOf('Udvalget')).toBeUndefined()
})
