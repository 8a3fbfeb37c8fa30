import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { secrecyFrom } from '../../domain/access/sight.ts'
import { copenhagenDate, type IsoDate } from '../../domain/calendar/dates.ts'
import type { ChangeRefusal, Edit } from '../../domain/chain/edit.ts'
import type { Element } from '../../domain/chain/element.ts'
import type { Openness } from '../../domain/chain/kinds/fields.ts'
import type { ChangeNumber, DecisionId, ElementId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import type { Database } from '../../store/transaction.ts'

/** How open something is to be: to whom it is closed, and whether its title may stand on agendas all the same (R50). */
export type OpennessWanted = Readonly<{
  openness: Openness
  circle?: ElementId | undefined
  titleIsHarmless?: boolean | undefined
}>

/** Why it stays as open as it was. */
export type OpennessRefusal = ChangeRefusal | Readonly<{ refused: 'not allowed' }>

/** The kinds that have an openness of their own. */
export type OpennessKind = 'agreement item' | 'theme' | 'agreement'

/** True for an element that can be opened and closed by itself. */
export const hasOpenness = (element: Element): element is Extract<Element, { kind: OpennessKind }> =>
  element.kind === 'agreement item' || element.kind === 'theme' || element.kind === 'agreement'

/** Opens or closes an item or a theme (åbenhed), with the reason that stays in its history (R54). */
export const changeOpenness = (
  db: Database,
  actor: Actor,
  input: Readonly<{ id: ElementId; expected: ChangeNumber; wanted: OpennessWanted; reason: string }>,
): Promise<RecordedChange | OpennessRefusal> =>
  revise(db, actor, input, ({ openness, circle, titleIsHarmless }) => ({
    ...secrecyFrom({ openness, circle }),
    titleIsHarmless: openness === 'closed' && titleIsHarmless ? true : undefined,
  }))

/** Publishes an agreement (offentliggørelse) from a day on, by a decision where there is one: its items are as open as they say. */
export const publish = (
  db: Database,
  actor: Actor,
  input: Readonly<{
    id: ElementId
    expected: ChangeNumber
    on: IsoDate
    decision?: DecisionId | undefined
    reason: string
  }>,
): Promise<RecordedChange | OpennessRefusal> =>
  revise(db, actor, { ...input, wanted: { openness: 'open' } }, () => ({
    openness: 'open',
    circle: undefined,
    published: { on: input.on, ...(input.decision ? { decision: input.decision } : {}) },
  }))

/** Takes an agreement back: it and its items are for its circle alone until it is published again. */
export const unpublish = (
  db: Database,
  actor: Actor,
  input: Readonly<{
    id: ElementId
    expected: ChangeNumber
    circle?: ElementId | undefined
    reason: string
  }>,
): Promise<RecordedChange | OpennessRefusal> =>
  revise(db, actor, { ...input, wanted: { openness: 'closed', circle: input.circle } }, ({ circle }) => ({
    openness: 'closed',
    circle,
    published: undefined,
  }))

async function revise(
  db: Database,
  actor: Actor,
  input: Readonly<{
    id: ElementId
    expected: ChangeNumber
    wanted: OpennessWanted
    reason: string
    on?: IsoDate
    decision?: DecisionId | undefined
  }>,
  fieldsOf: (wanted: OpennessWanted) => object,
): Promise<RecordedChange | OpennessRefusal> {
  return writing<RecordedChange | OpennessRefusal>(db, actor, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    const element = view.element(input.id)
    if (!element) return { refused: 'unknown element', element: input.id }
    if (!hasOpenness(element) || !may(actor, 'set the openness of', element))
      return { refused: 'not allowed' }
    const { id, kind, version: _version, since: _since, ...content } = element
    return recordChange(tx, actor, {
      reason: input.reason,
      effectiveOn: input.on ?? copenhagenDate(tx.at),
      ...(input.decision ? { decision: input.decision } : {}),
      edits: [
        {
          edit: 'revise element',
          id,
          kind,
          expected: input.expected,
          content: withoutGaps({ ...content, ...fieldsOf(input.wanted) }),
        } as unknown as Edit,
      ],
    })
  })
}

const withoutGaps = (content: object): object =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined))
