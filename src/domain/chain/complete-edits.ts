import type { ChainView } from './chain-view.ts'
import type { Edit } from './edit.ts'

/** The edits of a change with what follows from them: whatever ends takes its links and treatments with it, in the same change. */
export function completeEdits(whole: ChainView, edits: readonly Edit[]): readonly Edit[] {
  const isEnding = edits.some((edit) => edit.edit === 'end element')
  if (!isEnding) return edits
  const ended = new Set<string>()
  for (const edit of edits) if (edit.edit === 'end link' || edit.edit === 'end treatment') ended.add(edit.id)
  const implied: Edit[] = []
  for (const edit of edits) {
    if (edit.edit !== 'end element') continue
    for (const link of [...whole.linksFrom(edit.id), ...whole.linksTo(edit.id)]) {
      if (ended.has(link.id)) continue
      ended.add(link.id)
      implied.push({ edit: 'end link', id: link.id })
    }
    for (const treatment of whole.treatmentsOf(edit.id))
      if (!ended.has(treatment.id))
        implied.push({ edit: 'end treatment', id: treatment.id, expected: treatment.version })
  }
  return [...edits, ...implied]
}
