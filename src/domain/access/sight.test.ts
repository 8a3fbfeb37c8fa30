import { expect, test } from 'vitest'
import { aChain, anActor, anElement, aStatus, idOf } from '../chain/testing/a-chain.ts'
import { isVisible, levelOf, type SightLevel } from './sight.ts'

const sightAt = (level: SightLevel) => ({ level, circles: new Set<never>() })
const sees = (element: Parameters<typeof isVisible>[0], level: SightLevel) =>
  isVisible(element, sightAt(level))

test('R48: what has not been assessed counts as closed to the public, not to colleagues', () => {
  const theme = anElement('theme', 'T', { openness: 'not assessed' })
  expect(sees(theme, 'public')).toBe(false)
  expect(sees(theme, 'council')).toBe(true)
  expect(sees(theme, 'internal')).toBe(true)
})

test('R48: what is closed and names no circle is seen by the standing circle only', () => {
  const theme = anElement('theme', 'T', { openness: 'closed' })
  expect((['public', 'council', 'internal', 'closed'] as const).map((level) => sees(theme, level))).toEqual([
    false,
    false,
    false,
    true,
  ])
})

test('whoever holds a role in the administration besides a seat sees as a colleague', () => {
  expect(levelOf(anActor(['council member']))).toBe('council')
  expect(levelOf(anActor(['committee member', 'public']))).toBe('council')
  expect(levelOf(anActor(['committee member', 'unit leader']))).toBe('internal')
  expect(levelOf(anActor([]))).toBe('public')
  expect(levelOf(anActor(['auditor']))).toBe('closed')
})

const written = {
  light: 'amber',
  sentence: 'Lægerne siger nej.',
  helpWanted: 'En samtale.',
  estimate: { 2027: -900_000 },
}
const item = anElement('agreement item', 'D4', { openness: 'open' })

test('R84: council and public never see the words, the wish for help or the estimate of the responsible', () => {
  const chain = aChain([item], [], { statuses: [aStatus('D4', '2027-03-01', written)] })
  for (const view of [chain.seenBy(anActor(['council member'])), chain.seenByPublic()]) {
    const status = view.latestStatus(idOf('D4'))
    expect(status).toMatchObject({ light: 'amber' })
    expect(Object.keys(status ?? {})).not.toEqual(expect.arrayContaining(['sentence']))
    expect(JSON.stringify(status)).not.toMatch(/Lægerne|samtale|900000/)
  }
  expect(chain.seenBy(anActor(['unit leader'])).latestStatus(idOf('D4'))).toMatchObject(written)
})

test('R84: once the leader has approved words, council and public read those', () => {
  const status = aStatus('D4', '2027-03-01', written)
  const chain = aChain([item], [], {
    statuses: [status],
    summaries: [{ status: status.id, element: status.element, text: 'Aftalen med lægerne er forsinket.' }],
  })
  expect(chain.seenByPublic().latestStatus(idOf('D4'))?.sentence).toBe('Aftalen med lægerne er forsinket.')
  expect(chain.seenBy(anActor(['coordinator'])).latestStatus(idOf('D4'))).toMatchObject({
    sentence: 'Lægerne siger nej.',
    publicSummary: 'Aftalen med lægerne er forsinket.',
  })
})

test('R84: words approved for an earlier status are not put on a newer one', () => {
  const [old, newer] = [
    aStatus('D4', '2027-03-01', written),
    aStatus('D4', '2027-05-01', { sentence: 'Nu siger de ja.' }),
  ]
  const chain = aChain([item], [], {
    statuses: [old, newer],
    summaries: [{ status: old.id, element: old.element, text: 'Forsinket.' }],
  })
  expect(chain.seenByPublic().latestStatus(idOf('D4'))).not.toHaveProperty('sentence')
})
