import { insight as danish } from '../da/insight.ts'

/** English texts: insight. */
export const insight: typeof danish = danish
