import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { mayEdit, mayPlan } from '../../domain/access/may.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { ChangeRefusal, Edit } from '../../domain/chain/edit.ts'
import type { Content, Kind } from '../../domain/chain/element.ts'
import type { LinkKind } from '../../domain/chain/link.ts'
import type { ChangeNumber, ElementId, LinkId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import type { Database } from '../../store/transaction.ts'

/** Why nothing was saved. */
export type SaveRefusal = ChangeRefusal | Readonly<{ refused: 'not allowed' }>
type Saved = RecordedChange & Readonly<{ ids: readonly ElementId[] }>

/** Makes elements of one kind in one change; those with `partOf` are linked to what they are part of. */
export async function createElements<K extends Kind>(
  db: Database,
  actor: Actor,
  input: Readonly<{
    kind: K
    contents: readonly Content<K>[]
    reason: string
    partOf?: ElementId | undefined
  }>,
): Promise<Saved | SaveRefusal> {
  if (!mayPlan(actor)) return { refused: 'not allowed' }
  const ids = input.contents.map(() => randomUUID() as ElementId)
  return writing<Saved | SaveRefusal>(db, actor, async (tx) => {
    const edits: Edit[] = input.contents.flatMap((content, index) => {
      const id = ids[index] as ElementId
      const made = { edit: 'create element', id, kind: input.kind, content } as unknown as Edit
      return input.partOf ? [made, newLink('part-of', id, input.partOf)] : [made]
    })
    const recorded = await recordChange(tx, actor, {
      reason: input.reason,
      effectiveOn: copenhagenDate(tx.at),
      edits,
    })
    return { ...recorded, ids }
  })
}

const newLink = (kind: LinkKind, from: ElementId, to: ElementId, evidence?: string): Edit => ({
  edit: 'add link',
  id: randomUUID() as LinkId,
  kind,
  from,
  to,
  weight: 1,
  ...(evidence ? { evidence } : {}),
})

/** Revises an element. `expected` is the version that the writer saw; when somebody was faster the change is refused as stale. */
export async function reviseElement<K extends Kind>(
  db: Database,
  actor: Actor,
  input: Readonly<{ id: ElementId; kind: K; content: Content<K>; expected: ChangeNumber; reason: string }>,
): Promise<RecordedChange | SaveRefusal> {
  return editing(db, actor, input.id, input.reason, [
    {
      edit: 'revise element',
      id: input.id,
      kind: input.kind,
      content: input.content,
      expected: input.expected,
    } as unknown as Edit,
  ])
}

/** Ends an element with its links; it stays in the history and in every date before. */
export async function endElement(
  db: Database,
  actor: Actor,
  input: Readonly<{ id: ElementId; expected: ChangeNumber; reason: string }>,
): Promise<RecordedChange | SaveRefusal> {
  return writing<RecordedChange | SaveRefusal>(db, actor, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    if (!view.element(input.id)) return { refused: 'unknown element', element: input.id }
    if (!mayPlan(actor)) return { refused: 'not allowed' }
    const links = [...view.linksFrom(input.id), ...view.linksTo(input.id)]
    return recordChange(tx, actor, {
      reason: input.reason,
      effectiveOn: copenhagenDate(tx.at),
      edits: [
        ...links.map((link): Edit => ({ edit: 'end link', id: link.id })),
        { edit: 'end element', id: input.id, expected: input.expected },
      ],
    })
  })
}

/** Links two elements (R55: type, author, date and evidence); a loop is refused with its path (R56). */
export const addLink = (
  db: Database,
  actor: Actor,
  input: Readonly<{
    kind: LinkKind
    from: ElementId
    to: ElementId
    evidence?: string | undefined
    reason: string
  }>,
): Promise<RecordedChange | SaveRefusal> =>
  editing(db, actor, input.from, input.reason, [newLink(input.kind, input.from, input.to, input.evidence)])

/** Ends a link of an element. */
export const endLink = (
  db: Database,
  actor: Actor,
  input: Readonly<{ from: ElementId; link: LinkId; reason: string }>,
): Promise<RecordedChange | SaveRefusal> =>
  editing(db, actor, input.from, input.reason, [{ edit: 'end link', id: input.link }])

/** Records edits of one element for somebody who may edit it. */
export async function editing(
  db: Database,
  actor: Actor,
  id: ElementId,
  reason: string,
  edits: readonly Edit[],
): Promise<RecordedChange | SaveRefusal> {
  return writing<RecordedChange | SaveRefusal>(db, actor, async (tx) => {
    const element = (await currentChain(tx)).seenBy(actor).element(id)
    if (!element) return { refused: 'unknown element', element: id }
    if (!mayEdit(actor, element)) return { refused: 'not allowed' }
    return recordChange(tx, actor, { reason, effectiveOn: copenhagenDate(tx.at), edits })
  })
}
