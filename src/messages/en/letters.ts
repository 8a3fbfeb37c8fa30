import type { letters as danish } from '../da/letters.ts'

/** What stands in letters, in English. */
export const letters: typeof danish = {
  subject: 'Choose a new password for Kædetræk',
  text: (name, address, signIn) =>
    [
      `Dear ${name}`,
      '',
      'You, or somebody else, asked to choose a new password for Kædetræk. Do it here:',
      '',
      address,
      '',
      `From then on you sign in at ${signIn}`,
      '',
      'The link works once, for a day. If you did not ask, you need do nothing: your password is as it was.',
      '',
    ].join('\n'),
  allotment: {
    subject: (title: string, count: number) =>
      `Yours in ${title}: ${count === 1 ? 'one item' : `${count} items`}`,
    text: (letter) =>
      [
        `Hello ${letter.name}`,
        '',
        `${letter.title} has been put into the plan. As ${letter.position} you answer for:`,
        '',
        ...letter.things.map((thing) => `- ${thing}`),
        '',
        'The page with what the agreement says, amounts and dates is attached. Here it is as it stands now:',
        '',
        letter.address,
        '',
        'If something is wrong, or belongs to somebody else, please tell whoever keeps the plan.',
        '',
      ].join('\n'),
    fileName: (title: string) => `Yours – ${title}.pdf`,
  },
}
