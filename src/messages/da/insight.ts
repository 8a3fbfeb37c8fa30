/** Danish texts: insight. */
export const insight = {}
