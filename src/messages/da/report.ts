/** Danish texts: report. */
export const report = {}
