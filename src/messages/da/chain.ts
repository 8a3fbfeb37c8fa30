/** Danish texts: chain. */
export const chain = {}
