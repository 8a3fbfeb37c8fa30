/** Danish texts: follow-up. */
export const followUp = {}
