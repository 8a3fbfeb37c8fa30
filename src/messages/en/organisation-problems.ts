import type { organisationProblems as danish } from '../da/organisation-problems.ts'

/** English sentences about what could not be fetched or taken in of an organisation. */
export const organisationProblems: typeof danish = {
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
