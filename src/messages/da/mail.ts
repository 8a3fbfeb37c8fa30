/** Danish texts of mail, and of asking for it. */
export const mail = {
  forgotten: 'Glemt adgangskode?',
  title: 'Glemt adgangskode',
  lead: 'Skriv den e-mail, du logger ind med, så får du en mail med et link. Linket virker én gang og i et døgn.',
  ask: 'Send mig et link',
  asked: (login: string) =>
    `Har ${login} en konto her, er der en mail på vej. Kommer den ikke inden for ti minutter, så se i uønsket post, eller bed administratoren om et link.`,
  subject: 'Vælg en ny adgangskode til Kædetræk',
  text: (name: string, address: string) =>
    [
      `Hej ${name}`,
      '',
      'Du, eller en anden, har bedt om at vælge en ny adgangskode til Kædetræk. Gør det her:',
      '',
      address,
      '',
      'Linket virker én gang og i et døgn. Har du ikke bedt om det, skal du ikke gøre noget: din adgangskode er, som den var.',
      '',
    ].join('\n'),
  heldUp: (count: number) =>
    `${count === 1 ? 'En mail kunne' : `${count} mails kunne`} ikke sendes. Der prøves igen; bliver det ved, så bed driften se efter mailserveren.`,
}
