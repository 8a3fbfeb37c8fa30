import { z } from 'zod'
import { slotNames } from '../../domain/chain/slot-names.ts'
import { date } from '../../domain/chain/kinds/fields.ts'
import type { Trace } from '../../domain/chain/trace.ts'
import { reference, referenceTo } from './element-schemas.ts'

/** The shape of one of the eight links of an item. */
export const slotSchema = z
  .object({
    slot: z.enum(slotNames),
    state: z.enum(['closed', 'planned', 'not relevant', 'broken']),
    by: z.array(reference).optional().describe('What closes it, or will.'),
    from: date.optional().describe('With `planned`: from when it counts.'),
    reason: z.string().optional().describe('With `not relevant`: why.'),
  })
  .meta({ id: 'Slot' })

/** The eight links of an item as they are sent. */
export const slotsAsSent = (followed: Trace): z.output<typeof slotSchema>[] =>
  followed.map((slot) => ({
    slot: slot.slot,
    state: slot.state,
    ...('by' in slot ? { by: slot.by.map(referenceTo) } : {}),
    ...(slot.state === 'planned' && slot.from ? { from: slot.from } : {}),
    ...(slot.state === 'not relevant' ? { reason: slot.reason } : {}),
  }))
