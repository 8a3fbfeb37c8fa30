import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { aView, anElement, idOf } from '../chain/testing/a-chain.ts'
import type { DocumentId } from '../ids.ts'
import { editsOfReview } from './edits-of-review.ts'
import { afterAct } from './review-acts.ts'
import type { ItemProposal } from './review.ts'
import { anItem, aReview, proposalId } from './testing/a-review.ts'

const earlier = idOf('Lektiecafé')
const view = aView(
  [
    anElement('agreement', 'Budgetaftale 2025', { firstYear: 2025 }),
    anElement('agreement item', 'Lektiecafé', {
      number: '12',
      text: 'På to skoler.',
      amounts: { 2025: 300_000 },
    }),
  ],
  ['Lektiecafé part-of Budgetaftale 2025'],
)
const editsWith = (continues: ItemProposal['continues'], of = view) => {
  const item = anItem('D1 Lektiecaféer', {}, { state: 'accepted', continues })
  const answer = editsOfReview(
    of,
    aReview([item], { agreement: 'new', years: [2027, 2028, 2029, 2030], decidedOn: '2026-10-08' }),
    {
      document: idOf('aftale.pdf') as unknown as DocumentId,
      reason: 'prøve',
      today: isoDate('2026-11-24'),
      newId: randomUUID,
    },
  )
  if (!answer.ready) throw new Error('not ready')
  return { ...answer, item: answer.made.get(item.id) }
}

test('what a person says takes up an earlier promise is linked to it, and both stay open', () => {
  const { edits, item } = editsWith({ item: earlier, how: 'link' })
  expect(edits).toContainEqual(
    expect.objectContaining({ edit: 'add link', kind: 'continues', from: item, to: earlier }),
  )
  expect(edits.filter(({ edit }) => edit === 'revise element')).toEqual([])
})

test('R24, R25: what is the same closes the earlier promise from the day of the agreement, and all that it says stays', () => {
  const { edits } = editsWith({ item: earlier, how: 'merge' })
  const revised = edits.find((one) => one.edit === 'revise element')
  expect(revised).toMatchObject({
    id: earlier,
    content: {
      title: 'Lektiecafé',
      text: 'På to skoler.',
      amounts: { 2025: 300_000 },
      completed: { on: '2026-10-08', by: 'decision' },
    },
  })
  expect(edits.filter((one) => one.edit === 'add link' && one.kind === 'continues')).toHaveLength(1)
})

test('what is kept apart, or not answered, is linked to nothing', () => {
  for (const continues of ['none', undefined] as const)
    expect(editsWith(continues).edits.filter((one) => one.edit === 'add link' && one.to === earlier)).toEqual(
      [],
    )
})

test('what has gone from sight meanwhile is linked to nothing, and the item is made all the same', () => {
  const { item, edits } = editsWith({ item: idOf('Væk'), how: 'merge' })
  expect(item).toBeDefined()
  expect(edits.map(({ edit }) => edit)).not.toContain('revise element')
})

test('the choice is kept with the proposal, whatever it is, and nobody has to choose before accepting', () => {
  const one = anItem('D1 Lektiecaféer')
  const on = { id: proposalId('D1 Lektiecaféer'), seen: 1 }
  const { proposals } = aReview([one])
  const chosen = afterAct(proposals, { act: 'continue', ...on, continues: 'none' }, 'me')
  expect(chosen).toMatchObject({ done: true, changed: [{ continues: 'none', state: 'waiting' }] })
  expect(afterAct(proposals, { act: 'accept', ...on }, 'me').done).toBe(true)
})
