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
  problems: {
    'not allowed': 'Only the administrator and the coordinator can fetch the organisation.',
    'no file': 'Choose at least one file.',
    'no address': 'Write the address of the directory.',
    'file too big': 'The files are larger than 10 MB. Split them, or keep only the columns that are needed.',
    'unknown file': (file) =>
      `${file} has no headings that are known. Write e.g. Enhed, Enhedsid, Navn and Stilling in the first row.`,
    'no rows': (file) => `${file} has headings but no rows.`,
    'missing column': (file, column) => `${file} lacks the column ${column}.`,
    'bad date': (file, line, value) =>
      `${file}, line ${line}: “${value}” is not a date. Write e.g. 01.02.2027.`,
    'no units': 'There are no units in what was read.',
    'not the shape':
      'The answer is not like the directory that was chosen. See whether address and directory fit.',
    'bad address': 'The address can’t be used. Write it with https:// and without a name and password.',
    unreachable:
      'The directory does not answer at the address. See whether it is right and the directory runs.',
    'too slow': 'The directory did not answer within half a minute. Try again later.',
    'key refused': 'The directory refused the key. Get a new one and try again.',
    'other host':
      'The directory pointed to another address, and nothing is sent there. Write the right address.',
    'error answer': 'The directory answered with an error. Try again, or ask those who run it.',
    'too big': 'The answer is larger than can be read.',
    'not JSON': 'The answer can’t be read. See whether the address is the right one.',
  },
  refused: {
    'not allowed': 'Only the administrator and the coordinator can fetch the organisation.',
    'unknown reading': 'What was fetched is gone. Fetch the organisation again.',
    'nobody answers': 'Choose who answers afterwards, at each position below.',
    other: 'The organisation has changed meanwhile. Look through the changes again.',
    'like cpr': 'One of the names looks like a CPR number. Correct it in the directory.',
    'nobody left': 'Then nobody is left who can give roles. Give somebody else the role first.',
  },
}
