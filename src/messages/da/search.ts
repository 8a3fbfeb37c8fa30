/** Danish texts: search. */
export const search = {}
