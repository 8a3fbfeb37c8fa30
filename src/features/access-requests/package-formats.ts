/** How a package is written: the list as a spreadsheet, the overview as a paper. */
export const packageFormats = ['xlsx', 'docx', 'pdf'] as const
/** One of these. */
export type PackageFormat = (typeof packageFormats)[number]
