import type { Element } from './element.ts'

/** What people call an element: an item by number and title (D4 Rehabilitering), everything else by its title. */
export const nameOf = (element: Element): string =>
  element.kind === 'agreement item' ? `${element.number} ${element.title}`.trim() : element.title
