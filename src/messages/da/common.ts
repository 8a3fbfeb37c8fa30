/** Danish texts: common. */
export const common = {}
