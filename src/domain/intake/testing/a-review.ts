import type {
  DecisionProposal,
  ItemFields,
  ItemProposal,
  Proposal,
  Review,
  ReviewHead,
  ThemeProposal,
} from '../review.ts'

const asRead = {
  place: 0,
  state: 'waiting',
  revision: 1,
  passage: { page: 1, from: 0, to: 10 },
  confidence: 0.95,
  places: {},
  differences: [],
  doubts: [],
  isEdited: false,
} as const

const smallest: ItemFields = {
  number: '',
  title: '',
  text: '',
  kind: 'operating',
  area: '',
  amounts: {},
  committee: '',
  responsible: '',
  deadline: '',
  process: '',
}

/** An id that a name stands for, so that tests can speak of proposals by their numbers and titles. */
export function proposalId(name: string): string {
  let hash = 0
  for (const letter of name) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0
  return `${hash.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
}

/** A proposed item for a test, written `D1 Flere voksne`, with what the test cares about. */
export function anItem(
  name: string,
  fields: Partial<ItemFields> = {},
  more: Partial<ItemProposal> = {},
): ItemProposal {
  const [, number = '', title = ''] = /^([A-ZÆØÅ]{1,2}\d+)? ?(.*)$/.exec(name) ?? []
  const all = { ...smallest, number, title, ...fields }
  return { kind: 'item', id: proposalId(name), ...asRead, fields: all, read: all, ...more }
}

/** A proposed theme for a test. */
export function aTheme(
  title: string,
  fields: Partial<ThemeProposal['fields']> = {},
  more: Partial<ThemeProposal> = {},
): ThemeProposal {
  const all = { title, text: '', level: 'line', line: '', responsible: '', ...fields } as const
  return { kind: 'theme', id: proposalId(title), ...asRead, fields: all, read: all, ...more }
}

/** A proposed decision for a test. */
export function aDecision(
  body: string,
  on: string,
  text: string,
  fields: Partial<DecisionProposal['fields']> = {},
  more: Partial<DecisionProposal> = {},
): DecisionProposal {
  const all = { body, on, text, openness: 'open', caseNumber: '', caseTitle: '', ...fields } as const
  return { kind: 'decision', id: proposalId(body + on), ...asRead, fields: all, read: all, ...more }
}

/** A review for a test: its proposals in order. */
export const aReview = (proposals: readonly Proposal[], head: Partial<ReviewHead> = {}): Review => ({
  head: {
    format: 2,
    documentKind: 'budget agreement',
    title: 'Budgetaftale 2027-2030',
    years: [2027, 2028, 2029, 2030],
    decidedOn: '',
    agreement: 'new',
    names: {},
    totals: [],
    cases: [],
    warnings: [],
    ...head,
  },
  proposals: proposals.map((one, place) => ({ ...one, place })),
})
