/** The address of an element's own page. */
export const addressOf = (element: Readonly<{ id: string; kind: string }>): string =>
  element.kind === 'agreement item' ? `/punkt/${element.id}` : `/led/${element.id}`
