import { expect, test } from 'vitest'
import type { MunicipalityId } from '../ids.ts'
import { namedBy, shortNameOf, shortPathOf } from './short-name.ts'

const called = (id: number, name: string) => ({ id: id as MunicipalityId, name })
const aeroe = called(492, 'Ærø Kommune')
const faaborg = called(430, 'Faaborg-Midtfyn Kommune')
const hoersholm = called(223, 'Hørsholm Kommune')
const all = [aeroe, faaborg, hoersholm]

test('a short name is what one would type', () => {
  expect(all.map((one) => shortNameOf(one, all))).toEqual(['aeroe', 'faaborg-midtfyn', 'hoersholm'])
  expect(shortPathOf(aeroe, all)).toBe('/k/aeroe')
})

test('two that are called the same have their code with it, so that neither takes the other’s', () => {
  const [one, other] = [called(1, 'Prøveby Kommune'), called(2, 'Prøveby')]
  expect([one, other].map((each) => shortNameOf(each, [one, other]))).toEqual(['proeveby-1', 'proeveby-2'])
  expect(namedBy('proeveby', [one, other])).toBeUndefined()
  expect(namedBy('proeveby-2', [one, other])).toBe(other)
})

test('a municipality is also found by its code, in capitals too, and nothing is found by what none is called', () => {
  expect(namedBy('AEROE', all)).toBe(aeroe)
  expect(namedBy('430', all)).toBe(faaborg)
  expect(namedBy('constructor', all)).toBeUndefined()
  expect(namedBy('', all)).toBeUndefined()
})

test('a name without letters is its code', () => {
  expect(shortNameOf(called(7, 'Kommune'), all)).toBe('7')
})
