import type { allotment as danish } from '../da/allotment.ts'

/** English texts of sharing out what a document holds. */
export const allotment: typeof danish = {
  title: 'Sharing out to those responsible',
  lead: (title: string) =>
    `What was read in ${title}, shared out by who answers for it. Each of them gets one page of their own: what the agreement says, what it costs and when it is to happen.`,
  mineIn: (title: string) => `Yours: ${title}`,
  mineLead: (count: number, title: string) =>
    `${count === 1 ? 'One item' : `${count} items`} in ${title} that the position answers for, in the order of the document.`,
  unnamed: 'the document',
  position: 'Responsible',
  noHolder: 'Nobody just now',
  count: 'Items',
  first: 'First deadline',
  letter: 'Letter',
  sentOn: (when: string) => `Sent ${when}`,
  notSent: 'Not sent',
  noAddress: 'No mail address',
  nobodyText: (count: number) =>
    count === 1
      ? 'One item has nobody responsible and goes to nobody.'
      : `${count} items have nobody responsible and go to nobody.`,
  nameThem: 'Name those responsible',
  sendTitle: 'Send to those responsible',
  sendText:
    'Each gets a mail with their items and the page as PDF. Only what the receiver may see comes with it. Who got a letter and when is written in the access log.',
  withoutMail:
    'Kædetræk sends no mail here, since no mail server is set up. Fetch the pages as PDF, or ask operations to set one up.',
  choose: (title: string) => `Send to ${title}`,
  noneChosen: 'Choose at least one to send to.',
  queued: (count: number) =>
    count === 1
      ? 'One letter is on its way. It stands here as sent when the mail server has taken it.'
      : `${count} letters are on their way. They stand here as sent when the mail server has taken them.`,
  empty: 'Nothing in the plan was read in the document, or all of it is finished.',
  noMoney: 'No amounts',
  amountsIn: (unit: string) => `Amounts in ${unit}`,
  deadline: 'Deadline',
  noDeadline: 'No deadline yet',
  noCommittee: 'No committee yet',
  committee: 'Committee',
  treatment: 'Political treatment',
  treatmentAt: (body: string, when: string) => (when ? `${body}, ${when}` : body),
  says: 'What it says',
  page: (number: number) => `Page ${number}`,
  seeThere: 'See it in the document',
  dates: 'What is coming',
  due: (what: string) => `Deadline for ${what}`,
  before: (what: string, body: string) => `${what} comes before ${body}`,
  round: (title: string) => `Status in the round ${title}`,
  nothingDated: 'Nothing has a date yet.',
  failed: 'The file could not be written. Try again, or use the other format.',
}
