import { describe, expect, test } from 'vitest'
import { type Kind, kindNames, layerOf, parseContent } from '../element.ts'
import { grammar } from '../grammar.ts'
import { linkKinds } from '../link.ts'
import { kinds } from './kinds.ts'

const item = (content: object) =>
  parseContent('agreement item', { title: 'Bro', type: { kind: 'operating' }, ...content })

describe('agreement items', () => {
  test('R85: a new item needs title and kind, and with committee and responsible it is whole', () => {
    expect(item({}).ok).toBe(true)
    expect(parseContent('agreement item', { title: 'Bro' }).ok).toBe(false)
    expect(parseContent('agreement item', { type: { kind: 'operating' } }).ok).toBe(false)
    const id = '3f0c7a9e-8a59-4f0c-9d0f-6b7d3a1c2e4f'
    expect(item({ committee: id, responsible: id })).toMatchObject({
      ok: true,
      content: { number: '', amounts: {} },
    })
  })

  test('R23: an item is an operating change, a capital project or a declaration of intent, and only the last has an area', () => {
    expect(item({ type: { kind: 'capital', completion: '2028-Q2' } }).ok).toBe(true)
    expect(item({ type: { kind: 'intent', area: 'social' } }).ok).toBe(true)
    expect(item({ type: { kind: 'intent' } }).ok).toBe(true)
    expect(item({ type: { kind: 'wish' } }).ok).toBe(false)
    const operating = item({ type: { kind: 'operating', area: 'social' } })
    expect(operating.ok && operating.content.type).toEqual({ kind: 'operating' })
  })

  test('R25: finished needs how, and a date or a note', () => {
    expect(item({ completed: { by: 'operations', on: '2027-01-01' } }).ok).toBe(true)
    expect(item({ completed: { by: 'lapse', note: 'Opgivet' } }).ok).toBe(true)
    expect(item({ completed: { by: 'delivery' } }).ok).toBe(false)
    expect(item({ completed: { by: 'delivery', note: '  ' } }).ok).toBe(false)
    expect(item({ completed: { on: '2027-01-01' } }).ok).toBe(false)
  })

  test('R87: each of the eight links may be not relevant, with a reason', () => {
    expect(item({ notRelevant: { policy: 'Følger af loven' } }).ok).toBe(true)
    expect(item({ notRelevant: { policy: '' } }).ok).toBe(false)
    expect(item({ notRelevant: { weather: 'Regn' } }).ok).toBe(false)
  })

  test('R6: revised amounts come with the decision that revised them', () => {
    expect(item({ revised: { amounts: { 2027: 5 } } }).ok).toBe(false)
  })

  test('R35: an item has one responsible and one committee, more go in the co-fields', () => {
    const id = '3f0c7a9e-8a59-4f0c-9d0f-6b7d3a1c2e4f'
    expect(item({ committee: [id, id] }).ok).toBe(false)
    expect(item({ responsible: [id] }).ok).toBe(false)
    expect(item({ coCommittees: [id] }).ok).toBe(true)
  })

  test('R48: an item is internal until somebody opens it, and one that is not assessed is a value of its own', () => {
    const made = item({})
    expect(made.ok && made.content.openness).toBe('internal')
    expect(item({ openness: 'not assessed' }).ok).toBe(true)
  })
})

test('R86: a direction source has neither end nor measure', () => {
  expect(Object.keys(kinds['direction source'].schema.shape)).toEqual(['title', 'text', 'type'])
  expect(grammar['direction source']).toBeUndefined()
})

test('R35: the word owner is used for projects only', () => {
  const owned = kindNames.filter((kind) => 'owner' in kinds[kind].schema.shape)
  expect(owned).toEqual(['project'])
})

test('what a database can not hold is refused: NUL and half a character', () => {
  for (const title of ['a\u0000b', 'a\ud800b']) expect(parseContent('vision', { title }).ok).toBe(false)
  expect(parseContent('vision', { title: '  æøå 🚲  ' })).toMatchObject({
    ok: true,
    content: { title: 'æøå 🚲' },
  })
})

describe('the grammar of links', () => {
  const layer = (kind: Kind): number | undefined => {
    const found = layerOf(kind)
    return found === 'facet' ? undefined : found
  }

  test('the eight layers are those of the model, from vision to measurement', () => {
    const byLayer = (wanted: number) => kindNames.filter((kind) => layer(kind) === wanted)
    expect([1, 2, 3, 4, 5, 6, 7, 8].map(byLayer)).toEqual([
      ['vision'],
      ['policy'],
      ['strategy'],
      ['agreement item', 'appropriation'],
      ['goal'],
      ['framework agreement', 'project'],
      ['initiative', 'action'],
      ['indicator'],
    ])
  })

  test('nothing below serves what does not lead on to a vision', () => {
    const reaches = (kind: Kind, passed: readonly Kind[] = []): boolean =>
      kind === 'vision' ||
      (grammar[kind]?.serves ?? []).some((to) => !passed.includes(to) && reaches(to, [...passed, kind]))
    const serving = kindNames.filter((kind) => (grammar[kind]?.serves ?? []).length > 0)
    expect(serving.filter((kind) => !reaches(kind))).toEqual([])
  })

  test('a facet without layer is reached by links that say so, and serves nothing but a theme its vision and a plan its agreement', () => {
    const facets = kindNames.filter((kind) => layer(kind) === undefined && grammar[kind]?.serves)
    expect(facets).toEqual(['theme', 'unit plan'])
  })

  test('every arrow leads from a kind to a kind by a link that there is', () => {
    for (const [from, by] of Object.entries(grammar)) {
      expect(kindNames).toContain(from)
      for (const [link, targets] of Object.entries(by)) {
        expect(linkKinds).toContain(link)
        for (const to of targets) expect(kindNames).toContain(to)
      }
    }
  })

  test('only measures measure, only appropriations and items pay, only direction sources direct', () => {
    const targets = (link: (typeof linkKinds)[number]) =>
      new Set(Object.values(grammar).flatMap((by) => by[link] ?? []))
    expect(targets('measured-by')).toEqual(new Set(['indicator']))
    expect(targets('funded-by')).toEqual(new Set(['appropriation', 'agreement item']))
    expect(targets('directed-by')).toEqual(new Set(['direction source']))
  })
})
