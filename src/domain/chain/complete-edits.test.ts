import { expect, test } from 'vitest'
import type { Edit } from './edit.ts'
import { completeEdits } from './complete-edits.ts'
import { anElement, aTreatment, aView } from './testing/a-chain.ts'
import { ending, unlinking } from './testing/edits.ts'

const item = anElement('agreement item', 'bro')
const goal = anElement('goal', 'mål')
const treatment = aTreatment('bro', 'KB')
const view = aView([item, goal, anElement('body', 'KB')], ['bro serves mål', 'bro concerns mål'], {
  treatments: [treatment],
})
const ids = (edits: readonly Edit[]) => completeEdits(view, edits).map(({ edit, id }) => [edit, id])

test('what ends takes its links and its treatments with it', () => {
  expect(ids([ending(item)])).toEqual([
    ['end element', item.id],
    ['end link', unlinking('bro serves mål').id],
    ['end link', unlinking('bro concerns mål').id],
    ['end treatment', treatment.id],
  ])
})

test('what ends already is not ended twice: neither a link between two that end, nor what the change ends itself', () => {
  const { id, version } = treatment
  const all = ids([
    ending(item),
    ending(goal),
    unlinking('bro serves mål'),
    { edit: 'end treatment', id, expected: version },
  ])
  expect(all).toHaveLength(5)
  expect(new Set(all.map(([, one]) => one)).size).toBe(5)
})
