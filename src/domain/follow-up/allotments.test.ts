import { describe, expect, test } from 'vitest'
import { aChain, anActor, anElement, aStatus, aTreatment, aView, idOf } from '../chain/testing/a-chain.ts'
import type { DocumentId } from '../ids.ts'
import { allotmentOf, allotmentsOf } from './allotments.ts'

const document = idOf('aftale.pdf') as unknown as DocumentId
const from = (page: number, at = 0, of: object | string = document) => ({
  source: { document: of, page, from: at, to: at + 10 },
})
const position = (title: string) => anElement('position', title, { unit: idOf('Skole') })
const item = (title: string, content: object) => anElement('agreement item', title, content)

const elements = [
  anElement('unit', 'Skole', {}),
  anElement('body', 'Børneudvalget', { type: 'standing committee' }),
  position('Åben chef'),
  position('Økonomichef'),
  position('Ældrechef'),
  item('Lektiecafé', { number: '10', responsible: idOf('Åben chef'), deadline: '2027-Q2', ...from(4) }),
  item('Ny skole', { number: '2', responsible: idOf('Åben chef'), ...from(9) }),
  item('Buskort', { number: '3', responsible: idOf('Økonomichef'), ...from(1) }),
  item('Uden nogen', { number: '4', ...from(2) }),
  item('Færdig', {
    number: '5',
    responsible: idOf('Ældrechef'),
    completed: { by: 'delivery', note: 'Bygget' },
    ...from(3),
  }),
  item('Andetsteds fra', { number: '6', responsible: idOf('Ældrechef'), ...from(1, 0, idOf('andet.pdf')) }),
  item('Skrevet i hånden', { number: '7', responsible: idOf('Ældrechef') }),
]
const view = aView(elements, [], { treatments: [aTreatment('Lektiecafé', 'Børneudvalget')] })
const shared = (of = view) =>
  allotmentsOf(of, document).map(({ position, things }) => [
    position?.title,
    ...things.map(({ element }) => element.title),
  ])

describe('what was read in a document', () => {
  test('is shared out by who answers for it, each by number, with what nobody answers for last', () => {
    expect(shared()).toEqual([
      ['Økonomichef', 'Buskort'],
      ['Åben chef', 'Ny skole', 'Lektiecafé'],
      [undefined, 'Uden nogen'],
    ])
  })

  test('comes with its place, its deadline and where it goes next', () => {
    const mine = allotmentOf(view, document, idOf('Åben chef'))
    expect(mine?.things.at(-1)).toMatchObject({
      source: { page: 4 },
      deadline: '2027-Q2',
      next: { body: idOf('Børneudvalget') },
    })
  })

  test('is nothing for a position that got nothing, or only what is finished or from elsewhere', () => {
    expect(allotmentOf(view, document, idOf('Ældrechef'))).toBeUndefined()
  })

  test('is handed out no more when a status says that it is done', () => {
    const done = aView(elements, [], {
      statuses: [aStatus('Buskort', '2027-02-01', { progress: 'completed' })],
    })
    expect(shared(done).map(([title]) => title)).toEqual(['Åben chef', undefined])
  })

  test('R52: holds nothing that is not seen', () => {
    const closed = elements.map((one) =>
      one.title === 'Buskort' ? { ...one, openness: 'closed', circle: idOf('Kreds') } : one,
    )
    const outside = aChain(closed as typeof elements, []).seenBy(anActor(['reader']))
    expect(shared(outside).map(([title]) => title)).toEqual(['Åben chef', undefined])
  })
})
