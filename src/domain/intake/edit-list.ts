import type { Edit } from '../chain/edit.ts'
import {
  type Content,
  type ContentInput,
  type Element,
  type ElementOf,
  type Kind,
  parseContent,
} from '../chain/element.ts'
import type { LinkKind } from '../chain/link.ts'
import type { DecisionId, ElementId, LinkId } from '../ids.ts'

/** Edits being gathered for one change. */
export type EditList = Readonly<{
  edits: readonly Edit[]
  create: <K extends Kind>(kind: K, content: ContentInput<K>) => ElementId
  revise: <K extends Kind>(before: ElementOf<K>, content: ContentInput<K>) => void
  link: (kind: LinkKind, from: ElementId, to: ElementId) => void
  decide: (id: DecisionId, content: Extract<Edit, { edit: 'add decision' }>['content']) => void
}>

/** Starts a list of edits. What a review hands in was checked when it was written; a content that doesn't parse is a mistake of ours. */
export function editList(newId: () => string): EditList {
  const edits: Edit[] = []
  return {
    edits,
    create: (kind, content) => {
      const id = newId() as ElementId
      edits.push({ edit: 'create element', id, kind, content: parsed(kind, content) } as Edit)
      return id
    },
    revise: (before, content) => {
      const { id, kind, version: expected } = before as Element
      edits.push({ edit: 'revise element', id, kind, content: parsed(kind, content), expected } as Edit)
    },
    link: (kind, from, to) => {
      edits.push({ edit: 'add link', id: newId() as LinkId, kind, from, to, weight: 1 })
    },
    decide: (id, content) => {
      edits.push({ edit: 'add decision', id, content })
    },
  }
}

function parsed<K extends Kind>(kind: K, content: unknown): Content<K> {
  const result = parseContent(kind, content)
  if (!result.ok) throw new Error(`${kind}: ${JSON.stringify(result.problems)}`)
  return result.content
}
