import { review as danish } from '../da/review.ts'

/** English texts: review. */
export const review: typeof danish = danish
