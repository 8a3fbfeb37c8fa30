/** Danish texts: errors. */
export const errors = {}
