import { chain as danish } from '../da/chain.ts'

/** English texts: chain. */
export const chain: typeof danish = danish
