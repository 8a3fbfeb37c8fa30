import type { Actor } from '../../domain/access/actor.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ElementId, MeasurementId } from '../../domain/ids.ts'
import type { RecordedChange } from '../../store/record-change.ts'
import type { Database } from '../../store/transaction.ts'
import { editing, type SaveRefusal } from './save-element.ts'

/** What was measured of an indicator (måling), and why it is written now. */
export type Measured = Readonly<{
  id: MeasurementId
  indicator: ElementId
  on: IsoDate
  value: number
  note?: string | undefined
  reason: string
}>

/** Adds a measurement; nothing can be measured ahead of today. */
export const measure = (
  db: Database,
  actor: Actor,
  { reason, note, ...measured }: Measured,
): Promise<RecordedChange | SaveRefusal> =>
  editing(db, actor, measured.indicator, reason, [
    { edit: 'add measurement', ...measured, ...(note ? { note } : {}) },
  ])
