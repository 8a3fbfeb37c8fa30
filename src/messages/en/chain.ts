import type { chain as danish } from '../da/chain.ts'

/** English texts of the chain's pages and the forms that make and change elements. */
export const chain: typeof danish = {
  title: 'The chain from vision to effect',
  summary: (day, whole, count) =>
    count === 0
      ? 'The agreement has no items yet.'
      : `${day ? `On ${day}` : 'Today'} ${whole} of ${count} ${count === 1 ? 'item' : 'items'} ${
          day ? 'held' : whole === 1 ? 'holds' : 'hold'
        } together all the way${
          whole === count
            ? '.'
            : `; ${count - whole} ${day ? 'had' : count - whole === 1 ? 'has' : 'have'} breaks.`
        }`,
  toTable: 'To the table',
  toFindings: 'See the breaks',
  asOf: 'Show the chain as it was',
  otherDay: 'Another day',
  stops: { adopted: 'Agreement adopted', today: 'Today', chosen: 'Chosen day' },
  breaksIn: (breaks, items) =>
    breaks === 0
      ? 'no breaks'
      : `${breaks} ${breaks === 1 ? 'break' : 'breaks'} in ${items} ${items === 1 ? 'item' : 'items'}`,
  breakCount: (count) => (count === 0 ? 'no breaks' : `${count} ${count === 1 ? 'break' : 'breaks'}`),
  pictureOf: (day, broken) =>
    `Eight columns from vision to effect, ${day}. ${broken} ${broken === 1 ? 'item has' : 'items have'} breaks. The table below shows the same.`,
  pictureScroll: 'Picture of the chain, scrolls sideways',
  legendMissing: 'Break: the link is missing',
  legendWidth: (years) =>
    `The width of a ribbon is the amount ${years} without sign. Items without amounts have the least width.`,
  missing: (items) => (items.length > 3 ? `Missing: ${items.length} items` : `Missing: ${items.join(', ')}`),
  isMissing: 'Missing',
  notRelevant: 'Not relevant',
  planned: (from) => (from ? `from ${from}` : 'planned'),
  states: {
    done: () => 'Done',
    'under way': () => 'Under way',
    planned: () => 'Planned',
    'right way': () => 'Measured: right way',
    'wrong way': () => 'Measured: wrong way',
    'standing still': () => 'Measured: standing still',
    'measured later': (from) => (from ? `Measured from ${from}` : 'Measured later'),
  },
  sameAsTable: 'The same as a table',
  tableNote: (day, years) =>
    `Items with most breaks first, ${day}. Amounts in DKK million ${years} without sign.`,
  amount: 'Amount',
  noItems: 'The agreement has no items',
  noItemsText: 'The picture appears when there are items in the plan.',
  changedSince: (day) => `Changed since ${day}`,
  linksChanged: (linked, unlinked) =>
    `${linked} ${linked === 1 ? 'link has' : 'links have'} been added, ${unlinked} removed.`,
  added: (count) => `New elements (${count})`,
  ended: (count) => `Ended elements (${count})`,
  revised: (count) => `Revised elements (${count})`,
  empty: 'There is no chain yet',
  emptyText: 'Begin with vision, policies and goals under Foundation, or read a budget agreement in.',
  toFoundation: 'To Foundation',
  choices: {
    outward: 'Outward',
    inward: 'Inward',
    theme: 'Theme',
    line: 'Strategic line',
    up: 'Higher is better',
    down: 'Lower is better',
    light: 'Light',
    medium: 'Medium',
    heavy: 'Heavy',
    open: 'Open',
    internal: 'Internal',
    closed: 'Closed',
    'not assessed': 'Not assessed',
    expansion: 'Increase',
    'service reduction': 'Service reduction',
    efficiency: 'Efficiency',
    income: 'Income',
    reallocation: 'Virement',
    capital: 'Capital',
    'derived operations': 'Consequential operations',
    neutral: 'Neutral',
    'not quantified': 'Not quantified',
    law: 'Law',
    'core task': 'Core task',
    'leadership foundation': 'Leadership foundation',
    other: 'Other',
    council: 'Council',
    'economic committee': 'Economic committee',
    'standing committee': 'Standing committee',
    'section 17(4) committee': 'Section 17(4) committee',
    'executive board': 'Executive board',
    'management forum': 'Management forum',
    'joint committee': 'Joint committee (MED)',
    'planning group': 'Planning group',
    centre: 'Centre',
    institution: 'Institution',
    staff: 'Staff',
    strength: 'Strength',
    place: 'Place',
    partner: 'Partner',
    sdg: 'SDG',
    perspective: 'Perspective',
  },
}
