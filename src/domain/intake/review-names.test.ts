import { expect, test } from 'vitest'
import { namesInReview } from './review-names.ts'
import { aDecision, anItem, aReview } from './testing/a-review.ts'

const known = {
  body: [
    { id: 'climate', title: 'Klima- og Miljøudvalget', short: 'KMU' },
    { id: 'council', title: 'Kommunalbestyrelsen', short: 'KB', isCouncil: true },
    { id: 'children', title: 'Børne- og Ungeudvalget' },
  ],
  position: [{ id: 'chief', title: 'Centerchef, Børn og Unge' }],
}
const bodyOf = (committee: string, names: Readonly<Record<string, string>> = {}) =>
  namesInReview(aReview([anItem('D1 Bro', { committee })], { names }), known)[0]

test.each([
  ['Klima- og Miljøudvalget', 'climate'],
  ['klima- og miljøudvalg', 'climate'],
  ['KMU', 'climate'],
  ['Byrådet', 'council'],
])('a body of the same name, short name or office is known: %s', (name, id) => {
  expect(bodyOf(name)).toMatchObject({ known: { id }, meaning: id })
})

test('a body whose words come in another order is asked about, and made twice by nobody', () => {
  expect(bodyOf('Miljø- og Klimaudvalget')).toMatchObject({
    known: undefined,
    alike: [{ id: 'climate' }],
    meaning: undefined,
  })
})

test.each(['BU', 'BUU'])('a body that is named by its initials is asked about: %s', (name) => {
  expect(bodyOf(name)).toMatchObject({ alike: [{ id: 'children' }], meaning: undefined })
})

test('what a person has said of a name holds, as long as what it points at is there', () => {
  const key = 'body:miljø og klimaudvalg'
  expect(bodyOf('Miljø- og Klimaudvalget', { [key]: 'climate' })?.meaning).toBe('climate')
  expect(bodyOf('Miljø- og Klimaudvalget', { [key]: 'ended since' })?.meaning).toBeUndefined()
})

test('a body like none is new', () => {
  expect(bodyOf('Kultur- og Fritidsudvalget')).toMatchObject({ alike: [], meaning: 'new' })
})

test('names of rejected proposals are not asked about, those of decisions are', () => {
  const proposals = [
    anItem('D1 Bro', { committee: 'Havneudvalget' }, { state: 'rejected' }),
    aDecision('Hovedudvalget', '2026-12-13', 'Drøftet.'),
  ]
  expect(namesInReview(aReview(proposals), known).map((name) => name.title)).toEqual(['Hovedudvalget'])
})

test('positions are held against positions', () => {
  const review = aReview([anItem('D1 Bro', { responsible: 'Centerchef for Børn og Unge' })])
  expect(namesInReview(review, known)).toMatchObject([{ kind: 'position', alike: [{ id: 'chief' }] }])
})
