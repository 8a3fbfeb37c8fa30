import { mentionsCpr } from '../access/cpr.ts'
import type { ChangeDraft, ChangeRefusal, Edit } from './edit.ts'

/**
 * R53: words written about how it goes and what was decided are stopped once when they hold what looks like a person's number
 * (CPR), whichever way they come in. They are never changed afterwards, so this is the last moment to think of it.
 */
export function checkWords({ edits, holdsNoCpr }: ChangeDraft): ChangeRefusal | undefined {
  if (holdsNoCpr) return undefined
  const found = edits
    .flatMap((edit) => Object.entries(wordsOf(edit)))
    .find(([, words]) => words !== undefined && mentionsCpr(words))
  return found && { refused: 'looks like CPR', field: found[0] }
}

/** The free words of an edit by the field they were written in. */
function wordsOf(edit: Edit): Readonly<Record<string, string | undefined>> {
  switch (edit.edit) {
    case 'add status':
      return { sentence: edit.content.sentence, helpWanted: edit.content.helpWanted }
    case 'approve summary':
      return { text: edit.text }
    case 'add decision':
      return { text: edit.content.text, caseTitle: edit.content.caseTitle }
    default:
      return {}
  }
}
