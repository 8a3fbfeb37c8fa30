import { firstRun as danish } from '../da/first-run.ts'

/** English texts: first run. */
export const firstRun: typeof danish = danish
