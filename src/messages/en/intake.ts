import { intake as danish } from '../da/intake.ts'

/** English texts: intake. */
export const intake: typeof danish = danish
