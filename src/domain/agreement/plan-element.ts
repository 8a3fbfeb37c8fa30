import type { ElementOf } from '../chain/element.ts'

/** What of the plan is edited field by field: its items, and the strategic lines and themes (R32). */
export type PlanElement = ElementOf<'agreement item'> | ElementOf<'theme'>

/** Values for some fields of an element; `undefined` empties a field. */
export type FieldValues = Readonly<Record<string, unknown>>
