import type { mail as danish } from '../da/mail.ts'

/** English texts of mail, and of asking for it. */
export const mail: typeof danish = {
  forgotten: 'Forgotten password?',
  title: 'Forgotten password',
  lead: 'Write the e-mail that you sign in with, and you get a mail with a link. The link works once, for a day.',
  ask: 'Send me a link',
  asked: (login) =>
    `If ${login} has an account here, a mail is on its way. If it has not come within ten minutes, look among unwanted mail, or ask the administrator for a link.`,
  heldUp: (count) =>
    `${count === 1 ? 'A mail' : `${count} mails`} could not be sent. It is tried again; if it goes on, ask the operator to look at the mail server.`,
}
