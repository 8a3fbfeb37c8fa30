import { common as danish } from '../da/common.ts'

/** English texts: common. */
export const common: typeof danish = danish
