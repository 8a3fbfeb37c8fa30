import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { FieldValues, PlanElement } from '../../domain/agreement/plan-element.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { changedFields } from '../../domain/chain/diff.ts'
import type { Edit } from '../../domain/chain/edit.ts'
import { parseContent } from '../../domain/chain/element.ts'
import { kinds } from '../../domain/chain/kinds/kinds.ts'
import type { ChangeNumber, ElementId, LinkId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { changeOf, contentAt } from '../../store/content-at.ts'
import { namesFor } from '../../request/names-for.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import type { Database, Tx } from '../../store/transaction.ts'
import type { FieldConflict, PlanRefusal } from './plan-refusal.ts'

/** Values for the same fields of one element or many, and a theme that they concern. */
export type FieldEdit = Readonly<{
  ids: readonly ElementId[]
  /** The newest change that the writer had on the screen: what others changed later is not overwritten unseen. */
  seen: ChangeNumber
  set: FieldValues
  addTheme?: ElementId | undefined
  reason: string
}>

/** Recorded, and how many elements it changed; with none to change, nothing is recorded. */
export type FieldsEdited = (RecordedChange | Readonly<{ recorded?: undefined }>) &
  Readonly<{ changed: number }>

/** Sets fields of items and themes in one change with one reason. Two who edit different fields of an item don't disturb each other. */
export async function editFields(
  db: Database,
  actor: Actor,
  edit: FieldEdit,
): Promise<FieldsEdited | PlanRefusal> {
  return writing<FieldsEdited | PlanRefusal>(db, actor, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    const found = await fieldEdits(tx, view, actor, edit)
    if ('refused' in found) return found
    if (found.edits.length === 0) return { changed: 0 }
    const recorded = await recordChange(tx, actor, {
      reason: edit.reason,
      effectiveOn: copenhagenDate(tx.at),
      edits: found.edits,
    })
    return { ...recorded, changed: found.changed }
  })
}

/** The edits that set the fields, or why they can't be set: for use cases that record more with them. */
export async function fieldEdits(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  edit: Omit<FieldEdit, 'reason'>,
): Promise<Readonly<{ edits: readonly Edit[]; changed: number }> | PlanRefusal> {
  const edits: Edit[] = []
  const conflicts: FieldConflict[] = []
  const changed = new Set<ElementId>()
  for (const id of edit.ids) {
    const element = view.element(id)
    if (element?.kind !== 'agreement item' && element?.kind !== 'theme')
      return { refused: 'unknown element', element: id }
    if (!may(actor, 'edit', element)) return { refused: 'not allowed' }
    const revised = revisionOf(element, edit.set)
    if ('refused' in revised) return revised
    if (revised.fields.length > 0) {
      conflicts.push(...(await conflictsOf(tx, view, actor, element, revised.fields, edit)))
      edits.push(revised.edit)
      changed.add(id)
    }
    if (edit.addTheme && !isAbout(view, element, edit.addTheme)) {
      edits.push(aboutTheme(element, edit.addTheme))
      changed.add(id)
    }
  }
  if (conflicts.length > 0) return { refused: 'changed meanwhile', conflicts, seen: view.number }
  return { edits, changed: changed.size }
}

/** The revision that sets the fields which the element's kind has; `fields` are those whose value differs from now. */
function revisionOf(
  element: PlanElement,
  set: FieldValues,
): Readonly<{ edit: Edit; fields: readonly string[] }> | PlanRefusal {
  const shape = kinds[element.kind].schema.shape
  const values = Object.fromEntries(Object.entries(set).filter(([field]) => Object.hasOwn(shape, field)))
  const { id, kind, version, ...before } = element
  const parsed = parseContent(kind, { ...before, ...values })
  if (!parsed.ok) return { refused: 'unreadable', problems: parsed.problems }
  const edit = { edit: 'revise element', id, kind, content: parsed.content, expected: version } as Edit
  return { edit, fields: changedFields(before, parsed.content) }
}

/** Fields that somebody else has changed since the writer looked. */
async function conflictsOf(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  element: PlanElement,
  fields: readonly string[],
  { seen, set }: Pick<FieldEdit, 'seen' | 'set'>,
): Promise<readonly FieldConflict[]> {
  if (element.version <= seen) return []
  const then = (await contentAt(tx, element.id, seen)) ?? {}
  const meanwhile = changedFields(then, element).filter((field) => fields.includes(field))
  if (meanwhile.length === 0) return []
  const change = await changeOf(tx, element.version)
  const names = change ? await namesFor(tx, view, actor, [change.actor]) : new Map<string, string>()
  return meanwhile.map((field) => ({
    element: element.id,
    title: element.kind === 'agreement item' ? `${element.number} ${element.title}` : element.title,
    field,
    theirs: shown(view, (element as FieldValues)[field]),
    mine: shown(view, set[field]),
    by: (change && names.get(change.actor)) ?? '',
    at: change?.recordedAt.toISOString() ?? '',
  }))
}

/** A value as people know it: a reference by its title. */
const shown = (view: ChainView, value: unknown): unknown =>
  typeof value === 'string' ? (view.element(value as ElementId)?.title ?? value) : value

const isAbout = (view: ChainView, element: PlanElement, theme: ElementId): boolean =>
  element.id === theme || view.linksFrom(element.id, 'concerns').some((link) => link.to === theme)

/** An item concerns a theme; a theme is part of a line. */
const aboutTheme = (element: PlanElement, theme: ElementId): Edit => ({
  edit: 'add link',
  id: randomUUID() as LinkId,
  kind: element.kind === 'theme' ? 'part-of' : 'concerns',
  from: element.id,
  to: theme,
  weight: 1,
})
