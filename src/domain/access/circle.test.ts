import { describe, expect, test } from 'vitest'
import type { Chain } from '../chain/chain.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { Element } from '../chain/element.ts'
import { aChain, anActor, anElement, aTreatment, idOf } from '../chain/testing/a-chain.ts'
import type { DocumentId } from '../ids.ts'
import type { Actor } from './actor.ts'
import { isIn } from './circle.ts'
import { maySeeDocument, withheldDocuments } from './documents.ts'

const committee = idOf('Økonomiudvalget')
const negotiator = idOf('Ejendomschef')
const circle = anElement('circle', 'Grundsalg', {
  roles: ['director'],
  bodies: [committee],
  positions: [negotiator],
}) as Extract<Element, { kind: 'circle' }>

const coordinator = anActor(['coordinator'])
const director = anActor(['director'])
const inPosition: Actor = { ...anActor(['unit leader']), positions: [negotiator] }
const writesFor: Actor = { ...anActor(['secretary']), mayWriteFor: [negotiator] }
const onCommittee: Actor = { ...anActor([]), roles: [{ role: 'committee member', scope: committee }] }
const onAnother: Actor = {
  ...anActor([]),
  roles: [{ role: 'committee member', scope: idOf('Andet udvalg') }],
}

describe('a circle', () => {
  test('is those with its roles, its positions and its seats', () => {
    expect([director, inPosition, onCommittee].map((actor) => isIn(actor, circle))).toEqual([
      true,
      true,
      true,
    ])
    expect([coordinator, onAnother].map((actor) => isIn(actor, circle))).toEqual([false, false])
  })

  test('R88: whoever may write for a leader is not in it for that', () => {
    expect(isIn(writesFor, circle)).toBe(false)
  })
})

const agreement = anElement('agreement', 'Aftale', {
  printedTotals: [{ label: 'I alt', amounts: { 2027: 500 } }],
})
const open = anElement('agreement item', 'Bro', { openness: 'open', amounts: { 2027: 200 } })
const sale = anElement('agreement item', 'Salg af grund', {
  openness: 'closed',
  circle: circle.id,
  amounts: { 2027: 300 },
  source: { document: 'd0000000-0000-4000-8000-000000000001', page: 1, from: 0, to: 9 },
})
const standing = anElement('agreement item', 'Forhandling', { openness: 'closed', titleIsHarmless: true })
const body = anElement('body', 'Økonomiudvalget', { type: 'economic committee' })
const chain = aChain(
  [agreement, open, sale, standing, circle, body],
  ['Bro part-of Aftale', 'Salg af grund part-of Aftale', 'Forhandling part-of Aftale'],
  {
    treatments: [
      aTreatment('Salg af grund', 'Økonomiudvalget'),
      aTreatment('Forhandling', 'Økonomiudvalget', '2027-03-09'),
    ],
  },
)

const titles = (view: ChainView): readonly string[] => view.all('agreement item').map(({ title }) => title)

