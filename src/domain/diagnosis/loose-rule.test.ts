import { describe, expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { anElement, aView, idOf } from '../chain/testing/a-chain.ts'
import { looseElement } from './loose-rule.ts'

const today = isoDate('2027-05-01')
const goal = (title: string, content: object = {}) => anElement('goal', title, content)
const item = (title: string, content: object = {}) => anElement('agreement item', title, content)

describe('loose elements', () => {
  const loose = (...all: Parameters<typeof aView>) =>
    looseElement(aView(...all), today).map(({ subject }) => subject)
  const old = { since: '2027-03-31' }

  test('R55: without a link upwards an element is loose after thirty days, and not before', () => {
    expect(
      loose([goal('31 dage', { since: '2027-03-31' }), goal('30 dage', { since: '2027-04-01' })]),
    ).toEqual([idOf('31 dage')])
  })

  test('R55: the finding tells how long, and the days that it rests on', () => {
    const [one] = looseElement(aView([goal('a', old)]), today)
    expect(one?.facts).toEqual({ kind: 'goal', days: 31, after: 30 })
  })

  test('R55: every layer from policy to measurement is judged, and links to what it serves, is part of, pays or measures count', () => {
    const elements = [
      anElement('vision', 'vision', old),
      anElement('theme', 'tema', old),
      anElement('policy', 'politik', old),
      anElement('strategy', 'strategi', old),
      anElement('appropriation', 'bevilling', old),
      goal('mål', old),
      anElement('framework agreement', 'aftale', old),
      anElement('project', 'projekt', old),
      anElement('initiative', 'indsats', old),
      anElement('action', 'handling', old),
      anElement('indicator', 'indikator', old),
      item('punkt', old),
    ]
    const layers = [
      'politik',
      'strategi',
      'bevilling',
      'mål',
      'aftale',
      'projekt',
      'indsats',
      'handling',
      'indikator',
    ]
    expect(new Set(loose(elements))).toEqual(new Set(layers.map(idOf)))
    const links = [
      'politik serves vision',
      'strategi serves politik',
      'mål serves strategi',
      'mål funded-by bevilling',
      'aftale serves mål',
      'projekt funded-by punkt',
      'indsats part-of projekt',
      'handling serves indsats',
      'mål measured-by indikator',
    ]
    expect(loose(elements, links)).toEqual([])
  })

  test('R55: the core task, a law or the leadership foundation is an anchor too', () => {
    const source = anElement('direction source', 'kerneopgaven', { type: 'core task' })
    expect(
      loose([anElement('project', 'projekt', old), source], ['projekt directed-by kerneopgaven']),
    ).toEqual([])
  })

  test('what is over needs no link any more', () => {
    expect(loose([anElement('action', 'a', { ...old, doneOn: '2027-04-30' })])).toEqual([])
    expect(loose([anElement('initiative', 'b', { ...old, endsOn: '2027-04-30' })])).toEqual([])
    expect(loose([anElement('policy', 'c', { ...old, validTo: '2027-04-30' })])).toEqual([])
  })
})
