import type { letters as danish } from '../da/letters.ts'

/** What stands in letters, in English. */
export const letters: typeof danish = {
  subject: 'Choose a new password for Kædetræk',
  text: (name, address) =>
    [
      `Dear ${name}`,
      '',
      'You, or somebody else, asked to choose a new password for Kædetræk. Do it here:',
      '',
      address,
      '',
      'The link works once, for a day. If you did not ask, you need do nothing: your password is as it was.',
      '',
    ].join('\n'),
}
