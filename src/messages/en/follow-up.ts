import { followUp as danish } from '../da/follow-up.ts'

/** English texts: follow-up. */
export const followUp: typeof danish = danish
