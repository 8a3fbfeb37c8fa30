import { expect, test } from 'vitest'
import { aView, anElement } from '../chain/testing/a-chain.ts'
import { inPlanOf, withWhatIsInPlan } from './in-plan.ts'
import { anItem, aReview, aTheme } from './testing/a-review.ts'

const view = aView(
  [
    anElement('agreement', 'Budgetaftale 2027', { firstYear: 2027 }),
    anElement('agreement item', 'Flere voksne', { number: 'D1', amounts: { 2027: 4_200_000 } }),
    anElement('theme', 'Klima', { text: 'Det grønne.', level: 'line' }),
  ],
  ['Flere voksne part-of Budgetaftale 2027'],
)
const bridge = view.all('agreement item')[0]?.id
const marked = (proposal: Parameters<typeof aReview>[0][number], year = 2027) =>
  withWhatIsInPlan(aReview([proposal]).proposals, inPlanOf(view), year)[0]

test('an item that the agreement has word for word is known, and asks nobody', () => {
  expect(marked(anItem('D1 Flere  voksne', { amounts: { 2027: 4_200_000 } }))).toMatchObject({
    state: 'known',
    element: bridge,
  })
})

test('an item with the same number and another amount, or another title, waits with the question', () => {
  const other = { state: 'waiting', twin: bridge }
  expect(marked(anItem('D1 Flere voksne', { amounts: { 2027: 4_900_000 } }))).toMatchObject(other)
  expect(marked(anItem('D1 En bro', { amounts: { 2027: 4_200_000 } }))).toMatchObject(other)
})

test('R3: a year that one of them lacks is a difference, even from zero', () => {
  expect(marked(anItem('D1 Flere voksne', { amounts: { 2027: 4_200_000, 2028: 0 } }))?.state).toBe('waiting')
})

test('the same number in the agreement of another year is another item', () => {
  const item = marked(anItem('D1 Flere voksne', { amounts: { 2027: 4_200_000 } }), 2028)
  expect(item?.state).toBe('waiting')
  expect(item?.twin).toBeUndefined()
})

test('a theme is known by its title and text', () => {
  expect(marked(aTheme('Klima', { text: 'Det grønne' }))?.state).toBe('known')
  expect(marked(aTheme('klima', { text: 'Noget andet.' }))).toMatchObject({
    state: 'waiting',
    twin: view.all('theme')[0]?.id,
  })
})
