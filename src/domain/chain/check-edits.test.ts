import { describe, expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import type { ChangeNumber, DecisionId, RoundId, StatusId, TreatmentId } from '../ids.ts'
import { checkEdits } from './check-edits.ts'
import type { ChainView } from './chain-view.ts'
import type { Edit } from './edit.ts'
import { aChain, anActor, anElement, aRound, aStatus, aTreatment, aView, idOf } from './testing/a-chain.ts'
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

describe('agreements', () => {
  const agreement = anElement('agreement', 'Budgetaftale', { decidedOn: '2026-10-09' })
  const item = anElement('agreement item', 'bro', { amounts: { 2027: 100, 2028: 0 } })
  const adopted = (more: Parameters<typeof aView>[2] = {}) =>
    aView([agreement, item, anElement('body', 'KB')], ['bro part-of Budgetaftale'], more)
  const amounts = (years: object, more = {}) => revising(item, { amounts: years, ...more })
  const locked = { refused: 'original amounts are locked', element: item.id }
  const status = aStatus('bro', '2027-04-01')

  test('R6: the original amounts are locked once the agreement is adopted', () => {
    expect(check(adopted(), amounts({ 2027: 200, 2028: 0 }))).toEqual(locked)
    expect(check(adopted(), amounts({ 2027: 100 }))).toEqual(locked)
    expect(check(adopted(), amounts({ 2027: 100, 2028: 0, 2029: 0 }))).toEqual(locked)
    expect(check(adopted(), amounts({ 2028: 0, 2027: 100 }, { title: 'Bro over åen' }))).toBeUndefined()
  })

  test('R6: they are open while the agreement is still negotiated', () => {
    for (const decidedOn of [undefined, '2027-05-02']) {
      const draft = anElement('agreement', 'Budgetaftale', decidedOn ? { decidedOn } : {})
      const view = aView([draft, item], ['bro part-of Budgetaftale'])
      expect(check(view, amounts({ 2027: 200 }))).toBeUndefined()
    }
  })

  test('R6: what was empty may be filled in, and what could not be read may be read', () => {
    const empty = anElement('agreement item', 'bro')
    const unread = anElement('agreement item', 'bro', { amounts: { 2027: 'unknown', 2028: 0 } })
    const within = (one: typeof item) => aView([agreement, one], ['bro part-of Budgetaftale'])
    expect(check(within(empty), revising(empty, { amounts: { 2027: 5 } }))).toBeUndefined()
    expect(check(within(unread), revising(unread, { amounts: { 2027: 5, 2028: 0 } }))).toBeUndefined()
    expect(check(within(unread), revising(unread, { amounts: { 2027: 5, 2028: 1 } }))).toEqual(locked)
    expect(check(within(unread), revising(unread, { amounts: { 2028: 0 } }))).toEqual(locked)
  })

  test('R6: a change of the amounts stands beside them and names the decision', () => {
    const decision = {
      edit: 'add decision',
      id: idOf('beslutning') as unknown as DecisionId,
      content: {
        body: idOf('KB'),
        on: isoDate('2027-04-20'),
        text: 'Vedtaget',
        openness: 'open',
        elements: [],
      },
    } as Edit
    const revised = (kroner: number) =>
      revising(item, { revised: { amounts: { 2027: kroner }, decision: idOf('beslutning') } })
    expect(check(adopted(), revised(80))).toEqual({ refused: 'unknown reference', field: 'revised.decision' })
    expect(check(adopted(), decision, revised(80))).toBeUndefined()
  })

  test('R6: revised amounts are not altered or dropped without a new decision', () => {
    const decisions = ['første', 'anden'].map((title) => ({
      id: idOf(title) as unknown as DecisionId,
      body: idOf('KB'),
      on: isoDate('2027-04-20'),
      text: 'Vedtaget',
      openness: 'open' as const,
      elements: [],
      version: 1 as ChangeNumber,
    }))
    const revised = (kroner: number, decision: string) => ({
      revised: { amounts: { 2027: kroner }, decision: idOf(decision) },
    })
    const before = anElement('agreement item', 'bro', { amounts: { 2027: 100 }, ...revised(80, 'første') })
    const view = aView([agreement, before], ['bro part-of Budgetaftale'], { decisions })
    const refused = { refused: 'revised amounts need a decision', element: item.id }
    expect(check(view, revising(before, revised(70, 'første')))).toEqual(refused)
    expect(check(view, revising(before, { revised: undefined }))).toEqual(refused)
    expect(check(view, revising(before, revised(70, 'anden')))).toBeUndefined()
    expect(check(view, revising(before, { title: 'Bro over åen' }))).toBeUndefined()
  })

  test('R6: an entry error is corrected while nobody has reported on the item', () => {
    const edit = revising(item, { amounts: { 2027: 1000 } }, { isEntryError: true })
    expect(check(adopted(), edit)).toBeUndefined()
    expect(check(adopted({ statuses: [status] }), edit)).toEqual(locked)
  })

  test('R24: an adopted item can not be ended, nor leave its agreement, nor lose it', () => {
    const stays = { refused: 'adopted items stay', element: item.id }
    expect(check(adopted(), ending(item))).toEqual(stays)
    expect(check(adopted(), unlinking('bro part-of Budgetaftale'))).toEqual(stays)
    expect(check(adopted(), ending(agreement))).toEqual({
      refused: 'adopted items stay',
      element: agreement.id,
    })
  })

  test('R24: an item of an agreement that is not adopted can be ended', () => {
    const draft = anElement('agreement', 'Budgetaftale')
    const view = aView([draft, item], ['bro part-of Budgetaftale'])
    expect(check(view, ending(item), unlinking('bro part-of Budgetaftale'))).toBeUndefined()
    expect(check(view, ending(draft))).toBeUndefined()
  })

  test('R24: an item that was recorded by mistake is ended while nobody has reported on it and no body has treated it', () => {
    const mistake = ending(item, { isEntryError: true })
    const treated = (on?: string) => adopted({ treatments: [aTreatment('bro', 'KB', on)] })
    const stays = { refused: 'adopted items stay', element: item.id }
    expect(check(adopted(), mistake, unlinking('bro part-of Budgetaftale'))).toBeUndefined()
    expect(check(treated(), mistake)).toBeUndefined()
    expect(check(treated('2027-03-01'), mistake)).toEqual(stays)
    expect(check(adopted({ statuses: [status] }), mistake)).toEqual(stays)
  })

  test('R24: a part of an adopted item stays too', () => {
    const part = anElement('agreement item', 'etape')
    const view = aView([agreement, item, part], ['bro part-of Budgetaftale', 'etape part-of bro'])
    expect(check(view, ending(part))).toEqual({ refused: 'adopted items stay', element: part.id })
  })

  test('R2: amounts in another price level than the agreement are refused until they are converted', () => {
    const priced = (title: string, priceLevel?: number) =>
      anElement('agreement item', title, { amounts: { 2027: 1 }, ...(priceLevel ? { priceLevel } : {}) })
    const view = aView([agreement, priced('bro', 2027)], ['bro part-of Budgetaftale'])
    const add = (level?: number) => [making(priced('sti', level)), linking('sti part-of Budgetaftale')]
    expect(check(view, ...add(2027))).toBeUndefined()
    expect(check(view, ...add())).toBeUndefined()
    expect(check(view, ...add(2026))).toEqual({
      refused: 'other price level',
      element: idOf('sti'),
      year: 2027,
    })
    expect(
      check(
        aView([agreement]),
        ...add(2026),
        making(priced('vej', 2027)),
        linking('vej part-of Budgetaftale'),
      ),
    ).toMatchObject({ refused: 'other price level', year: 2026 })
    expect(check(view, revising(priced('bro', 2027), { priceLevel: 2028 }))).toBeUndefined()
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
