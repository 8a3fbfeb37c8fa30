/** The formats that a report can be had in. */
export const reportFormats = ['docx', 'pdf', 'xlsx'] as const
/** Word, PDF or Excel. */
export type ReportFormat = (typeof reportFormats)[number]
