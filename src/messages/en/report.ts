import type { report as danish } from '../da/report.ts'

/** English texts: report. */
export const report: typeof danish = {}
