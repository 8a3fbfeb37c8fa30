import { z } from 'zod'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { date, plannedTime } from '../../domain/chain/kinds/fields.ts'
import { lights, progressSteps, type Status } from '../../domain/follow-up/status.ts'
import type { Treatment } from '../../domain/follow-up/treatment.ts'
import { reference, referenceOf } from '../../request/api/element-schemas.ts'

/** How a row of a plan stands and where it comes next, as every list of rows sends it. */
export const rowStatusShape = {
  status: z
    .object({
      light: z.enum(lights),
      progress: z.enum(progressSteps),
      percent: z.number().int().optional(),
      sentence: z.string().optional(),
      on: date,
    })
    .optional(),
  isClosed: z.boolean(),
  lacksStatus: z.boolean().describe('An open round waits for its status.'),
  next: z
    .object({ body: reference.optional(), planned: plannedTime.optional() })
    .optional()
    .describe('When it comes before which body next.'),
}

type RowStatus = Readonly<{
  status: Pick<Status, 'light' | 'progress' | 'percent' | 'sentence' | 'on'> | undefined
  isClosed: boolean
  lacksStatus: boolean
  next: Pick<Treatment, 'body' | 'planned'> | undefined
}>

/** The same out of a row; a body that is not seen is left out. */
export function rowStatusAsSent({ status, isClosed, lacksStatus, next }: RowStatus, view: ChainView) {
  const body = referenceOf(view, next?.body)
  return {
    ...(status
      ? {
          status: {
            light: status.light,
            progress: status.progress,
            ...(status.percent === undefined ? {} : { percent: status.percent }),
            ...(status.sentence ? { sentence: status.sentence } : {}),
            on: status.on,
          },
        }
      : {}),
    isClosed,
    lacksStatus,
    ...(next
      ? { next: { ...(body ? { body } : {}), ...(next.planned ? { planned: next.planned } : {}) } }
      : {}),
  }
}
