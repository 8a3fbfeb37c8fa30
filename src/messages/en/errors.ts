import { errors as danish } from '../da/errors.ts'

/** English texts: errors. */
export const errors: typeof danish = danish
