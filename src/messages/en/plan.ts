import { plan as danish } from '../da/plan.ts'

/** English texts: plan. */
export const plan: typeof danish = danish
