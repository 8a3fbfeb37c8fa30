/** The eight slots of a trace, left to right. Source: seed 004. */
export const slotNames = [
  'vision',
  'policy',
  'strategy',
  'budget',
  'goal',
  'agreement',
  'action',
  'effect',
] as const
/** One of the eight links (led i kæden). */
export type SlotName = (typeof slotNames)[number]
