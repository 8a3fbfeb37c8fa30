/** What stands in letters, in Danish. */
export const letters = {
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
}
