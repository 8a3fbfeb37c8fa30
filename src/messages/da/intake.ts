/** Danish texts: intake. */
export const intake = {}
