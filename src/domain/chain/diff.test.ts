import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChangeNumber } from '../ids.ts'
import { diffBetween } from './diff.ts'
import { anElement, aView, idOf } from './testing/a-chain.ts'

const goal = (title: string, text = '', version = 1) => ({
  ...anElement('goal', title, { text }),
  version: version as ChangeNumber,
})

test('R79: between two dates it shows what came, what ended, which fields were revised, and links drawn and ended', () => {
  const before = aView([goal('a'), goal('b'), goal('c')], ['a serves b'])
  const after = aView([goal('a'), goal('b', 'ny', 2), goal('d')], ['a serves d'])
  const diff = diffBetween(before, after)
  expect(diff.added.map(({ title }) => title)).toEqual(['d'])
  expect(diff.ended.map(({ title }) => title)).toEqual(['c'])
  expect(diff.revised.map(({ id, fields }) => [id, fields])).toEqual([[idOf('b'), ['text']]])
  expect(diff.linked.map(({ to }) => to)).toEqual([idOf('d')])
  expect(diff.unlinked.map(({ to }) => to)).toEqual([idOf('b')])
})

test('a new version that says the same is no difference', () => {
  expect(diffBetween(aView([goal('a', 'x', 1)]), aView([goal('a', 'x', 2)])).revised).toEqual([])
})

test('the difference between two chains leads from the one to the other', () => {
  const titles = ['a', 'b', 'c', 'd']
  const chains = fc.uniqueArray(fc.tuple(fc.constantFrom(...titles), fc.constantFrom('x', 'y', 'z')), {
    selector: ([title]) => title,
  })
  const links = fc.uniqueArray(fc.constantFrom('a serves b', 'b serves c', 'a serves d'))
  const viewOf = (
    contents: readonly (readonly [string, string])[],
    drawn: readonly string[],
    version: number,
  ) =>
    aView(
      contents.map(([title, text]) => goal(title, text, version)),
      drawn,
    )
  fc.assert(
    fc.property(chains, chains, links, links, (one, other, drawn, redrawn) => {
      const [before, after] = [viewOf(one, drawn, 1), viewOf(other, redrawn, 2)]
      const diff = diffBetween(before, after)
      const titles = new Map([...before.parts.elements.values()].map((element) => [element.id, element]))
      for (const { id } of diff.ended) titles.delete(id)
      for (const element of diff.added) titles.set(element.id, element)
      for (const { id, after } of diff.revised) titles.set(id, after)
      const textsOf = (elements: Iterable<{ title: string; text?: string | undefined }>) =>
        [...elements].map(({ title, text }) => `${title} ${text}`).sort()
      expect(textsOf(titles.values() as never)).toEqual(textsOf(after.parts.elements.values() as never))
      const sentences = new Set(before.parts.links.keys())
      for (const { id } of diff.unlinked) sentences.delete(id)
      for (const { id } of diff.linked) sentences.add(id)
      expect([...sentences].sort()).toEqual([...after.parts.links.keys()].sort())
    }),
    { numRuns: 300 },
  )
})
