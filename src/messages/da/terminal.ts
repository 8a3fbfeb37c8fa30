/** Danish texts: terminal. */
export const terminal = {}
