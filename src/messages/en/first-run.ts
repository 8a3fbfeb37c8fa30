import type { firstRun as danish } from '../da/first-run.ts'

/** English texts of the first run: an empty municipality, what to begin with, and how far the set-up is. */
export const firstRun: typeof danish = {
  title: 'Getting started',
  lead: 'There is nothing here yet. Three steps, and the municipality has a living implementation plan. Begin where you like; nothing is binding, and everything can be corrected.',
  readerLead:
    'There is nothing here yet. The coordinator begins with the budget agreement of the municipality; then the plan appears here.',
  progress: (done: number, of: number) => `${done} of ${of} steps in place`,
  done: 'In place',
  left: (count: number) =>
    count === 1 ? 'One step left in the set-up' : `${count} steps left in the set-up`,
  document: 'Give the first document',
  documentText:
    'The budget agreement from the website, an implementation plan or a case. Kædetræk proposes items, themes and bodies; you accept them, and only then are they in the plan.',
  giveDocument: 'Choose a document',
  inReview: (title: string, waiting: number) =>
    `“${title}” has been read. ${waiting} ${waiting === 1 ? 'proposal is' : 'proposals are'} waiting for you.`,
  goOn: 'Continue the review',
  inPlan: (items: number, themes: number) =>
    [
      items > 0 ? `${items} ${items === 1 ? 'item' : 'items'}` : '',
      themes > 0 ? `${themes} ${themes === 1 ? 'theme' : 'themes'}` : '',
    ]
      .filter(Boolean)
      .join(' and ') + ' in the plan.',
  organisation: 'Enter bodies, units and positions',
  organisationText:
    'Committees, executive board, centres and the positions that will be responsible. Write them, or paste them from a spreadsheet. Those that the document names can be taken from here.',
  counts: (bodies: number, units: number, positions: number) =>
    `${bodies} ${bodies === 1 ? 'body' : 'bodies'}, ${units} ${units === 1 ? 'unit' : 'units'}, ${positions} ${positions === 1 ? 'position' : 'positions'}.`,
  bodies: 'Bodies',
  units: 'Units',
  positions: 'Positions',
  paste: 'Paste from a spreadsheet',
  proposed: 'The document names these bodies',
  proposedText: 'Tick those that the municipality has.',
  times: (count: number) => (count === 1 ? 'named once' : `named ${count} times`),
  createBodies: 'Create the ticked ones',
  created: (count: number) =>
    count === 1 ? 'One body has been created.' : `${count} bodies have been created.`,
  nothingChosen: 'Tick at least one body first.',
  reasonBodies: 'Bodies created at set-up',
  direction: 'Write what the council wants',
  directionText:
    'Vision, policies and goals. Then every item can be traced up to them, and you can see where the chain has come off.',
  visions: 'Vision',
  policies: 'Policies',
  goals: 'Effect goals',
  colleagues: 'Let your colleagues in',
  colleaguesText:
    'So far, only you can come in. Add a colleague with the role they have; then you make the link that they sign in with for the first time.',
  demo: 'Would you like to see it running?',
  demoText: 'The demo municipality Åstrup has a whole plan with rounds, reports and breaks in the chain.',
  seeDemo: 'See the demo municipality',
}
