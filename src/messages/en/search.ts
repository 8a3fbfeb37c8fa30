import type { search as danish } from '../da/search.ts'

/** English texts: search. */
export const search: typeof danish = {}
