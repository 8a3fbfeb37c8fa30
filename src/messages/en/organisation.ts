import type { organisation as danish } from '../da/organisation.ts'

/** English texts of taking in the organisation from a directory. */
export const organisation: typeof danish = {
  title: 'Fetch the organisation',
  lead: 'Units, positions and leaders are fetched from the municipality’s directory. You see what changes before anything is written.',
  leadPeople:
    'Only leaders, and those in positions that Kædetræk has already, are taken in. Other employees are not fetched.',
  files: 'From files',
  filesHint:
    'One or more CSV files with Danish headings in the first row: unit and its id, superior unit, name, e-mail, position, leader, first and last day. Their order is free.',
  filesExample: 'Units and employees can be in a file each or in the same one.',
  chooseFiles: 'Files',
  readFiles: 'Read the files',
  directory: 'From the directory',
  directoryText:
    'Something is sent only to the address that an administrator has written here. It may be on the municipality’s own network.',
  noAddress: 'An administrator can write where the directory is.',
  shape: 'Directory',
  shapes: { os2mo: 'OS2mo (GraphQL)', fk: 'FK Organisation (as JSON)' },
  address: 'Address',
  addressHint: 'E.g. https://os2mo.kommunen.dk/graphql/v22',
  key: 'Key',
  keyHint: 'Used this once and not kept.',
  ask: 'Fetch from the directory',
  previewTitle: 'This changes',
  readFrom: (origin, when) => `Fetched from ${origin}, ${when}. Gone after a day unless it is taken in.`,
  nothing: 'The organisation is as the directory says',
  nothingText: 'There is nothing to change.',
  summary: (counts) => `${counts.join(', ')}.`,
  counts: {
    newUnits: (count) => (count === 1 ? '1 new unit' : `${count} new units`),
    changedUnits: (count) => (count === 1 ? '1 unit altered' : `${count} units altered`),
    endedUnits: (count) => `${count} closed`,
    positions: (count) => (count === 1 ? '1 position altered' : `${count} positions altered`),
    starting: (count) => `${count} starting`,
    leaving: (count) => `${count} leaving`,
    corrections: (count) => (count === 1 ? '1 correction' : `${count} corrections`),
  },
  groups: {
    newUnits: 'New units',
    changedUnits: 'Units with another name or place',
    endedUnits: 'Closed',
    positions: 'Positions',
    starting: 'Starting',
    leaving: 'Leaving',
    corrections: 'Names and e-mail',
  },
  leaveOut: 'Untick what is not to be taken in now. It comes again the next time you fetch.',
  top: 'the top',
  changes: {
    'new unit': (title, parent) => (parent ? `${title} under ${parent}` : title),
    'rename unit': (was, title) => `${was} is now called ${title}`,
    'move unit': (title, to) => `${title} moves to ${to}`,
    'end unit': (title) => `The unit ${title}`,
    'new position': (title, unit) => `New position: ${title}, ${unit}`,
    'rename position': (was, title) => `${was} is now called ${title}`,
    'move position': (title, to) => `${title} moves to ${to}`,
    'end position': (title) => `The position ${title}`,
    'new person': (name) => `${name} is added`,
    'rename person': (was, name) => `${was} is now called ${name}`,
    'new email': (name, email) => `${name}: ${email}`,
    'takes position': (name, title, from, leads) =>
      leads
        ? `${name} holds the position ${title} from ${from} and gets the role leader of ${leads}`
        : `${name} holds the position ${title} from ${from}`,
    'leaves position': (name, title, on) => `${name} leaves the position ${title} after ${on}`,
    'person stops': (name, on) => `${name} left on ${on}; all roles and positions end`,
  },
  found: (count) => (count === 1 ? '1 was known by its name.' : `${count} were known by their names.`),
  later: (count) =>
    count === 1
      ? '1 row begins on a later day and is not taken in yet.'
      : `${count} rows begin on a later day and are not taken in yet.`,
  passedOver: (count) =>
    count === 1 ? '1 other employee is not taken in.' : `${count} other employees are not taken in.`,
  unclear: 'Who is who?',
  unclearText: 'Several may be the same. Say which it is; what belongs to it waits until then.',
  unclearKinds: { unit: 'Unit', position: 'Position', person: 'Person' },
  notYet: 'Choose',
  isNew: 'None of them: it is new',
  decide: 'Save the answers',
  waiting: (count) =>
    count === 1
      ? '1 position becomes vacant and answers for something. Choose who answers before you take it in.'
      : `${count} positions become vacant and answer for something. Choose who answers before you take it in.`,
  left: 'Who answers afterwards?',
  leftText: 'Nothing may be without a responsible. Choose who answers before the organisation is taken in.',
  leftVacant: (title) => `${title} becomes vacant`,
  leftEnds: (title) => `${title} is closed`,
  leftCount: (count) =>
    count === 0
      ? 'Answers for nothing that you can see.'
      : count === 1
        ? 'Answers for 1 that would otherwise have nobody:'
        : `Answers for ${count} that would otherwise have nobody:`,
  leaderAnswers: (name) => `Vacant: the leader of the unit answers (${name})`,
  choose: 'Choose who answers',
  noOne: 'Nobody',
  heirs: 'What belongs to closed units',
  heirsText: 'Items, plans and units below move here. History keeps the old name.',
  heirOf: (title) => `${title} goes on in`,
  noHeir: 'Stays under the old name',
  takeIn: 'Take in',
  discard: 'Forget what was fetched',
  reason: (date) => `The directory of ${date}`,
  taken: (count) => (count === 1 ? '1 change was taken in.' : `${count} changes were taken in.`),
  toHistory: 'See the organisation',
}
