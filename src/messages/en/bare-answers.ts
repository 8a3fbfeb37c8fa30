import type { bareAnswers as danish } from '../da/bare-answers.ts'

/** What is answered where no page can, in English. */
export const bareAnswers: typeof danish = {
  otherSite: 'The form comes from another site',
  otherSiteText: 'Nothing has been saved. Open Kædetræk and send the form from there.',
  otherHost: 'This address belongs to no municipality here',
  otherHostText:
    'Use the address that your municipality has given you. If it is right, ask those who run Kædetræk.',
  tooLarge: 'The file is too large',
  tooLargeText: (megabytes: number) =>
    `At most ${megabytes} MB can be sent at a time. Go back and choose a smaller file.`,
  tooMany: 'There are too many requests from here',
  tooManyText: (seconds) =>
    seconds === 1
      ? 'Nothing has been saved. Wait a second and try again.'
      : `Nothing has been saved. Wait ${seconds} seconds and try again.`,
  unavailable: 'The database is not answering just now',
  unavailableText: 'Nothing is lost. Wait a moment and reload the page.',
}
