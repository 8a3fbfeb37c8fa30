/** Danish texts: home. */
export const home = {}
