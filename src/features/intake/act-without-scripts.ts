import type { ActorAsking } from '../../request/asking.ts'
import { textOf } from '../../request/form-text.ts'
import type { Proposal } from '../../domain/intake/review.ts'
import { proposalsOf } from '../../store/reviews.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { type AskedByForm, actOfForm, writtenIn } from './act-of-form.ts'
import { actOnReview, undoInReview } from './act-on-review.ts'
import type { Draft } from './use-drafts.ts'
import type { Obstacle } from './use-review.ts'

/** What came of a form: where to go on, or what stood in the way, with all that was written. */
export type CameOfForm =
  | Readonly<{ to: string }>
  | Readonly<{
      sentence?: string
      obstacle: Readonly<Record<string, Obstacle>>
      kept: Readonly<Record<string, Draft>>
    }>

/** One act by a browser without scripts. It comes back to the proposal it was about. */
export async function actWithoutScripts(
  { db, actor, texts }: ActorAsking,
  review: string,
  form: FormData,
  search: URLSearchParams,
): Promise<CameOfForm> {
  const id = textOf(form, 'id')
  const one = await inMunicipality(db, actor.municipality, async (tx) =>
    (await proposalsOf(tx, review)).find((candidate) => candidate.id === id),
  )
  const asked = actOfForm(form, one)
  if (asked.kind === 'unreadable') return blocked({ sentence: texts.review.problem.unreadable })
  if (asked.kind === 'fields')
    return blocked({
      kept: one ? { [id]: { base: one.fields, written: writtenIn(form), problems: asked.problems } } : {},
    })
  const came =
    asked.kind === 'undo'
      ? await undoInReview(db, actor, { review })
      : await actOnReview(db, actor, { review, act: asked.act })
  if (!('problem' in came)) return { to: backTo(review, asked, search, came.changed) }
  if (came.problem === 'changed since')
    return blocked({ sentence: texts.review.notUndone(texts.review.somebody, '') })
  if (asked.kind === 'undo') return blocked({ sentence: sentenceOf(came.problem, texts) })
  const theirs = came.problem === 'changed meanwhile' ? came.theirs.fields : one?.fields
  return blocked({
    obstacle: { [id]: { problem: came, act: asked.act } },
    kept:
      theirs && form.has('base') ? { [id]: { base: theirs, written: writtenIn(form), problems: {} } } : {},
  })
}

type Problem = Exclude<keyof ActorAsking['texts']['review']['problem'], 'offline'>

const sentenceOf = (problem: Problem | 'changed meanwhile', texts: ActorAsking['texts']): string =>
  texts.review.problem[problem === 'changed meanwhile' ? 'unreadable' : problem]

const blocked = (what: Readonly<{ sentence?: string; obstacle?: object; kept?: object }>): CameOfForm =>
  ({ obstacle: {}, kept: {}, ...what }) as CameOfForm

/** What was made anew, or merged into, is gone on with; else the one that was acted on. */
function backTo(
  review: string,
  asked: AskedByForm,
  search: URLSearchParams,
  changed: readonly Proposal[],
): string {
  const params = new URLSearchParams(search)
  const act = asked.kind === 'act' ? asked.act : undefined
  const made = act?.act === 'add' || act?.act === 'split' ? changed.at(-1)?.id : undefined
  const into = act?.act === 'merge' ? changed[0]?.id : undefined
  const id = made ?? into ?? (act && 'id' in act ? act.id : params.get('punkt'))
  if (!id) return `/import/${review}?${params.toString()}`
  params.set('punkt', id)
  return `/import/${review}?${params.toString()}#i-${id}`
}