describe('what is closed to a circle', () => {
  test('R48: is seen by those in it, whatever else they see', () => {
    expect(titles(chain.seenBy(director))).toEqual(['Bro', 'Salg af grund', 'Forhandling'])
    expect(titles(chain.seenBy(onCommittee))).toEqual(['Bro', 'Salg af grund'])
    expect(titles(chain.seenBy(inPosition))).toEqual(['Bro', 'Salg af grund'])
  })

  test('R48: is not seen by the coordinator outside it, who sees what the standing circle does', () => {
    expect(titles(chain.seenBy(coordinator))).toEqual(['Bro', 'Forhandling'])
    expect(chain.seenBy(coordinator).element(sale.id)).toBeUndefined()
  })

  test('nobody outside a circle knows of it', () => {
    expect(chain.seenBy(coordinator).all('circle')).toEqual([])
    expect(chain.seenBy(director).all('circle')).toHaveLength(1)
  })

  test('R52: the printed totals of its plan are not there to be subtracted from', () => {
    const totals = (view: ChainView) => view.elementOf('agreement', agreement.id)?.printedTotals.length
    expect(totals(chain.seenBy(director))).toBe(1)
    expect(totals(chain.seenBy(coordinator))).toBe(0)
    expect(totals(chain.seenByPublic())).toBe(0)
  })

  test('R50: on an agenda there is a closed case, with its title only when somebody has found it harmless', () => {
    expect(chain.seenBy(coordinator).closedCases).toEqual([expect.objectContaining({ body: body.id })])
    expect(chain.seenBy(coordinator).closedCases[0]?.title).toBeUndefined()
    expect(chain.seenByPublic().closedCases.map((one) => [one.actualOn, one.title])).toEqual([
      [undefined, undefined],
      ['2027-03-09', 'Forhandling'],
    ])
    expect(chain.seenBy(director).closedCases).toEqual([])
  })

  test('R49: a document that it was read in is not seen either, unless that has been assessed as open', () => {
    const seen = chain.seenBy(coordinator)
    const withheld = chain.judgedBy((whole) => withheldDocuments(whole, seen), 'test')
    const document = { id: 'd0000000-0000-4000-8000-000000000001' as DocumentId }
    const may = (openness: 'open' | 'internal' | 'not assessed') =>
      maySeeDocument({ ...document, openness }, seen.sight, withheld)
    expect([may('internal'), may('not assessed'), may('open')]).toEqual([false, false, true])
    const whole = chain.seenBy(director)
    expect(maySeeDocument({ ...document, openness: 'internal' }, whole.sight, new Set())).toBe(true)
  })

  test('R47: a document is open or closed by itself, whatever the case', () => {
    const { sight } = chain.seenBy(inPosition)
    const document = { id: 'd0000000-0000-4000-8000-000000000002' as DocumentId }
    expect(maySeeDocument({ ...document, openness: 'closed' }, sight, new Set())).toBe(false)
    expect(maySeeDocument({ ...document, openness: 'closed', circle: circle.id }, sight, new Set())).toBe(
      true,
    )
  })
})

describe('looking back', () => {
  const now = (over: Partial<Parameters<Chain['asOpenAs']>[0]>) =>
    chain.asOpenAs({ of: () => undefined, circles: [circle], ...over })

  test('R48: whoever has left the circle since sees no more of the past than of today', () => {
    const without = { ...circle, bodies: [] }
    expect(titles(now({}).seenBy(onCommittee))).toEqual(['Bro', 'Salg af grund'])
    expect(titles(now({ circles: [without] }).seenBy(onCommittee))).toEqual(['Bro'])
  })

  test('R48: what has been closed to a circle since is not seen outside it', () => {
    const past = now({ of: (id) => (id === open.id ? { openness: 'closed', circle: circle.id } : undefined) })
    expect(titles(past.seenBy(coordinator))).toEqual(['Forhandling'])
  })
})

describe('an agreement before it is published', () => {
  const closed = { ...agreement, openness: 'closed', circle: circle.id } as Element
  const part = anElement('agreement item', 'Delpunkt', { openness: 'open' })
  const before = aChain([closed, open, part, circle, body], ['Bro part-of Aftale', 'Delpunkt part-of Bro'], {
    treatments: [aTreatment('Bro', 'Økonomiudvalget')],
  })

  test('R49: its items are closed with it, whatever they say themselves', () => {
    expect(titles(before.seenBy(coordinator))).toEqual([])
    expect(before.seenBy(coordinator).all('agreement')).toEqual([])
    expect(titles(before.seenBy(director))).toEqual(['Bro', 'Delpunkt'])
  })

  test('leaves no closed case on an agenda: its items are not cases yet', () => {
    expect(before.seenBy(coordinator).closedCases).toEqual([])
  })
})

test('two with the same circles share one view', () => {
  expect(chain.seenBy(director)).toBe(chain.seenBy({ ...director, person: anActor().person }))
  expect(chain.seenBy(director)).not.toBe(chain.seenBy(coordinator))
})
