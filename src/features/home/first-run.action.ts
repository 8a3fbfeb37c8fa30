import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import { editList } from '../../domain/intake/edit-list.ts'
import { bodyTypeOf, knownAs, knownNamesOf } from '../../domain/intake/review-names.ts'
import { askedByActor } from '../../request/asking.ts'
import { textsOf } from '../../request/form-text.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { recordChange, writing } from '../../store/record-change.ts'
import type { Database } from '../../store/transaction.ts'
import type { Route } from './+types/first-run.action'

/** Creates the bodies that were ticked, and shows how far the set-up is. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, actor, texts } = askedByActor(context)
  const titles = textsOf(await request.formData(), 'body').map((title) => title.slice(0, 300))
  const made = await createBodies(db, actor, titles, texts.firstRun.reasonBodies)
  return redirect(`/?organer=${made}`)
}

/** Creates bodies by their names as one change; those that are there already are left as they are. Says how many were made. */
async function createBodies(
  db: Database,
  actor: Actor,
  titles: readonly string[],
  reason: string,
): Promise<number> {
  if (!may(actor, 'plan')) return 0
  const made = await writing(db, actor, async (tx) => {
    const known = knownNamesOf((await currentChain(tx)).seenBy(actor))
    const wanted = [...new Set(titles)].filter((title) => !knownAs('body', title, known))
    if (wanted.length === 0) return 0
    const list = editList(randomUUID)
    for (const title of wanted) list.create('body', { title, type: bodyTypeOf(title) })
    await recordChange(tx, actor, { reason, effectiveOn: copenhagenDate(tx.at), edits: list.edits })
    return wanted.length
  })
  return typeof made === 'number' ? made : 0
}
