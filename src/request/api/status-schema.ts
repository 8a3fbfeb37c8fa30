import { z } from 'zod'
import type { Actor } from '../../domain/access/actor.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { date, elementId, uuid } from '../../domain/chain/kinds/fields.ts'
import { type Status, statusInput } from '../../domain/follow-up/status.ts'
import type { PersonId, RoundId, StatusId } from '../../domain/ids.ts'
import { reference, referenceOf, version } from './element-schemas.ts'
import { namesFor } from '../names-for.ts'
import type { Tx } from '../../store/transaction.ts'

/** The id of a round. */
export const roundId = uuid<RoundId>()
/** The id of a status. */
export const statusId = uuid<StatusId>()

/** The shape of somebody who did something. */
export const whoShape = z.object({
  id: uuid<PersonId>(),
  name: z
    .string()
    .describe(
      'The name, to colleagues; to council and public the title of the position, empty for those without one (R53).',
    ),
})

/** The shape of a status as it is sent. Of words that somebody may not see only those approved are there (R84). */
export const statusShape = z
  .object({
    ...statusInput.shape,
    visibility: z.enum(['internal', 'shared']),
    id: statusId,
    element: elementId,
    round: roundId.optional(),
    corrects: statusId.optional(),
    on: date,
    reportedBy: whoShape,
    onBehalfOf: reference.optional(),
    publicSummary: z.string().optional().describe('The words that council and public read.'),
    version,
  })
  .meta({ id: 'Status' })

/** Statuses as they are sent, with what those who reported are called (R53). */
export async function statusesAsSent(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  statuses: readonly Status[],
): Promise<z.output<typeof statusShape>[]> {
  const names = await namesFor(
    tx,
    view,
    actor,
    statuses.map((one) => one.reportedBy),
  )
  return statuses.map((status) => statusAsSent(view, status, names))
}

/** One status as it is sent; `names` has the name of who reported it. */
export function statusAsSent(
  view: ChainView,
  { reportedBy, onBehalfOf, ...status }: Status,
  names: ReadonlyMap<PersonId, string>,
): z.output<typeof statusShape> {
  const leader = referenceOf(view, onBehalfOf)
  return {
    ...status,
    reportedBy: { id: reportedBy, name: names.get(reportedBy) ?? '' },
    ...(leader ? { onBehalfOf: leader } : {}),
  }
}
