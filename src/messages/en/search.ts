import type { search as danish } from '../da/search.ts'

/** English texts: search. */
export const search: typeof danish = {
  title: 'Search',
  titleOf: (query) => `Search for “${query}”`,
  label: 'Search in items, goals, strategies and documents',
  lead: 'Write a number, a word or the beginning of a word. Inflections and typing errors are taken care of.',
  corrected: (written, meant) => `“${written}” isn’t found anywhere; showing “${meant}”.`,
  none: (query) => `Nothing matches “${query}”`,
  noneText: 'Try fewer words, or another word for the same thing.',
  count: (elements, passages) =>
    [
      `${elements} ${elements === 1 ? 'item or element' : 'items and elements'}`,
      passages > 0 ? `${passages} ${passages === 1 ? 'place' : 'places'} in documents` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  elements: 'Items and elements',
  passages: 'In documents',
  page: (page) => `page ${page}`,
}
