/** The address of an element's own page. */
export const addressOf = (element: Readonly<{ id: string; kind: string }>): string =>
  element.kind === 'agreement item' ? `/punkt/${element.id}` : `/led/${element.id}`

/** The name of an element as people say it: an item with its number. */
export const nameOf = (element: Readonly<{ kind: string; title: string; number?: string }>): string =>
  element.kind === 'agreement item' ? `${element.number} ${element.title}`.trim() : element.title
