import type { AgreementItem } from '../chain/element.ts'

/** A group of the plan: driftsændringer, anlægsprojekter, and one per area of declarations of intent (R23). */
export type PlanGroup =
  | 'operating'
  | 'capital'
  | 'economic'
  | 'social'
  | 'environmental'
  | 'future budgets'
  | 'intent'

/** The groups in the order of an agreement. */
export const planGroups: readonly PlanGroup[] = [
  'operating',
  'capital',
  'economic',
  'social',
  'environmental',
  'future budgets',
  'intent',
]

/** The group that an item belongs to. */
export const groupOf = (item: AgreementItem): PlanGroup =>
  item.type.kind === 'intent' ? (item.type.area ?? 'intent') : item.type.kind
