import { describe, expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import type { ChangeNumber, DecisionId, RoundId, StatusId, TreatmentId } from '../ids.ts'
import { checkEdits } from './check-edits.ts'
import type { ChainView } from './chain-view.ts'
import type { Edit } from './edit.ts'
import { aChain, anActor, anElement, aRound, aTreatment, aView, idOf } from './testing/a-chain.ts'
import { aDraft, ending, linking, making, revising, unlinking } from './testing/edits.ts'

const today = isoDate('2027-05-01')
const check = (view: ChainView, ...edits: readonly Edit[]) => checkEdits(view, aDraft(edits, today), today)
const goal = (title: string, content: object = {}) => anElement('goal', title, content)
const policy = anElement('policy', 'klimapolitik')

describe('versions', () => {
  test('an edit of what somebody else has changed since is stale', () => {
    const view = aView([policy])
    expect(check(view, revising(policy, { text: 'ny' }))).toBeUndefined()
    expect(check(view, revising(policy, { text: 'ny' }, { expected: 7 }))).toEqual({
      refused: 'stale',
      element: policy.id,
    })
  })

  test('an element can not be revised into another kind', () => {
    const edit = { ...revising(policy, {}), kind: 'vision' } as Edit
    expect(check(aView([policy]), edit)).toEqual({ refused: 'unknown element', element: policy.id })
  })

  test('a round and a treatment are put by somebody who saw what stands', () => {
    const round = aRound('runde', '2027-04-01', '2027-05-15')
    const { id, version, ...content } = round
    const body = anElement('body', 'udvalg')
    const item = anElement('agreement item', 'bro')
    const treatment = aTreatment('bro', 'udvalg')
    const view = aView([body, item], [], { rounds: [round], treatments: [treatment] })
    const put = (expected?: ChangeNumber): Edit => ({
      edit: 'put round',
      id,
      content,
      ...(expected ? { expected } : {}),
    })
    expect(check(view, put(version))).toBeUndefined()
    expect(check(view, put())).toMatchObject({ refused: 'stale' })
    expect(check(view, put(9 as ChangeNumber))).toMatchObject({ refused: 'stale' })
    const treat = (expected?: ChangeNumber): Edit => ({
      edit: 'put treatment',
      id: treatment.id,
      content: { element: item.id, body: body.id },
      ...(expected ? { expected } : {}),
    })
    expect(check(view, treat(treatment.version))).toBeUndefined()
    expect(check(view, treat())).toMatchObject({ refused: 'stale' })
    expect(
      check(view, { edit: 'end treatment', id: treatment.id, expected: 9 as ChangeNumber }),
    ).toMatchObject({
      refused: 'stale',
    })
  })

  test('a link that is gone can not be ended again', () => {
    const view = aView([goal('a'), goal('b')], ['a serves b'])
    expect(check(view, unlinking('a serves b'))).toBeUndefined()
    expect(check(view, unlinking('b serves a'))).toMatchObject({ refused: 'unknown element' })
  })

  test('two edits of the same thing in one change are a mistake of the program', () => {
    const view = aView([policy])
    expect(() => check(view, revising(policy, {}), ending(policy))).toThrow('twice')
  })

  test('a change says why', () => {
    const draft = { ...aDraft([making(policy)], today), reason: '  ' }
    expect(checkEdits(aView([]), draft, today)).toEqual({ refused: 'reason missing' })
    expect(() => checkEdits(aView([]), aDraft([], today), today)).toThrow('without edits')
  })

  test('nothing takes effect ahead of today', () => {
    const draft = aDraft([making(policy)], isoDate('2027-05-02'))
    expect(checkEdits(aView([]), draft, today)).toEqual({ refused: 'effective date ahead' })
  })
})

describe('links within one change', () => {
  test('what the change makes may be linked before the edit that makes it', () => {
    expect(check(aView([]), linking('a serves b'), making(goal('a')), making(goal('b')))).toBeUndefined()
  })

  test('nothing is linked to what ends in the same change, whichever edit comes first', () => {
    const view = aView([goal('a'), goal('b')])
    const refused = { refused: 'unknown element', element: idOf('b') }
    expect(check(view, linking('a serves b'), ending(goal('b')))).toEqual(refused)
    expect(check(view, ending(goal('b')), linking('a serves b'))).toEqual(refused)
  })

  test('nothing refers to what ends in the same change', () => {
    const body = anElement('body', 'udvalg')
    expect(check(aView([body]), making(goal('a', { committee: body.id })), ending(body))).toEqual({
      refused: 'unknown reference',
      field: 'committee',
    })
  })

  test('two are linked once, also by two edits of one change', () => {
    const other = { ...linking('a serves b'), id: 'other' } as Edit
    const view = aView([goal('a'), goal('b')])
    expect(check(view, linking('a serves b'), other)).toEqual({ refused: 'already linked' })
    expect(check(aView([goal('a'), goal('b')], ['a serves b']), other)).toEqual({ refused: 'already linked' })
  })

  test('a link may be ended and drawn anew with another weight', () => {
    const view = aView([goal('a'), goal('b')], ['a serves b'])
    const anew = { ...linking('a serves b', 3), id: 'anew' } as Edit
    expect(check(view, anew, unlinking('a serves b'))).toBeUndefined()
  })

  test('a weight is a figure of zero or more; anything else is a mistake of the program', () => {
    const view = aView([goal('a'), goal('b')])
    expect(check(view, linking('a serves b', 0))).toBeUndefined()
    for (const weight of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => check(view, linking('a serves b', weight)), String(weight)).toThrow(RangeError)
  })

  test('what the grammar has no arrow for is refused', () => {
    expect(check(aView([policy, goal('a')]), linking('klimapolitik serves a'))).toMatchObject({
      refused: 'link not allowed',
    })
  })

  test('an item is part of one agreement and never changes plan', () => {
    const elements = [
      anElement('agreement item', 'bro'),
      anElement('agreement', 'A'),
      anElement('agreement', 'B'),
    ]
    expect(check(aView(elements, ['bro part-of A']), linking('bro part-of B'))).toMatchObject({
      refused: 'link not allowed',
    })
  })
})

describe('R56: no loops', () => {
  const three = [goal('1'), goal('2'), goal('3')]

  test('R56: a link that would close a loop is refused with the path shown', () => {
    const view = aView(three, ['1 serves 2', '2 serves 3'])
    expect(check(view, linking('3 serves 1'))).toEqual({ refused: 'loop', path: ['3', '1', '2', '3'] })
  })

  test('R56: two edits of one change can not close a loop together', () => {
    const view = aView(three, ['1 serves 2'])
    expect(check(view, linking('2 serves 3'), linking('3 serves 1'))).toMatchObject({ refused: 'loop' })
    expect(check(aView([]), ...three.map(making), linking('1 serves 2'), linking('2 serves 1'))).toEqual({
      refused: 'loop',
      path: ['1', '2', '1'],
    })
  })

  test('R56: an element does not serve itself', () => {
    expect(check(aView(three), linking('1 serves 1'))).toEqual({ refused: 'loop', path: ['1', '1'] })
  })

  test('R56: a loop that is opened in the same change is none', () => {
    const view = aView(three, ['1 serves 2'])
    expect(check(view, unlinking('1 serves 2'), linking('2 serves 1'))).toBeUndefined()
  })

  test('R56: items may concern each other, which is no direction', () => {
    const items = [
      anElement('agreement item', 'a'),
      anElement('agreement item', 'b'),
      anElement('agreement item', 'c'),
    ]
    expect(check(aView(items, ['a concerns b']), linking('b concerns c'))).toBeUndefined()
  })

  test('R56: the path of a loop does not tell the title of what the writer may not see', () => {
    const items = ['bro', 'salg', 'sti'].map((title) =>
      anElement('agreement item', title, { openness: title === 'salg' ? 'closed' : 'internal' }),
    )
    const chain = aChain(items, ['bro part-of salg', 'salg part-of sti'])
    const draft = aDraft([linking('sti part-of bro')], today)
    const whole = chain.seenBy(anActor(['coordinator']))
    expect(checkEdits(whole, draft, today, chain.seenBy(anActor(['unit leader'])))).toEqual({
      refused: 'loop',
      path: ['sti', 'bro', '…', 'sti'],
    })
  })
})

describe('follow-up', () => {
  const item = anElement('agreement item', 'bro')
  const report = (on: string, round?: string): Edit => ({
    edit: 'add status',
    id: idOf('status') as unknown as StatusId,
    element: item.id,
    on: isoDate(on),
    ...(round ? { round: idOf(round) as unknown as RoundId } : {}),
    content: { light: 'green', progress: 'in progress', visibility: 'shared' },
  })
  const rounds = [
    aRound('åben', '2027-04-01', '2027-05-15'),
    aRound('lukket', '2026-04-01', '2026-05-15', { closedOn: '2026-06-01' }),
    aRound('lukkes', '2027-04-01', '2027-05-15', { closedOn: '2027-05-02' }),
  ]
  const view = aView([item, anElement('goal', 'mål')], [], { rounds })

  test('R42: what a joint committee says is kept as dialogue, never with the word of a decision', () => {
    const bodies = [
      anElement('body', 'MED', { type: 'joint committee' }),
      anElement('body', 'KB', { type: 'council' }),
    ]
    const said = (body: string, code?: 'discussed' | 'approved'): Edit => ({
      edit: 'add decision',
      id: idOf('sagt') as unknown as DecisionId,
      content: {
        body: idOf(body),
        on: isoDate('2027-04-20'),
        text: 'Drøftet.',
        openness: 'open',
        elements: [],
        ...(code ? { code } : {}),
      },
    })
    const heard = aView(bodies)
    expect(check(heard, said('MED'))).toBeUndefined()
    for (const code of ['discussed', 'approved'] as const)
      for (const [view, ...edits] of [[heard], [aView([]), making(bodies[0]!)]] as const)
        expect(check(view, ...edits, said('MED', code))).toEqual({ refused: 'dialogue is no decision' })
    expect(check(heard, said('KB', 'approved'))).toBeUndefined()
  })

  test('R27: a closed round takes no status and can not be edited', () => {
    expect(check(view, report('2027-05-01', 'åben'))).toBeUndefined()
    expect(check(view, report('2027-05-01', 'lukkes'))).toBeUndefined()
    expect(check(view, report('2027-05-01', 'lukket'))).toEqual({ refused: 'round is closed' })
    const { id, version, ...content } = rounds[1]!
    expect(
      check(view, { edit: 'put round', id, content: { ...content, title: 'ny' }, expected: version }),
    ).toEqual({
      refused: 'round is closed',
    })
  })

  test('R27: a status may be given between rounds, on a thing that is there and a day that has come', () => {
    expect(check(view, report('2027-05-01'))).toBeUndefined()
    expect(check(view, report('2027-05-02'))).toEqual({ refused: 'effective date ahead' })
    expect(check(aView([]), report('2027-05-01'))).toMatchObject({ refused: 'unknown element' })
    expect(check(view, report('2027-05-01', 'ukendt'))).toEqual({
      refused: 'unknown reference',
      field: 'round',
    })
  })

  test('R88: a status on behalf of somebody names a position', () => {
    const onBehalf = { ...report('2027-05-01'), onBehalfOf: idOf('mål') } as Edit
    expect(check(view, onBehalf)).toEqual({ refused: 'unknown reference', field: 'onBehalfOf' })
  })

  test('a treatment is before a body', () => {
    const edit: Edit = {
      edit: 'put treatment',
      id: idOf('behandling') as unknown as TreatmentId,
      content: { element: item.id, body: idOf('mål') },
    }
    expect(check(view, edit)).toEqual({ refused: 'unknown reference', field: 'body' })
  })
})
