import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import type { ElementId } from '../ids.ts'
import { checkEdits } from './check-edits.ts'
import type { Edit } from './edit.ts'
import type { Element } from './element.ts'
import { mayLink } from './grammar.ts'
import { loopClosedBy } from './cycles.ts'
import type { Link, LinkKind } from './link.ts'
import { aLink, anElement, aView, idOf } from './testing/a-chain.ts'
import { aDraft, linking } from './testing/edits.ts'

const today = isoDate('2027-05-01')
const elements: readonly Element[] = [
  ...['g1', 'g2', 'g3', 'g4'].map((title) => anElement('goal', title)),
  ...['s1', 's2', 's3'].map((title) => anElement('strategy', title)),
  ...['i1', 'i2', 'i3'].map((title) => anElement('agreement item', title)),
  ...['p1', 'p2', 'p3'].map((title) => anElement('project', title)),
]

const sentences = elements.flatMap((from) =>
  elements.flatMap((to) =>
    (['serves', 'part-of'] as const satisfies readonly LinkKind[])
      .filter((kind) => mayLink(from.kind, kind, to.kind))
      .map((kind) => `${from.title} ${kind} ${to.title}`),
  ),
)

/** True when the arrows lead from no element back to itself: taking away what nothing leads to empties them all. */
function isFreeOfLoops(links: readonly Link[]): boolean {
  let left = [...links]
  for (;;) {
    const targets = new Set(left.map((link) => link.to))
    const next = left.filter((link) => targets.has(link.from))
    if (next.length === left.length) return left.length === 0
    left = next
  }
}

test('R56: arrows that serve and arrows that are parts close a loop together', () => {
  const titles = ['a', 'b', 'c']
  const view = aView(
    titles.map((title) => anElement('project', title)),
    ['a serves b', 'b part-of c', 'a concerns c'],
  )
  const [a, b, c] = titles.map(idOf) as [ElementId, ElementId, ElementId]
  expect(loopClosedBy(view, c, a, 'serves')).toEqual([c, a, b, c])
  expect(loopClosedBy(view, c, a, 'concerns')).toEqual([c, a, c])
  expect(loopClosedBy(view, b, a, 'funded-by')).toBeUndefined()
})

test('R56: whatever people try to link, one at a time or many at once, no loop ever gets in', () => {
  const attempts = fc.array(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }), {
    maxLength: 25,
  })
  fc.assert(
    fc.property(attempts, (changes) => {
      let links: readonly Link[] = []
      let refused = 0
      for (const change of changes) {
        const edits: Edit[] = [...new Set(change)].map((sentence) => linking(sentence))
        if (checkEdits(aView(elements, links), aDraft(edits, today), today)) refused += 1
        else links = [...links, ...[...new Set(change)].map((sentence) => aLink(sentence))]
        expect(isFreeOfLoops(links)).toBe(true)
      }
      fc.pre(changes.length === 0 || refused < changes.length)
    }),
    { numRuns: 300 },
  )
})

test('R56: a refusal for a loop is never wrong', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...sentences), { maxLength: 30 }), (tried) => {
      let links: readonly Link[] = []
      for (const sentence of new Set(tried)) {
        const refusal = checkEdits(aView(elements, links), aDraft([linking(sentence)], today), today)
        const next = [...links, aLink(sentence)]
        const isLoop = refusal?.refused === 'loop' && refusal.path[0] === refusal.path.at(-1)
        expect(isLoop).toBe(!isFreeOfLoops(next) && (refusal === undefined || refusal.refused === 'loop'))
        if (!refusal) links = next
      }
    }),
    { numRuns: 200 },
  )
})
