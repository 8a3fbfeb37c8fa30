import { type IsoDate, isoDate } from '../../calendar/dates.ts'
import type { ChainView } from '../../chain/chain-view.ts'
import { Chain } from '../../chain/chain.ts'
import type { Element } from '../../chain/element.ts'
import { emptyDelta } from '../../chain/parts.ts'
import { aLink, anActor, anElement, idOf, testMunicipality } from '../../chain/testing/a-chain.ts'
import type { Round } from '../../follow-up/round.ts'
import type { Status } from '../../follow-up/status.ts'
import type { Treatment } from '../../follow-up/treatment.ts'
import type { ChangeNumber, PersonId, RoundId, StatusId, TreatmentId } from '../../ids.ts'
import { type PlanRow, planRows } from '../plan-rows.ts'

/** The day that the tests of the plan play on. */
export const today: IsoDate = isoDate('2027-03-15')

/** An item for a test: its number is its name too. */
export const anItem = (number: string, content: object = {}): Element =>
  anElement('agreement item', number, { number, ...content })

/** A status for a test. */
export const aStatus = (element: string, content: Partial<Status>): Status => ({
  id: idOf(`status ${element}`) as unknown as StatusId,
  element: idOf(element),
  reportedBy: idOf('somebody') as unknown as PersonId,
  on: isoDate('2027-03-01'),
  version: 1 as ChangeNumber,
  light: 'green',
  progress: 'in progress',
  visibility: 'shared',
  ...content,
})

/** A planned treatment for a test. */
export const aTreatment = (element: string, body: string, planned: string): Treatment =>
  ({
    id: idOf(`${element} before ${body}`) as unknown as TreatmentId,
    version: 1 as ChangeNumber,
    element: idOf(element),
    body: idOf(body),
    planned,
  }) as Treatment

/** A round for a test, open from 1 March 2027. */
export const aRound = (content: Partial<Round> = {}): Round => ({
  id: idOf('round') as unknown as RoundId,
  version: 1 as ChangeNumber,
  title: 'Runde 1',
  opensOn: isoDate('2027-03-01'),
  dueOn: isoDate('2027-03-31'),
  covers: [],
  ...content,
})

type PlanPicture = Readonly<{
  elements: readonly Element[]
  links?: readonly string[]
  statuses?: readonly Status[]
  treatments?: readonly Treatment[]
  rounds?: readonly Round[]
}>

/** A view of one agreement, `budget` from 2027, that every item without a whole is part of. */
export function aPlan({ elements, links = [], statuses, treatments, rounds }: PlanPicture): ChainView {
  const isPlaced = (title: string) => links.some((link) => link.startsWith(`${title} part-of `))
  const items = elements.filter((one) => one.kind === 'agreement item' && !isPlaced(one.title))
  return new Chain(testMunicipality, 0 as ChangeNumber)
    .forward({
      ...emptyDelta(1 as ChangeNumber),
      elements: [anElement('agreement', 'budget', { firstYear: 2027 }), ...elements],
      links: [...items.map((one) => `${one.title} part-of budget`), ...links].map((link) => aLink(link)),
      statuses: statuses ?? [],
      treatments: treatments ?? [],
      rounds: rounds ?? [],
    })
    .seenBy(anActor())
}

/** The rows of that plan today. */
export const rowsOf = (picture: PlanPicture): readonly PlanRow[] =>
  planRows(aPlan(picture), idOf('budget'), today)
