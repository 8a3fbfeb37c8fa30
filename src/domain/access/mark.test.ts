import { describe, expect, test } from 'vitest'
import { aChain, anActor, anElement, idOf } from '../chain/testing/a-chain.ts'
import { markedWords, markingOf, secrecyAfterAll, type Written } from './mark.ts'
import { publicSight, type Secrecy, sightOf } from './sight.ts'

const circle = idOf('Grundsalg')
const secrecies: Readonly<Record<string, Secrecy>> = {
  open: { openness: 'open' },
  internal: { openness: 'internal' },
  'not assessed': { openness: 'not assessed' },
  closed: { openness: 'closed', circle },
}

const table: readonly (readonly [Written, keyof typeof secrecies, string])[] = [
  ['own words', 'open', 'internal colleagues'],
  ['own words', 'internal', 'internal colleagues'],
  ['own words', 'not assessed', 'internal colleagues'],
  ['own words', 'closed', 'internal circle'],
  ['approved words', 'open', 'shared everybody'],
  ['approved words', 'internal', 'shared council'],
  ['approved words', 'not assessed', 'shared council'],
  ['approved words', 'closed', 'shared circle'],
  ['review', 'internal', 'internal planners'],
  ['review', 'closed', 'internal circle'],
  ['internal comment', 'open', 'internal holders of the finding'],
  ['shared comment', 'open', 'shared readers of the finding'],
  ['conversation note', 'open', 'internal participants'],
  ['conversation outcome', 'internal', 'shared readers of the element'],
  ['conversation outcome', 'closed', 'shared circle'],
]

describe('R84: whether something is internal or shared follows from what it is and how open that is', () => {
  test.each(table)('%s about what is %s: %s', (written, openness, expected) => {
    const { mark, readers } = markingOf(written, secrecies[openness] as Secrecy)
    expect(`${mark} ${readers}`).toBe(expected)
  })

  test('what is closed says to which circle', () => {
    expect(markingOf('own words', { openness: 'closed', circle }).circle).toBe(circle)
  })
})

describe('how open something is after all', () => {
  const closed = anElement('agreement', 'Forslag', { openness: 'closed', circle })
  const item = anElement('agreement item', 'Bro', { openness: 'open' })
  const chain = aChain(
    [closed, item, anElement('goal', 'Flere cykler'), anElement('theme', 'Klima', { openness: 'open' })],
    ['Bro part-of Forslag'],
  )
  const whole = chain.judgedBy((view) => view, 'test')

  test('R49: an item of a closed agreement is as closed as that', () => {
    expect(secrecyAfterAll(whole, item)).toMatchObject({ openness: 'closed', circle })
  })

  test('what has no openness of its own is everybody’s', () => {
    expect(secrecyAfterAll(whole, anElement('goal', 'Flere cykler')).openness).toBe('open')
  })

  test('an item of an agreement that is open, and itself internal, is internal', () => {
    const inside = anElement('agreement item', 'Vej', { openness: 'not assessed' })
    const open = aChain(
      [anElement('agreement', 'Aftale', { openness: 'open' }), inside],
      ['Vej part-of Aftale'],
    )
    expect(open.judgedBy((view) => secrecyAfterAll(view, inside), 'test').openness).toBe('internal')
  })
})

describe('R84: the words of a status', () => {
  const colleague = sightOf(anActor(['reader']), [])
  const words = (status: Parameters<typeof markedWords>[0], sight = colleague) =>
    markedWords(status, sight, { openness: 'open' }).map(({ text, marking }) => `${marking.mark}: ${text}`)

  test('are internal until they are approved', () => {
    expect(words({ sentence: 'Budet er for højt' })).toEqual(['internal: Budet er for højt'])
  })

  test('stand beside the approved ones where those differ', () => {
    expect(words({ sentence: 'Budet er for højt', publicSummary: 'Vi forhandler' })).toEqual([
      'internal: Budet er for højt',
      'shared: Vi forhandler',
    ])
  })

  test('are shared when they were approved as they are', () => {
    expect(words({ sentence: 'Det går godt', publicSummary: 'Det går godt' })).toEqual([
      'shared: Det går godt',
    ])
  })

  test('are to others only what is approved, and nothing before that', () => {
    expect(words({ sentence: 'Vi forhandler', publicSummary: 'Vi forhandler' }, publicSight)).toEqual([
      'shared: Vi forhandler',
    ])
    expect(words({ sentence: 'Budet er for højt' }, publicSight)).toEqual([])
  })
})
