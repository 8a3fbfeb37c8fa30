import type { terminal as danish } from '../da/terminal.ts'

/** English texts: terminal. */
export const terminal: typeof danish = {}
