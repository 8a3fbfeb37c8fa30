/** Danish texts of mail, and of asking for it. */
export const mail = {
  forgotten: 'Glemt adgangskode?',
  title: 'Glemt adgangskode',
  lead: 'Skriv den e-mail, du logger ind med, så får du en mail med et link. Linket virker én gang og i et døgn.',
  ask: 'Send mig et link',
  asked: (login: string) =>
    `Har ${login} en konto her, er der en mail på vej. Kommer den ikke inden for ti minutter, så se i uønsket post, eller bed administratoren om et link.`,
  heldUp: (count: number) =>
    `${count === 1 ? 'En mail kunne' : `${count} mails kunne`} ikke sendes. Der prøves igen; bliver det ved, så bed driften se efter mailserveren.`,
}
