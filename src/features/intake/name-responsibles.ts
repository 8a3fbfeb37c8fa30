import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { ChangeRefusal } from '../../domain/chain/edit.ts'
import type { ContentInput } from '../../domain/chain/element.ts'
import { isDone } from '../../domain/follow-up/awaited.ts'
import { editList } from '../../domain/intake/edit-list.ts'
import { isAlike, knownAs, knownNamesOf } from '../../domain/intake/review-names.ts'
import type { ElementId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import type { Database } from '../../store/transaction.ts'

/** Something open that nobody answers for yet (R35). */
export type LackingResponsible = Readonly<{
  id: ElementId
  kind: 'agreement item' | 'theme'
  number: string
  title: string
  committee: string | undefined
  agreement: ElementId | undefined
}>

/** The open items and themes without a responsible position, items by agreement and number. */
export function lackingResponsible(view: ChainView): readonly LackingResponsible[] {
  const committeeOf = (id: ElementId | undefined) => view.elementOf('body', id)?.title
  const items = view
    .all('agreement')
    .toSorted((a, b) => b.firstYear - a.firstYear)
    .flatMap((agreement) =>
      view
        .itemsOf(agreement.id)
        .filter((item) => item.responsible === undefined && !isDone(view, item))
        .map(
          (item): LackingResponsible => ({
            id: item.id,
            kind: 'agreement item',
            number: item.number,
            title: item.title,
            committee: committeeOf(item.committee),
            agreement: agreement.id,
          }),
        ),
    )
  const themes = view
    .all('theme')
    .filter((theme) => theme.responsible === undefined)
    .map(
      (theme): LackingResponsible => ({
        id: theme.id,
        kind: 'theme',
        number: '',
        title: theme.title,
        committee: committeeOf(theme.committee),
        agreement: undefined,
      }),
    )
  return [...items, ...themes]
}

/** A position that resembles one there: the person says whether it is new. */
export type AlikePosition = Readonly<{ title: string; like: string }>

/** Why nothing was saved. */
export type NamingRefusal =
  | ChangeRefusal
  | Readonly<{ refused: 'not allowed' }>
  | Readonly<{ refused: 'nothing written' }>
  | Readonly<{ refused: 'alike'; alike: readonly AlikePosition[] }>

/** Names the responsible position (ansvarlig) of many items and themes as one change; positions that aren't there are made. */
export async function nameResponsibles(
  db: Database,
  actor: Actor,
  input: Readonly<{
    /** The position's title by element. */
    titles: Readonly<Record<string, string>>
    /** Titles that a person has said are new, though they resemble one there. */
    areNew: readonly string[]
    reason: string
  }>,
): Promise<(RecordedChange & Readonly<{ named: number }>) | NamingRefusal> {
  if (!may(actor, 'plan')) return { refused: 'not allowed' }
  return writing<(RecordedChange & Readonly<{ named: number }>) | NamingRefusal>(db, actor, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    const known = knownNamesOf(view)
    const wanted = Object.entries(input.titles).flatMap(([id, title]) => {
      const element = view.element(id as ElementId)
      const isNameable = element?.kind === 'agreement item' || element?.kind === 'theme'
      return isNameable && title.trim() !== '' ? [{ element, title: title.trim() }] : []
    })
    if (wanted.length === 0) return { refused: 'nothing written' }
    const alike = new Map<string, AlikePosition>()
    for (const { title } of wanted) {
      const like =
        knownAs('position', title, known) || input.areNew.includes(title)
          ? undefined
          : known.position.find((other) => isAlike(title, other.title))
      if (like) alike.set(title, { title, like: like.title })
    }
    if (alike.size > 0) return { refused: 'alike', alike: [...alike.values()] }
    const list = editList(randomUUID)
    const made = new Map<string, ElementId>()
    for (const { element, title } of wanted) {
      const key = title.toLocaleLowerCase('da')
      const position =
        (knownAs('position', title, known)?.id as ElementId | undefined) ??
        made.get(key) ??
        list.create('position', { title })
      made.set(key, position)
      const { kind: _kind, id: _id, version: _version, ...content } = element
      if (element.kind === 'theme') list.revise(element, { ...content, responsible: position })
      else list.revise(element, { ...content, responsible: position } as ContentInput<'agreement item'>)
    }
    const recorded = await recordChange(tx, actor, {
      reason: input.reason,
      effectiveOn: copenhagenDate(tx.at),
      edits: list.edits,
    })
    return { ...recorded, named: wanted.length }
  })
}
