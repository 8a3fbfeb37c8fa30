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

/** An element to be made: its kind and a content of that kind. */
export type NewElement = { [K in Kind]: Readonly<{ kind: K; content: Content<K> }> }[Kind]

/** Makes elements in one change; with `partOf` they are linked to what they are part of. */
export async function createElements(
  db: Database,
  actor: Actor,
  input: Readonly<{ elements: readonly NewElement[]; reason: string; partOf?: ElementId | undefined }>,
): Promise<Saved | SaveRefusal> {
  if (!mayPlan(actor)) return { refused: 'not allowed' }
  const ids = input.elements.map(() => randomUUID() as ElementId)
  return writing<Saved | SaveRefusal>(db, actor, async (tx) => {
    const whole = input.partOf
    if (whole && !(await currentChain(tx)).seenBy(actor).element(whole))
      return { refused: 'unknown element', element: whole }
    const edits: Edit[] = input.elements.flatMap((element, index) => {
      const id = ids[index] as ElementId
      const made = { edit: 'create element', id, ...element } as Edit
      return whole ? [made, newLink('part-of', id, whole)] : [made]
    })
    const recorded = await recordChange(tx, actor, {
      reason: input.reason,
      effectiveOn: copenhagenDate(tx.at),
      edits,
    })
    return { ...recorded, ids }
  })
}

const newLink = (kind: LinkKind, from: ElementId, to: ElementId, evidence?: string) => ({
  edit: 'add link' as const,
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
export async function addLink(
  db: Database,
  actor: Actor,
  input: Readonly<{
    kind: LinkKind
    from: ElementId
    to: ElementId
    evidence?: string | undefined
    reason: string
  }>,
): Promise<(RecordedChange & Readonly<{ id: LinkId }>) | SaveRefusal> {
  const link = newLink(input.kind, input.from, input.to, input.evidence)
  const answer = await editing(db, actor, input.from, input.reason, [link], input.to)
  return 'refused' in answer ? answer : { ...answer, id: link.id }
}

/** Ends a link, for somebody who may edit the element that it starts from. */
export async function endLink(
  db: Database,
  actor: Actor,
  input: Readonly<{ link: LinkId; reason: string }>,
): Promise<RecordedChange | SaveRefusal> {
  return writing<RecordedChange | SaveRefusal>(db, actor, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    const link = view.link(input.link)
    const from = link && view.element(link.from)
    if (!from) return { refused: 'unknown element', element: input.link as string as ElementId }
    if (!mayEdit(actor, from)) return { refused: 'not allowed' }
    return recordChange(tx, actor, {
      reason: input.reason,
      effectiveOn: copenhagenDate(tx.at),
      edits: [{ edit: 'end link', id: input.link }],
    })
  })
}

/** Records edits of one element for somebody who may edit it; `target` is what they point at, which must be in view too. */
export async function editing(
  db: Database,
  actor: Actor,
  id: ElementId,
  reason: string,
  edits: readonly Edit[],
  target = id,
): Promise<RecordedChange | SaveRefusal> {
  return writing<RecordedChange | SaveRefusal>(db, actor, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    const element = view.element(id)
    if (!element) return { refused: 'unknown element', element: id }
    if (!view.element(target)) return { refused: 'unknown element', element: target }
    if (!mayEdit(actor, element)) return { refused: 'not allowed' }
    return recordChange(tx, actor, { reason, effectiveOn: copenhagenDate(tx.at), edits })
  })
}
