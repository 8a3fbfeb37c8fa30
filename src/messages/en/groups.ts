import type { groups as danish } from '../da/groups.ts'

/** English names of the groups of a plan. */
export const groups: typeof danish = {
  operating: 'Operating changes',
  capital: 'Capital projects',
  economic: 'Economic sustainability',
  social: 'Social sustainability',
  environmental: 'Environmental sustainability',
  'future budgets': 'Coming budget negotiations',
  intent: 'Declarations of intent without an area',
}
