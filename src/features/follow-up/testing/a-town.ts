import type { Actor } from '../../../domain/access/actor.ts'
import { copenhagenDate, isoDate } from '../../../domain/calendar/dates.ts'
import type { Edit } from '../../../domain/chain/edit.ts'
import type { StatusContent } from '../../../domain/follow-up/status.ts'
import type { ElementId, LinkId, RoundId } from '../../../domain/ids.ts'
import { currentChain } from '../../../store/chain-cache.ts'
import { addPerson, actorOf } from '../../../store/people.ts'
import { recordChange, writing } from '../../../store/record-change.ts'
import { create, type TestDatabase } from '../../../store/testing/test-database.ts'
import { inMunicipality } from '../../../store/transaction.ts'
import { randomUUID } from 'node:crypto'
import { openRound } from '../rounds.ts'

/** A small town for tests of follow-up: an agreement with two items, a theme, their responsible and those around them. */
export async function aTown({ db, municipality, person }: TestDatabase) {
  const coordinator = await person(['coordinator'])
  const unit = create('unit', { title: 'Træning', type: 'institution' })
  const position = create('position', { title: 'Leder, Træning', unit: unit.id })
  const council = create('body', { title: 'Kommunalbestyrelsen', type: 'council' })
  const joint = create('body', { title: 'Hovedudvalget', type: 'joint committee' })
  const agreement = create('agreement', { title: 'Budgetaftale', firstYear: 2027 })
  const item = create('agreement item', {
    number: 'D4',
    title: 'Rehabilitering',
    type: { kind: 'operating' },
    amounts: { 2027: -1_500_000 },
    responsible: position.id,
    openness: 'open',
  })
  const intent = create('agreement item', {
    number: 'S1',
    title: 'Frivillige',
    type: { kind: 'intent', area: 'social' },
    amounts: {},
    responsible: position.id,
    openness: 'open',
  })
  const theme = create('theme', { title: 'Vækst', responsible: position.id, openness: 'open' })
  const partOf = (from: ElementId): Edit => ({
    edit: 'add link',
    id: randomUUID() as LinkId,
    kind: 'part-of',
    from,
    to: agreement.id,
    weight: 1,
  })
  const today = copenhagenDate(new Date())
  const made = await writing(db, coordinator, (tx) =>
    recordChange(tx, coordinator, {
      reason: 'Byen oprettet',
      effectiveOn: today,
      edits: [
        unit,
        position,
        council,
        joint,
        agreement,
        item,
        intent,
        theme,
        partOf(item.id),
        partOf(intent.id),
      ],
    }),
  )
  if ('refused' in made) throw new Error(made.refused)
  const leader = await person(['unit leader'], [position.id])
  return {
    today,
    coordinator,
    leader,
    secretary: await writerFor(db, municipality, position.id),
    council: council.id,
    joint: joint.id,
    position: position.id,
    agreement: agreement.id,
    item: item.id,
    intent: intent.id,
    theme: theme.id,
    /** The chain as somebody sees it now. */
    viewOf: (actor: Actor) =>
      inMunicipality(db, municipality, async (tx) => (await currentChain(tx)).seenBy(actor)),
    /** Opens a round about these. */
    open: async (...covers: readonly ElementId[]): Promise<RoundId> => {
      const opened = await openRound(db, coordinator, {
        title: 'Statusrunde',
        opensOn: today,
        dueOn: today,
        covers,
      })
      if ('refused' in opened) throw new Error(opened.refused)
      return opened.id
    },
  }
}

async function writerFor(
  db: TestDatabase['db'],
  municipality: TestDatabase['municipality'],
  position: ElementId,
): Promise<Actor> {
  return inMunicipality(db, municipality, async (tx) => {
    const from = isoDate('2020-01-01')
    const id = await addPerson(tx, {
      name: 'Sekretær',
      roles: [{ role: 'secretary' }],
      mayWriteFor: [position],
      from,
    })
    const actor = await actorOf(tx, id, from)
    if (!actor) throw new Error('the secretary was not added')
    return actor
  })
}

/** What somebody says: amber and in progress, unless said otherwise. */
export const words = (sentence: string | undefined, more: Partial<StatusContent> = {}): StatusContent => ({
  light: 'amber',
  progress: 'in progress',
  visibility: 'shared',
  ...(sentence === undefined ? {} : { sentence }),
  ...more,
})
