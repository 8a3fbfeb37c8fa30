import { home as danish } from '../da/home.ts'

/** English texts: home. */
export const home: typeof danish = danish
