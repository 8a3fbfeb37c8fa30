/** What stands in letters, in Danish. */
export const letters = {
  subject: 'Vælg en ny adgangskode til Kædetræk',
  text: (name: string, address: string, signIn: string) =>
    [
      `Hej ${name}`,
      '',
      'Du, eller en anden, har bedt om at vælge en ny adgangskode til Kædetræk. Gør det her:',
      '',
      address,
      '',
      `Siden logger du ind på ${signIn}`,
      '',
      'Linket virker én gang og i et døgn. Har du ikke bedt om det, skal du ikke gøre noget: din adgangskode er, som den var.',
      '',
    ].join('\n'),
  allotment: {
    subject: (title: string, count: number) =>
      `Det er jeres i ${title}: ${count === 1 ? 'ét punkt' : `${count} punkter`}`,
    text: (
      letter: Readonly<{
        name: string
        position: string
        title: string
        things: readonly string[]
        address: string
      }>,
    ) =>
      [
        `Hej ${letter.name}`,
        '',
        `${letter.title} er lagt i planen. Som ${letter.position} svarer du for:`,
        '',
        ...letter.things.map((thing) => `- ${thing}`),
        '',
        'Siden med det, aftalen siger, beløb og datoer er vedlagt. Her er den, som den ser ud nu:',
        '',
        letter.address,
        '',
        'Står der noget forkert, eller hører det til hos en anden, så sig det til den, der samler planen.',
        '',
      ].join('\n'),
    fileName: (title: string) => `Det er jeres – ${title}.pdf`,
  },
}
