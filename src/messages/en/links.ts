import type { links as danish } from '../da/links.ts'

/** English texts for linking elements while typing. */
export const links: typeof danish = {
  title: (name: string) => `Links: ${name}`,
  add: 'Add a link',
  target: 'Link to',
  hint: 'Type a few letters of the name of a goal, a strategy, a policy, a theme or an item.',
  evidence: 'Grounds (optional)',
  evidenceHint: 'Where does it say so, or why do they belong together?',
  searching: 'Searching …',
  none: 'Nothing that you may see matches.',
  added: (name: string) => `Linked to ${name}.`,
  ended: (name: string) => `The link to ${name} has been removed.`,
  remove: (name: string) => `Remove the link to ${name}`,
  several: (typed: string) => `Several elements match “${typed}”. Choose the right one.`,
  notFound: (typed: string) =>
    `Nothing matches “${typed}”. Try another word, or make the element under Foundation.`,
  choose: 'Choose',
  back: 'Back',
  empty: 'The element is not linked to anything yet.',
  way: {
    serves: { out: 'serves', into: 'is served by' },
    'part-of': { out: 'is part of', into: 'has the part' },
    'measured-by': { out: 'is measured by', into: 'measures' },
    'funded-by': { out: 'is funded by', into: 'funds' },
    'directed-by': { out: 'is directed by', into: 'directs' },
    concerns: { out: 'concerns', into: 'is concerned by' },
    continues: { out: 'continues', into: 'is continued by' },
  },
  servesWhat: (title: string) => `serves ${title}`,
  why: {
    'already linked': 'is linked already',
    loop: (path: string) => `would close a loop: ${path}`,
    'link not allowed': 'elements of that kind can’t be linked directly; go by a goal, a strategy or a theme',
  },
  reasonAdd: (name: string) => `Linked to ${name}`,
  reasonEnd: (name: string) => `The link to ${name} removed`,
}
