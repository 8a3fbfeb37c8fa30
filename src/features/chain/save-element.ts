import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
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

/** An element to be made: its kind and a content of that kind; with an id when something else of the same change points to it. */
export type NewElement = { [K in Kind]: Readonly<{ kind: K; content: Content<K>; id?: ElementId }> }[Kind]

/** A link to be made together with elements. */
export type NewLink = Readonly<{ by: LinkKind; from: ElementId; to: ElementId }>

/** Makes elements with their links in one change; with `partOf` they are all linked to what they are part of. */
export async function createElements(
  db: Database,
  actor: Actor,
  input: Readonly<{
    elements: readonly NewElement[]
    reason: string
    partOf?: ElementId | undefined
    links?: readonly NewLink[]
    /** What was missing on a list and is made on the way. */
    also?: readonly NewElement[]
  }>,
): Promise<Saved | SaveRefusal> {
  if (!may(actor, 'plan')) return { refused: 'not allowed' }
  const ids = input.elements.map((element) => element.id ?? (randomUUID() as ElementId))
  return writing<Saved | SaveRefusal>(db, actor, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    const links: readonly NewLink[] = [
      ...(input.partOf ? ids.map((id) => partOf(id, input.partOf as ElementId)) : []),
      ...(input.links ?? []),
    ]
    const made = new Set<ElementId>([...ids, ...(input.also ?? []).flatMap((element) => element.id ?? [])])
    const unseen = links
      .flatMap((link) => [link.from, link.to])
      .find((id) => !made.has(id) && !view.element(id))
    if (unseen) return { refused: 'unknown element', element: unseen }
    const recorded = await recordChange(tx, actor, {
      reason: input.reason,
      effectiveOn: copenhagenDate(tx.at),
      edits: [
        ...creationsOf(input.also ?? []),
        ...creationsOf(input.elements, ids),
        ...links.map((link) => newLink(link.by, link.from, link.to)),
      ],
    })
    return { ...recorded, ids }
  })
}

const partOf = (from: ElementId, to: ElementId): NewLink => ({ by: 'part-of', from, to })

const creationsOf = (elements: readonly NewElement[], ids?: readonly ElementId[]): readonly Edit[] =>
  elements.map(
    ({ kind, content, id }, index) =>
      ({ edit: 'create element', id: ids?.[index] ?? id ?? randomUUID(), kind, content }) as Edit,
  )

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
  input: Readonly<{
    id: ElementId
    kind: K
    content: Content<K>
    expected: ChangeNumber
    reason: string
    also?: readonly NewElement[]
    /** Corrects what was recorded wrongly about an adopted item; for those who plan (R6). */
    isEntryError?: boolean
  }>,
): Promise<RecordedChange | SaveRefusal> {
  const also = input.also ?? []
  const { id, kind, content, expected, reason, isEntryError } = input
  if ((also.length > 0 || isEntryError) && !may(actor, 'plan')) return { refused: 'not allowed' }
  return editing(db, actor, id, reason, [
    ...creationsOf(also),
    {
      edit: 'revise element',
      id,
      kind,
      content,
      expected,
      ...(isEntryError ? { isEntryError } : {}),
    } as unknown as Edit,
  ])
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
    if (!may(actor, 'edit', from)) return { refused: 'not allowed' }
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
    if (!may(actor, 'edit', element)) return { refused: 'not allowed' }
    return recordChange(tx, actor, { reason, effectiveOn: copenhagenDate(tx.at), edits })
  })
}
