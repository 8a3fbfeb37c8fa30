import type { errors as danish } from '../da/errors.ts'

/** English texts for what goes wrong: one sentence that says what to do. */
export const errors: typeof danish = {
  notFound: 'The page does not exist',
  notFoundText: 'The address may be misspelt, or you may not have access to what it shows.',
  broken: 'Something went wrong on our side',
  brokenText: 'It is not your fault, and nothing is lost. Try again in a moment.',
  forbidden: 'You do not have access to this',
  forbiddenText: 'Ask the coordinator in the secretariat of the executive board if you should have it.',
  offline: 'You have no connection',
  offlineText: 'The page cannot be fetched just now. Try again when you are back.',
  offlineForm: 'Nothing has been sent. What you wrote is still here; send again when you are back.',
  requestNumber: (number) => `If it goes on, give this number to whoever runs Kædetræk: ${number}`,
  tryAgain: 'Try again',
  toHome: 'To the front page',
  stale:
    'Somebody else changed the same thing while you were writing. Your text is kept below beside the new one; choose which to keep.',
  yours: 'Your text',
  theirs: 'What is saved now',
  'unknown element': 'What you wanted to change is no longer there.',
  'link not allowed': 'These kinds cannot be linked to each other.',
  loop: (path: string) => `The link would go in a circle: ${path}. Choose something else.`,
  'already linked': 'The two are already linked.',
  'circle without you':
    'You have to be in the circle yourself; otherwise you can’t see what is closed to others. Choose a role, a body or a position of yours.',
  'circle in use': 'Something is closed to all but this circle. Choose another circle for it first.',
  'unknown reference': 'Something it refers to does not exist or is of another kind.',
  'original amounts are locked':
    'The original amounts are locked because the agreement is adopted. Write a revised amount with the decision that changed it.',
  'revised amounts need a decision':
    'The revised amounts rest on a decision. Choose the new decision that changes them.',
  'adopted items stay':
    'An adopted item stays in the plan. Close it as lapsed, or correct it as an entry error if nobody has reported on it.',
  'deadline needs reason': 'Write why the deadline moves. It goes into the history.',
  'other price level': (year: number) =>
    `The amounts are in another price level than the rest of the agreement (${year}). Convert them before saving.`,
  'round is closed': 'The round is closed and cannot be changed.',
  'dialogue is no decision':
    'A joint committee discusses and is heard but does not decide. Keep what was said without a word of decision.',
  'reason missing': 'Say briefly why you are changing it.',
  'effective date ahead': 'The date is in the future; choose today or a date that has passed.',
  notAllowed: 'You may not change this.',
  fieldMissing: (field: string) => `${field} must be filled in.`,
  fieldWrong: (field: string) => `${field} cannot be read; correct it.`,
  summary: 'It could not be saved. Correct what is marked.',
}
