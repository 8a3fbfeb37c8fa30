import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { may } from '../../domain/access/may.ts'
import { type Days, keptKinds, type KeptKind, retentionProposals } from '../../domain/retention/retention.ts'
import { inRoom } from '../../messages/room.ts'
import { retentionRoom } from '../../messages/rooms/retention.ts'
import { type Answer, done } from '../../request/api/answer.ts'
import { reason } from '../../request/api/element-schemas.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { retentionRules } from '../../store/retention/retention-rules.ts'
import { whatIsOver } from '../../store/retention/what-is-over.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { decideRetention } from './set-retention.ts'

const days = z.number().int().min(1).nullable().describe('Absent days are for good: null.')
const kind = z.enum(keptKinds)
const rulesShape = z
  .object({
    items: z.array(
      z.object({
        kind,
        days,
        proposed: days,
        choices: z.array(days),
        over: z.number().int().describe('How many things would go now.'),
      }),
    ),
  })
  .meta({ id: 'Retention' })
type Rules = z.output<typeof rulesShape>

/** How long things are kept: what holds, and what is decided. */
export function retentionApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/retention',
    id: 'getRetention',
    tag: 'People',
    summary:
      'For how many days each sort of thing is kept, what is proposed, and how many things would go now.',
    sends: rulesShape,
    problems: ['forbidden'],
    run: async (asked) => (may(asked.actor, 'set retention') ? rulesOf(asked) : problem('forbidden')),
  })

  operation(api, {
    method: 'POST',
    path: '/retention',
    id: 'setRetention',
    tag: 'People',
    summary: 'Decides for how many days some sorts of things are kept; those not named stay as they are.',
    body: z.strictObject({ rules: z.array(z.strictObject({ kind, days })).min(1), reason }),
    example: { rules: [{ kind: 'documents', days: 365 }], reason: 'Som i vores arkivplan' },
    sends: rulesShape,
    problems: ['forbidden', 'refused'],
    run: async (asked) => {
      const wanted = new Map<KeptKind, Days>(asked.body.rules.map((one) => [one.kind, one.days ?? undefined]))
      const answer = await decideRetention(asked, wanted, asked.body.reason)
      if ('changed' in answer || answer.refused === 'unchanged') return rulesOf(asked)
      if (answer.refused === 'not allowed') return problem('forbidden')
      const t = inRoom(retentionRoom, asked.language).retention
      const detail = answer.refused === 'no reason' ? t.reasonMissing : t.badChoice
      return problem('refused', { refused: answer.refused, detail })
    },
  })
}

const rulesOf = ({ db, actor, now }: ActorAsking): Promise<Answer<Rules>> =>
  inMunicipality(db, actor.municipality, async (tx) => {
    const rules = await retentionRules(tx)
    const over = await whatIsOver(tx, rules, now)
    return done({
      items: keptKinds.map((one) => ({
        kind: one,
        days: rules[one] ?? null,
        proposed: retentionProposals[one].days ?? null,
        choices: retentionProposals[one].choices.map((choice) => choice ?? null),
        over: over[one],
      })),
    })
  })
