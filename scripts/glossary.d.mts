/** One term of the glossary (begreb), by the names of the list's columns. */
export function readGlossary(): readonly Readonly<Record<string, string>>[]
/** The glossary as a page. */
export function glossaryPage(): string
