import { may } from '../../domain/access/may.ts'
import { type Days, type KeptKind, keptKinds, retentionProposals } from '../../domain/retention/retention.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { retentionRules, setRetention } from '../../store/retention/retention-rules.ts'
import { inMunicipality } from '../../store/transaction.ts'

/** Why nothing was decided. */
export type RetentionRefusal = 'not allowed' | 'bad choice' | 'no reason' | 'unchanged'

/** Decides for how long some sorts of things are kept; those that are not named stay as they are. Says which changed. */
export async function decideRetention(
  { db, actor }: Pick<ActorAsking, 'db' | 'actor'>,
  wanted: ReadonlyMap<KeptKind, Days>,
  given: string,
): Promise<Readonly<{ changed: readonly KeptKind[] }> | Readonly<{ refused: RetentionRefusal }>> {
  if (!may(actor, 'set retention')) return { refused: 'not allowed' }
  const reason = given.trim()
  for (const [kind, days] of wanted)
    if (!retentionProposals[kind].choices.includes(days)) return { refused: 'bad choice' }
  return inMunicipality(db, actor.municipality, async (tx) => {
    const rules = await retentionRules(tx)
    const changed = keptKinds.filter((kind) => wanted.has(kind) && wanted.get(kind) !== rules[kind])
    if (changed.length === 0) return { refused: 'unchanged' as const }
    if (reason === '') return { refused: 'no reason' as const }
    for (const kind of changed) await setRetention(tx, actor, kind, wanted.get(kind), reason)
    return { changed }
  })
}
