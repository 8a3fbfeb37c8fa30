import type { accessLog as danish } from '../da/access-log.ts'

/** English texts of the access log. */
export const accessLog: typeof danish = {
  title: 'Access log',
  lead: 'Who came in, who was refused, and who gave access. Nothing can be changed or deleted.',
  of: (name) => `What is written about ${name}`,
  everybody: 'Show everybody',
  export: 'Get as JSON lines',
  none: 'Nobody has come in yet',
  number: 'No',
  when: 'When',
  what: 'What',
  who: 'Who',
  older: 'Older',
  nobody: 'unknown',
  erased: 'erased person',
  acts: {
    'signed in': 'Signed in',
    refused: 'Refused',
    'signed out': 'Signed out',
    'sessions ended': 'Signed out elsewhere',
    'link made': 'Made a link',
    'link used': 'Used a link',
    'password changed': 'Changed password',
    'key made': 'Made a key',
    'key removed': 'Removed a key',
    'openness changed': 'Changed how open a document is',
  },
  details: {
    password: 'with a password',
    persona: 'as a persona',
    'first administrator': 'the first administrator',
    invitation: 'invitation',
    'forgotten password': 'new password',
    read: 'only read',
    write: 'read and write',
  },
}
