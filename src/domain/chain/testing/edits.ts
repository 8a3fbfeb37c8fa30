import type { IsoDate } from '../../calendar/dates.ts'
import type { ChangeNumber, LinkId } from '../../ids.ts'
import type { ChangeDraft, Edit } from '../edit.ts'
import type { Element } from '../element.ts'
import { aLink, idOf } from './a-chain.ts'

const contentOf = ({ id: _id, kind: _kind, version: _version, since: _since, ...content }: Element) => content

/** The edit that makes an element. */
export const making = (element: Element): Edit =>
  ({ edit: 'create element', id: element.id, kind: element.kind, content: contentOf(element) }) as Edit

/** The edit that revises an element, by somebody who saw this version of it. */
export const revising = (
  element: Element,
  changes: object,
  more: Readonly<{ expected?: number; isEntryError?: boolean }> = {},
): Edit =>
  ({
    edit: 'revise element',
    id: element.id,
    kind: element.kind,
    content: { ...contentOf(element), ...changes },
    expected: (more.expected ?? element.version) as ChangeNumber,
    ...(more.isEntryError ? { isEntryError: true } : {}),
  }) as Edit

/** The edit that ends an element. */
export const ending = (element: Element, more: Readonly<{ isEntryError?: boolean }> = {}): Edit => ({
  edit: 'end element',
  id: element.id,
  expected: element.version,
  ...more,
})

/** The edit that links, by the titles of the ends: `linking('bro serves trivsel')`. */
export const linking = (sentence: string, weight = 1): Edit => {
  const { id, kind, from, to } = aLink(sentence)
  return { edit: 'add link', id, kind, from, to, weight }
}

/** The edit that ends a link. */
export const unlinking = (sentence: string): Edit => ({
  edit: 'end link',
  id: idOf(sentence) as unknown as LinkId,
})

/** A change of some edits that takes effect on a day. */
export const aDraft = (edits: readonly Edit[], effectiveOn: IsoDate): ChangeDraft => ({
  reason: 'prøve',
  effectiveOn,
  edits,
})
