/** Danish texts: plan. */
export const plan = {}
