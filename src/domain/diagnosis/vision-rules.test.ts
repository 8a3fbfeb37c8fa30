import { describe, expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { anElement, aStatus, aView, idOf } from '../chain/testing/a-chain.ts'
import { visionWithoutPractice } from './vision-rules.ts'

const today = isoDate('2027-05-01')
const goal = (title: string, content: object = {}) => anElement('goal', title, content)
const item = (title: string, content: object = {}) => anElement('agreement item', title, content)

describe('visions', () => {
  const vision = (content: object = {}) => anElement('vision', 'vision', content)
  const judge = (elements: Parameters<typeof aView>[0], links: readonly string[], more = {}) =>
    visionWithoutPractice(aView([vision(), ...elements], links, more), today).map(({ severity, facts }) => ({
      severity,
      broken: ['linked', 'done', 'measured'].filter((name) => facts[name] === 0),
      newest: facts['newest'],
    }))
  const whole = [
    goal('mål'),
    anElement('initiative', 'indsats', { startsOn: '2026-01-01' }),
    anElement('indicator', 'indikator'),
  ]
  const links = ['mål serves vision', 'indsats serves mål', 'mål measured-by indikator']

  test('R57: a vision that is linked, carried out and measured is no finding', () => {
    expect(judge(whole, links)).toEqual([])
  })

  test('R57: (a) a vision with nothing linked below is serious', () => {
    expect(judge(whole, [])).toEqual([
      { severity: 'serious', broken: ['linked', 'done', 'measured'], newest: undefined },
    ])
  })

  test('R57: (b) linked goals without anything done in 24 months are worth a look, with the newest date', () => {
    const ended = (endsOn: string) =>
      judge(
        [goal('mål'), anElement('initiative', 'indsats', { startsOn: '2020-01-01', endsOn }), whole[2]!],
        links,
      )
    expect(ended('2025-04-30')).toEqual([{ severity: 'attention', broken: ['done'], newest: '2025-04-30' }])
    expect(ended('2025-05-01')).toEqual([])
    const planned = judge(
      [goal('mål'), anElement('initiative', 'indsats', { startsOn: '2027-06-01' }), whole[2]!],
      links,
    )
    expect(planned).toEqual([{ severity: 'attention', broken: ['done'], newest: undefined }])
  })

  test('R57: (c) a vision that nothing below measures is serious, however much is done', () => {
    expect(judge(whole, links.slice(0, 2))).toEqual([
      { severity: 'serious', broken: ['measured'], newest: today },
    ])
  })

  test('R57: items that concern a theme of the vision carry it out, and a status shows that they live', () => {
    const elements = [
      anElement('theme', 'tema'),
      item('bro', { since: '2024-01-01' }),
      anElement('indicator', 'indikator'),
    ]
    const drawn = ['tema serves vision', 'bro concerns tema', 'tema measured-by indikator']
    expect(judge(elements, drawn)).toMatchObject([{ broken: ['done'], newest: '2024-01-01' }])
    expect(judge(elements, drawn, { statuses: [aStatus('bro', '2026-09-01')] })).toEqual([])
  })

  test('R57: the evidence is what was found per level, with the threshold', () => {
    const [one] = visionWithoutPractice(aView([vision(), ...whole], links.slice(0, 2)), today)
    expect(one).toMatchObject({
      evidence: [idOf('mål'), idOf('indsats')],
      facts: { goals: 1, initiatives: 1, policies: 0, indicators: 0, months: 24 },
    })
  })

  test('R57: a vision that is no longer valid is not judged', () => {
    expect(visionWithoutPractice(aView([vision({ validTo: '2027-04-30' })]), today)).toEqual([])
  })
})
