import type { erasure as danish } from '../da/erasure.ts'

/** English texts about erasing a person. */
export const erasure: typeof danish = {
  title: (name) => `Erase ${name}`,
  link: 'Erase the person',
  lead: (standIn) =>
    `Name, mail and ways in are erased for good. What the person decided and wrote stays and is shown as “${standIn}”.`,
  standIn: (position) => (position === undefined ? 'Former employee' : `Former employee (${position})`),
  changeReason: 'Name taken out since a person was erased',
  overdue: 'The time is over for which the municipality keeps those who have stopped',
  goes: 'This goes',
  stays: 'This stays',
  staysNote: 'So that decisions can be read later. It stands under the title instead of the name.',
  inTexts: (count) => `The name stands in texts (${count})`,
  inTextsNote:
    'Here are the texts that you may see; others are treated the same. Only the whole name and the mail are found, not a first name alone. If somebody else has the same name, read the list.',
  noTexts: 'The name stands in no text that you may see.',
  andMore: (count) => `and ${count} more`,
  documents: 'Documents that have the name',
  documentsNote:
    'In what Kædetræk has read the name is struck out and can’t be searched for. The file itself isn’t changed; if the name must go there too, delete the document, or add one without the name.',
  alsoInTexts: (standIn) =>
    `Write “${standIn}” instead of the name in the texts, and strike the name out in what was read of documents`,
  reason: 'Why?',
  reasonHint: 'One sentence without the person’s name. It stands in the history beside your name.',
  sure: 'I know that this can’t be undone',
  sureMissing: 'Tick that it can’t be undone.',
  button: 'Erase the person',
  erased: 'Erased. Name, mail and ways in are gone.',
  isErased:
    'The person has been erased: name, mail and ways in are gone, and what was decided stands under the title.',
  backups:
    'Backups from before today have the name until they are too old. If one of them is restored, the person has to be erased again.',
  toPerson: 'Go to the person’s page',
  toHandover: (position) => `Hand over ${position}`,
  things: {
    name: 'Name',
    email: 'E-mail',
    account: 'Account to sign in with',
    provider: 'Known at the municipality’s provider',
    directory: 'Number in the directory',
    sessions: 'Places signed in',
    keys: 'Keys for programs',
    mail: 'Mail that waits',
    positions: 'Positions held',
    roles: 'Roles held',
    changes: 'Changes that you may see',
    entries: 'Lines in the access log',
  },
  problems: {
    'not allowed': 'Only the administrator can erase a person.',
    'unknown person': 'The person is not there.',
    'erased already': 'The person has been erased already.',
    'still here': 'The person has not stopped yet. End the person first, with a last day that is over.',
    'holds a position': 'The person still holds a position. Hand it over first, and then end the person.',
    'no reason': 'Write why, in one sentence.',
    'names the person': 'The reason must not name the person or the mail: they are to go.',
  },
}
