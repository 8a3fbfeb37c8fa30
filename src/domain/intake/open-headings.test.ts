import { expect, test } from 'vitest'
import { OpenHeadings } from './item-context.ts'

const passage = { page: 1, from: 0, to: 1 }

/** What the headings say after each of these: "2 Drift" is a heading of rank 2, "…" is something else than a heading. */
function walk(...steps: readonly string[]) {
  const headings = new OpenHeadings()
  for (const step of steps)
    if (step === '…') headings.contentMet()
    else headings.push(step.slice(2), passage, Number(step[0]))
  const { kind, committee, area, isBeside, notAgreed } = headings.context
  return [kind?.value, area?.value, committee?.value, isBeside ? 'beside' : undefined, notAgreed?.heading]
    .filter(Boolean)
    .join(' · ')
}

test('a kind holds over the titles of its items, whether they are written as it is or below', () => {
  expect(walk('2 Driftsændringer', '3 1. Flere bænke')).toBe('operating')
  expect(walk('2 Driftsændringer', '2 Flere bænke', '…', '2 Bedre lys')).toBe('operating')
})

test('a heading like the kind’s own ends it when its items were written below', () => {
  expect(walk('2 Anlægsprojekter', '3 1. Ny bro', '…', '2 Klima')).toBe('')
  expect(walk('2 Anlæg', '…', '2 Øvrige aftaler')).toBe('')
})

test('committees inside kinds, and kinds inside committees', () => {
  expect(walk('2 Drift', '2 Kulturudvalget', '…', '2 Teknisk Udvalg')).toBe('operating · Teknisk Udvalg')
  expect(walk('2 Kulturudvalget', '2 Drift', '…', '2 Anlæg')).toBe('capital · Kulturudvalget')
  expect(walk('2 Kulturudvalget', '2 Drift', '…', '2 Anlæg', '…', '2 Teknisk Udvalg')).toBe('Teknisk Udvalg')
})

test('areas stand inside intents, and a new kind ends them', () => {
  expect(walk('2 Hensigtserklæringer', '3 Social bæredygtighed')).toBe('intent · social')
  expect(walk('2 Hensigtserklæringer', '3 Social', '…', '3 Økonomi')).toBe('intent · economic')
  expect(walk('2 Hensigtserklæringer', '3 Social', '…', '2 Anlæg')).toBe('capital')
})

test('what stands beside the items ends at the next heading of its rank, and at a chapter with a number', () => {
  expect(walk('2 Indledning')).toBe('beside')
  expect(walk('2 Indledning', '3 Baggrund')).toBe('beside')
  expect(walk('2 Indledning', '2 Skoler')).toBe('')
  expect(walk('2 Indledning', '3 1. Børn og unge')).toBe('')
})

test('what is not agreed ends at the next heading of its rank', () => {
  expect(walk('2 Forslag, der ikke indgår i forliget', '3 Gratis busser')).toBe(
    'Forslag, der ikke indgår i forliget',
  )
  expect(walk('2 Forslag, der ikke indgår i forliget', '…', '2 Anlæg')).toBe('capital')
})
