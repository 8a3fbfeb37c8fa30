import { describe, expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { anElement, aStatus, aView, idOf } from '../chain/testing/a-chain.ts'
import type { Decision } from '../follow-up/treatment.ts'
import type { ChangeNumber, DecisionId } from '../ids.ts'
import { decidedAfterBudget, signedTooLate, unjudgedByBudget } from './budget-rules.ts'
import { goalThatNothingCarriesOut, goalWithoutMeasure } from './goal-rules.ts'
import { looseElement } from './loose-rule.ts'
import { capturedByOneSector } from './theme-rules.ts'
import { visionWithoutPractice } from './vision-rules.ts'

const today = isoDate('2027-05-01')
const goal = (title: string, content: object = {}) => anElement('goal', title, content)
const item = (title: string, content: object = {}) => anElement('agreement item', title, content)

describe('goals', () => {
  test('R63: a goal that no item, agreement, project or appropriation is done for is serious', () => {
    const elements = [
      goal('intet'),
      goal('punkt'),
      goal('bevilling'),
      goal('betalt'),
      item('bro'),
      anElement('appropriation', 'ramme'),
    ]
    const view = aView(elements, ['bro serves punkt', 'ramme serves bevilling', 'betalt funded-by ramme'])
    expect(
      goalThatNothingCarriesOut(view, today).map(({ subject, severity }) => [subject, severity]),
    ).toEqual([[idOf('intet'), 'serious']])
  })

  test('R63: a goal below that nothing carries out does not carry out the goal above', () => {
    const view = aView([goal('over'), goal('under')], ['under serves over'])
    expect(goalThatNothingCarriesOut(view, today)).toHaveLength(2)
  })

  test('R63: what has lapsed carries nothing out', () => {
    const elements = [
      goal('mål'),
      goal('andet'),
      item('bro', { completed: { by: 'lapse', note: 'Opgivet' } }),
      item('sti'),
    ]
    const statuses = [aStatus('sti', '2027-03-01', { progress: 'lapsed' })]
    const view = aView(elements, ['bro serves mål', 'sti serves andet'], { statuses })
    expect(goalThatNothingCarriesOut(view, today)).toHaveLength(2)
  })

  test('R62: a goal needs an indicator with baseline, target and year', () => {
    const indicator = (title: string, content: object) => anElement('indicator', title, content)
    const elements = [
      goal('uden'),
      goal('halv', { targetYear: 2030 }),
      goal('hel', { targetYear: 2030 }),
      goal('uden år'),
      indicator('mangler mål', { baseline: 5 }),
      indicator('nul', { baseline: 0, target: 3 }),
      indicator('intet år', { baseline: 1, target: 3 }),
    ]
    const links = ['halv measured-by mangler mål', 'hel measured-by nul', 'uden år measured-by intet år']
    expect(
      goalWithoutMeasure(aView(elements, links), today).map(({ subject, facts }) => [subject, facts]),
    ).toEqual([
      [idOf('uden'), { indicators: 0 }],
      [idOf('halv'), { indicators: 1 }],
      [idOf('uden år'), { indicators: 1 }],
    ])
  })

  test('R86: a leadership foundation has no measure and no end, and nothing is found about it', () => {
    const foundation = anElement('direction source', 'Ledelsesgrundlag', {
      type: 'leadership foundation',
      since: '2015-01-01',
    })
    const view = aView([foundation])
    for (const rule of [goalWithoutMeasure, goalThatNothingCarriesOut, looseElement, visionWithoutPractice])
      expect(rule(view, today)).toEqual([])
    expect(foundation).not.toHaveProperty('validTo')
  })
})

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

describe('themes', () => {
  const committees = [
    anElement('body', 'KMT'),
    anElement('body', 'BU'),
    anElement('body', 'KB', { type: 'council' }),
  ]
  const at = (title: string, committee: string, co: readonly string[] = []) =>
    item(title, { committee: idOf(committee), coCommittees: co.map(idOf) })
  const captured = (elements: Parameters<typeof aView>[0], more = {}, theme: object = {}) =>
    capturedByOneSector(
      aView(
        [...committees, anElement('theme', 'klima', theme), ...elements],
        elements.map(({ title }) => `${title} concerns klima`),
        more,
      ),
      today,
    )

  test('R58a: a theme that one committee alone carries out is captured by its sector', () => {
    const [one] = captured([at('bro', 'KMT'), at('sti', 'KMT')])
    expect(one).toMatchObject({
      subject: idOf('klima'),
      evidence: [idOf('KMT'), idOf('bro'), idOf('sti')],
      facts: { items: 2, committee: 'KMT', searched: 0 },
    })
  })

  test('R58a: two committees, or a co-committee, carry it across', () => {
    expect(captured([at('bro', 'KMT'), at('skole', 'BU')])).toEqual([])
    expect(captured([at('bro', 'KMT', ['BU'])])).toEqual([])
  })

  test('R58a: a priority of the council across is the answer', () => {
    expect(captured([at('bro', 'KMT')], {}, { priority: { decidedOn: '2027-01-01' } })).toEqual([])
  })

  test('R58a: what has lapsed carries nothing, and a theme without items is not captured', () => {
    const lapsed = item('skole', { committee: idOf('BU'), completed: { by: 'lapse', note: 'Opgivet' } })
    expect(captured([at('bro', 'KMT'), lapsed])).toHaveLength(1)
    expect(captured([])).toEqual([])
  })

  test('R70: the finding says how many decisions of the council were looked through', () => {
    const decision = (title: string, body: string): Decision => ({
      id: idOf(title) as unknown as DecisionId,
      body: idOf(body),
      on: isoDate('2027-01-01'),
      text: title,
      openness: 'open',
      elements: [],
      version: 1 as ChangeNumber,
    })
    const [one] = captured([at('bro', 'KMT')], {
      decisions: [decision('a', 'KB'), decision('b', 'KB'), decision('c', 'BU')],
    })
    expect(one?.facts['searched']).toBe(2)
  })
})

describe('after the budget', () => {
  const budget = anElement('agreement', 'Budget 2027', { firstYear: 2027, decidedOn: '2026-10-09' })
  const strategy = (title: string, decidedOn?: string, shapesBudget = 2027) =>
    anElement('strategy', title, { shapesBudget, ...(decidedOn ? { decidedOn } : {}) })

  test('R61: what should shape a budget and was decided after it, with both dates and the days between', () => {
    const elements = [
      budget,
      strategy('sen', '2026-10-16'),
      strategy('samme dag', '2026-10-09'),
      goal('sent mål', { shapesBudget: 2027, decidedOn: '2027-01-15' }),
      anElement('policy', 'sen politik', { shapesBudget: 2027, decidedOn: '2026-10-10' }),
      anElement('strategy', 'lover intet', { decidedOn: '2027-01-15' }),
    ]
    const found = decidedAfterBudget(aView(elements), today)
    expect(new Map(found.map(({ subject, facts }) => [subject, facts['days']]))).toEqual(
      new Map([
        [idOf('sen'), 7],
        [idOf('sent mål'), 98],
        [idOf('sen politik'), 1],
      ]),
    )
    expect(found.find(({ subject }) => subject === idOf('sen'))).toMatchObject({
      evidence: [budget.id],
      facts: { year: 2027, decidedOn: '2026-10-16', budgetOn: '2026-10-09' },
    })
  })

  test('R61: a framework agreement is late when it is signed after 31 January of its year', () => {
    const agreement = (title: string, signedOn: string) =>
      anElement('framework agreement', title, { year: 2027, signedOn })
    const view = aView([
      agreement('til tiden', '2027-01-31'),
      agreement('sen', '2027-02-01'),
      agreement('tidlig', '2026-12-01'),
    ])
    expect(signedTooLate(view, today)).toMatchObject([
      { subject: idOf('sen'), facts: { year: 2027, signedOn: '2027-02-01', by: '2027-01-31', days: 1 } },
    ])
  })

  test('R70: without the day of the budget, of the decision or of the signature it can not be judged, which is no finding', () => {
    const elements = [
      strategy('intet budget', '2030-01-01', 2031),
      strategy('ingen dag'),
      budget,
      anElement('framework agreement', 'usigneret', { year: 2027 }),
      anElement('framework agreement', 'næste år', { year: 2028 }),
    ]
    const view = aView(elements)
    expect([...decidedAfterBudget(view, today), ...signedTooLate(view, today)]).toEqual([])
    expect(unjudgedByBudget(view, today).map(({ subject, missing }) => [subject, missing])).toEqual([
      [idOf('intet budget'), 'adopted budget'],
      [idOf('ingen dag'), 'day of decision'],
      [idOf('usigneret'), 'signature'],
    ])
  })
})
